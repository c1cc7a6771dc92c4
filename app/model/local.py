"""Tables that never leave the laptop: the journal, what came in from the server, sums and scores made of it."""

from sqlalchemy import BigInteger, CheckConstraint, Index, Integer, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import LocalBase


class SyncState(LocalBase):
    """Named values of this copy: device, user, organisation, cursor, clock offset, versions."""

    __tablename__ = "sync_state"

    k: Mapped[str] = mapped_column(Text, primary_key=True)
    v: Mapped[str | None] = mapped_column(Text)


class SyncSwitch(LocalBase):
    """One row; while ``applying`` is 1 the journal's triggers are silent."""

    __tablename__ = "sync_switch"
    __table_args__ = (CheckConstraint("id = 1", name="ck_sync_switch_one"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    applying: Mapped[int] = mapped_column(Integer, default=0, server_default="0")


class SyncChange(LocalBase):
    """One changed row: written by the triggers, read by screen, undo, outbox, timeline and search index."""

    __tablename__ = "sync_change"
    __table_args__ = (Index("ix_sync_change_pk", "pk"), {"sqlite_autoincrement": True})

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    tbl: Mapped[str] = mapped_column(Text)
    pk: Mapped[str] = mapped_column(Text)
    op: Mapped[str] = mapped_column(Text)
    d: Mapped[str | None] = mapped_column(Text)


class SyncMutation(LocalBase):
    """One local transaction: the changes from ``first_change`` to ``last_change``, labelled with the verb."""

    __tablename__ = "sync_mutation"
    __table_args__ = (
        Index("ix_sync_mutation_first_change", "first_change"),
        Index("ix_sync_mutation_state", "state"),
    )

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    mut: Mapped[str] = mapped_column(Text)
    dev_seq: Mapped[int | None] = mapped_column(BigInteger)
    first_change: Mapped[int] = mapped_column(BigInteger)
    last_change: Mapped[int] = mapped_column(BigInteger)
    edited_at: Mapped[int] = mapped_column(BigInteger)
    by_id: Mapped[str | None] = mapped_column(Text)
    contract: Mapped[int] = mapped_column(Integer)
    label: Mapped[str] = mapped_column(Text)
    origin: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    undoes: Mapped[str | None] = mapped_column(Text)
    v: Mapped[int | None] = mapped_column(BigInteger)
    result: Mapped[str | None] = mapped_column(Text)


class SyncInbox(LocalBase):
    """Raw pages of a pull, kept until all have come."""

    __tablename__ = "sync_inbox"

    pull: Mapped[str] = mapped_column(Text, primary_key=True)
    n: Mapped[int] = mapped_column(Integer, primary_key=True)
    payload: Mapped[bytes]


class AccountSummary(LocalBase):
    """What an account bought in one currency, over all time; kept in the transaction of each order's write.

    A sale is an order that is confirmed, fulfilled or closed with a total above zero. Days are ordinals (1 is
    0001-01-01). One row per currency that occurs, so that sums are of one kind and outlive a change of the firm's
    currency.

    Attributes:
        entries: orders that count and credit notes, whatever their amount.
        order_count: sales.
        first_day: of the first sale; None without one.
        last_day: of the last sale; None without one.
        distinct_days: days with a sale.
        amount: orders less credit notes, minor units.
        until_day: of the last entry: the row says what was known on that day and after.
    """

    __tablename__ = "account_summaries"

    account_id: Mapped[str] = mapped_column(Text, primary_key=True)
    currency: Mapped[str] = mapped_column(Text, primary_key=True)
    entries: Mapped[int] = mapped_column(Integer)
    order_count: Mapped[int] = mapped_column(Integer)
    first_day: Mapped[int | None] = mapped_column(Integer)
    last_day: Mapped[int | None] = mapped_column(Integer)
    distinct_days: Mapped[int] = mapped_column(Integer)
    amount: Mapped[int] = mapped_column(BigInteger)
    until_day: Mapped[int] = mapped_column(Integer)


class ScoringRun(LocalBase):
    """One scoring of all accounts: its model, how well that did on the last closed period, and what must be said."""

    __tablename__ = "scoring_runs"

    id: Mapped[int] = mapped_column(Integer, primary_key=True)
    as_of: Mapped[str] = mapped_column(Text)
    made_at: Mapped[int] = mapped_column(BigInteger)
    code_version: Mapped[str] = mapped_column(Text)
    n: Mapped[int] = mapped_column(Integer)
    model: Mapped[str] = mapped_column(Text)
    back_test: Mapped[str] = mapped_column(Text)
    notes: Mapped[str] = mapped_column(Text)


class AccountScore(LocalBase):
    """An account's scores by the last run, or since by its model; ratios in thousandths.

    Attributes:
        reasons: JSON, ``[feature, contribution, value, usual]`` each, the weightiest of each direction first.
    """

    __tablename__ = "account_scores"
    __table_args__ = (
        Index("ix_account_scores_band", "band"),
        Index("ix_account_scores_silent", "account_id", sqlite_where=text("silence = 'silent'")),
    )

    account_id: Mapped[str] = mapped_column(Text, primary_key=True)
    run: Mapped[int] = mapped_column(Integer)
    recency: Mapped[int] = mapped_column(Integer)
    frequency: Mapped[int] = mapped_column(Integer)
    money: Mapped[int] = mapped_column(BigInteger)
    r: Mapped[int] = mapped_column(Integer)
    f: Mapped[int] = mapped_column(Integer)
    m: Mapped[int] = mapped_column(Integer)
    segment: Mapped[str] = mapped_column(Text)
    abc: Mapped[str] = mapped_column(Text)
    value: Mapped[int | None] = mapped_column(BigInteger)
    overdue_milli: Mapped[int | None] = mapped_column(BigInteger)
    silence: Mapped[str] = mapped_column(Text)
    risk_milli: Mapped[int] = mapped_column(BigInteger)
    band: Mapped[str] = mapped_column(Text)
    reasons: Mapped[str] = mapped_column(Text)


class ScoreChange(LocalBase):
    """An account that came into another segment, class, silence or band."""

    __tablename__ = "score_changes"
    __table_args__ = (Index("ix_score_changes_account_id", "account_id"),)

    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    account_id: Mapped[str] = mapped_column(Text)
    run: Mapped[int] = mapped_column(Integer)
    measure: Mapped[str] = mapped_column(Text)
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    at: Mapped[int] = mapped_column(BigInteger)


class StaleScore(LocalBase):
    """An account whose orders have changed since it was scored."""

    __tablename__ = "stale_scores"

    account_id: Mapped[str] = mapped_column(Text, primary_key=True)


class DuplicateScan(LocalBase):
    """How far the records of one kind have been compared with each other, and the pairs found so far.

    Attributes:
        after: id of the record up to which everything was compared; None at the start.
        complete: 1 when nothing was left to compare.
        at: when it was written, milliseconds since 1970.
        pairs: JSON, ``[id, id, score, reasons]`` each.
    """

    __tablename__ = "duplicate_scans"

    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    after: Mapped[str | None] = mapped_column(Text)
    complete: Mapped[int] = mapped_column(Integer)
    at: Mapped[int] = mapped_column(BigInteger)
    pairs: Mapped[str] = mapped_column(Text)


class CalendarEntry(LocalBase):
    """An entry of the calendar server as it was exchanged last.

    Attributes:
        etag: the server's mark of the version; empty when it did not tell.
        record_id: the task or visit; empty for an entry that is none of ours.
        base: JSON, the values that both sides had, by field.
    """

    __tablename__ = "calendar_entries"

    href: Mapped[str] = mapped_column(Text, primary_key=True)
    etag: Mapped[str] = mapped_column(Text)
    record_id: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(Text)
    uid: Mapped[str] = mapped_column(Text)
    base: Mapped[str] = mapped_column(Text)
