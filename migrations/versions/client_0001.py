"""The tables that never leave the laptop: journal, inbox, sums and scores, search index."""

import sqlalchemy as sa
from alembic import op

revision = "client_0001"
down_revision = None
branch_labels = ("client",)
depends_on = None

SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE search_index USING fts5 (name, more, pinyin, initials, phone, phone_tail, "
    "content='', contentless_delete=1, prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 2')"
)


def upgrade() -> None:
    """Create the local tables and the search index."""
    op.create_table(
        "account_summaries",
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("order_count", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=True),
        sa.Column("last_day", sa.Integer(), nullable=True),
        sa.Column("distinct_days", sa.Integer(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("until_day", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "currency", name=op.f("pk_account_summaries")),
    )
    op.create_table(
        "sync_change",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("tbl", sa.Text(), nullable=False),
        sa.Column("pk", sa.Text(), nullable=False),
        sa.Column("op", sa.Text(), nullable=False),
        sa.Column("d", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_sync_change")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_sync_change_pk", "sync_change", ["pk"], unique=False)
    op.create_table(
        "sync_inbox",
        sa.Column("pull", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("payload", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("pull", "n", name=op.f("pk_sync_inbox")),
    )
    op.create_table(
        "sync_mutation",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("mut", sa.Text(), nullable=False),
        sa.Column("dev_seq", sa.BigInteger(), nullable=True),
        sa.Column("first_change", sa.BigInteger(), nullable=False),
        sa.Column("last_change", sa.BigInteger(), nullable=False),
        sa.Column("edited_at", sa.BigInteger(), nullable=False),
        sa.Column("by_id", sa.Text(), nullable=True),
        sa.Column("contract", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("undoes", sa.Text(), nullable=True),
        sa.Column("v", sa.BigInteger(), nullable=True),
        sa.Column("result", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_sync_mutation")),
    )
    op.create_index("ix_sync_mutation_first_change", "sync_mutation", ["first_change"], unique=False)
    op.create_index("ix_sync_mutation_state", "sync_mutation", ["state"], unique=False)
    op.create_table(
        "sync_state",
        sa.Column("k", sa.Text(), nullable=False),
        sa.Column("v", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("k", name=op.f("pk_sync_state")),
    )
    op.create_table(
        "sync_switch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("applying", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("id = 1", name="ck_sync_switch_one"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sync_switch")),
    )
    op.execute("INSERT INTO sync_switch (id, applying) VALUES (1, 0)")
    op.execute(SEARCH_INDEX)
    _scores()


def _scores() -> None:
    op.create_table(
        "account_scores",
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("recency", sa.Integer(), nullable=False),
        sa.Column("frequency", sa.Integer(), nullable=False),
        sa.Column("money", sa.BigInteger(), nullable=False),
        sa.Column("r", sa.Integer(), nullable=False),
        sa.Column("f", sa.Integer(), nullable=False),
        sa.Column("m", sa.Integer(), nullable=False),
        sa.Column("segment", sa.Text(), nullable=False),
        sa.Column("abc", sa.Text(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.Column("overdue_milli", sa.BigInteger(), nullable=True),
        sa.Column("silence", sa.Text(), nullable=False),
        sa.Column("risk_milli", sa.BigInteger(), nullable=False),
        sa.Column("band", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_account_scores")),
    )
    op.create_index("ix_account_scores_band", "account_scores", ["band"], unique=False)
    op.create_table(
        "scoring_runs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("code_version", sa.Text(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("back_test", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scoring_runs")),
    )
    op.create_table(
        "score_changes",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_score_changes")),
    )
    op.create_index("ix_score_changes_account_id", "score_changes", ["account_id"], unique=False)
    op.create_table(
        "stale_scores",
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_stale_scores")),
    )
