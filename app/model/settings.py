"""Targets, segments, imports, merges, conflicts and the firm's own settings."""

import datetime as dt
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.model.base import Synced, alive, choice, count, currency_code, flag, part_of, ref, shaped
from app.rules.choices import SegmentKind, TargetMetric


class Organisation(Synced):
    """The firm whose data this is."""

    __tablename__ = "organisations"

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    base_currency: Mapped[str] = currency_code()
    time_zone: Mapped[str]
    sample: Mapped[bool] = flag()


class Assumption(Synced):
    """A number that the user may change and that carries its name wherever it is used."""

    __tablename__ = "assumptions"

    key: Mapped[str]
    value: Mapped[str]
    note: Mapped[str | None]


class Target(Synced):
    """目标: what a person or team is to reach in a period; the actual is always computed."""

    __tablename__ = "targets"

    metric: Mapped[str] = choice(TargetMetric)
    user_id: Mapped[str | None] = ref("user")
    team_id: Mapped[str | None] = ref("team")
    period_from: Mapped[dt.date]
    period_to: Mapped[dt.date]
    value: Mapped[int]
    currency: Mapped[str | None] = currency_code()
    version: Mapped[int] = count(1)


class Segment(Synced):
    """客户分群: a saved filter or a fixed set of accounts."""

    __tablename__ = "segments"

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    kind: Mapped[str] = choice(SegmentKind, SegmentKind.LIVE)
    record_kind: Mapped[str]
    query: Mapped[str | None] = shaped("long")
    shared: Mapped[bool] = flag()
    owner_id: Mapped[str | None] = ref("user")


class SegmentMember(Synced):
    """An account that stands in a static segment."""

    __tablename__ = "segment_members"
    __table_args__ = (alive("ix_segment_members_segment_id", "segment_id"),)

    segment_id: Mapped[str] = ref("segment")
    record_id: Mapped[str]


class ImportBatch(Synced):
    """导入批次: one import, with what it read and did."""

    __tablename__ = "import_batches"

    file_name: Mapped[str]
    file_sha256: Mapped[str]
    kind: Mapped[str]
    profile: Mapped[str | None]
    mapping: Mapped[dict[str, Any] | None]
    policy: Mapped[str]
    counts: Mapped[dict[str, Any] | None]
    at: Mapped[dt.datetime]
    undone_at: Mapped[dt.datetime | None]


class ImportRow(Synced):
    """What became of one row of a file; a quarantined one keeps its cells until it is corrected."""

    __tablename__ = "import_rows"
    __table_args__ = (Index("ix_import_rows_record_id", "record_id"),)

    batch_id: Mapped[str] = part_of("import_batches", "import_batch")
    row_no: Mapped[int]
    action: Mapped[str]
    kind: Mapped[str]
    record_id: Mapped[str | None]
    cells: Mapped[dict[str, Any] | None]
    problems: Mapped[list[Any] | None]


class ImportProfile(Synced):
    """How the columns of one header row are read, as the user confirmed it."""

    __tablename__ = "import_profiles"

    name: Mapped[str] = shaped("name")
    kind: Mapped[str]
    header_key: Mapped[str]
    mapping: Mapped[dict[str, Any]]


class MergeEvent(Synced):
    """合并记录: survivor, loser, each field's choice and the links moved, so that it can be taken back."""

    __tablename__ = "merge_events"

    kind: Mapped[str]
    survivor_id: Mapped[str]
    loser_id: Mapped[str]
    choices: Mapped[dict[str, Any]]
    before: Mapped[dict[str, Any]]
    moved: Mapped[list[Any]]
    at: Mapped[dt.datetime]
    undone_at: Mapped[dt.datetime | None]


class DuplicateDismissal(Synced):
    """Two records that somebody found not to be the same; the id is derived from both, so it is said once.

    ``a_id`` is the smaller of the two ids.
    """

    __tablename__ = "duplicate_dismissals"
    __table_args__ = (alive("ix_duplicate_dismissals_a_id", "a_id"),)

    kind: Mapped[str]
    a_id: Mapped[str]
    b_id: Mapped[str]


class Conflict(Synced):
    """Two edits of one field that could not both stand: what was kept, what was lost, and why."""

    __tablename__ = "conflicts"
    __table_args__ = (alive("ix_conflicts_record_id", "record_id"), alive("ix_conflicts_at", "at"))

    kind: Mapped[str]
    record_id: Mapped[str]
    field: Mapped[str | None]
    base: Mapped[str | None]
    kept: Mapped[str | None]
    lost: Mapped[str | None]
    kept_by: Mapped[str | None] = ref("user")
    kept_at: Mapped[dt.datetime | None]
    lost_by: Mapped[str | None] = ref("user")
    lost_at: Mapped[dt.datetime | None]
    lost_device: Mapped[str | None]
    mutation: Mapped[str | None]
    at: Mapped[dt.datetime]
    reason: Mapped[str]
    resolved_at: Mapped[dt.datetime | None]
    resolution: Mapped[str | None]
