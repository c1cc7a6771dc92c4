"""Pairs that are not the same, and keys by which doubles of accounts are looked up."""

import sqlalchemy as sa
from alembic import op

revision = "model_0002"
down_revision = "model_0001"
branch_labels = None
depends_on = None

ALIVE = sa.text("deleted_at IS NULL")


def upgrade() -> None:
    """Add the table and the indexes."""
    op.create_table(
        "duplicate_dismissals",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("a_id", sa.Text(), nullable=False),
        sa.Column("b_id", sa.Text(), nullable=False),
        sa.Column("sv", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=True),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), nullable=True),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duplicate_dismissals")),
    )
    _index("ix_duplicate_dismissals_a_id", "duplicate_dismissals", "a_id")
    _index("ix_accounts_website", "accounts", "website")
    _index("ix_accounts_tax_id", "accounts", "tax_id")


def _index(name: str, table: str, column: str) -> None:
    op.create_index(name, table, [column], unique=False, sqlite_where=ALIVE, postgresql_where=ALIVE)
