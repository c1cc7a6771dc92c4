"""What people think of an account's risk against what the scoring says."""

import sqlalchemy as sa
from alembic import op

revision = "model_0003"
down_revision = "model_0002"
branch_labels = None
depends_on = None

ALIVE = sa.text("deleted_at IS NULL")


def upgrade() -> None:
    """Add the table and its index."""
    op.create_table(
        "score_overrides",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("band", sa.Text(), nullable=False),
        sa.Column("judged", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("until_on", sa.Text(), nullable=False),
        sa.Column("sv", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=True),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), nullable=True),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_score_overrides")),
    )
    op.create_index(
        "ix_score_overrides_account_id",
        "score_overrides",
        ["account_id"],
        unique=False,
        sqlite_where=ALIVE,
        postgresql_where=ALIVE,
    )
