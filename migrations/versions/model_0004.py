"""What goes along when an account is handed over, item by item."""

import sqlalchemy as sa
from alembic import op

revision = "model_0004"
down_revision = "model_0003"
branch_labels = None
depends_on = None

ALIVE = sa.text("deleted_at IS NULL")


def upgrade() -> None:
    """Add the table and its index."""
    op.create_table(
        "hand_over_items",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("from_id", sa.Text(), nullable=True),
        sa.Column("to_id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), server_default="offered", nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("decided_at", sa.BigInteger(), nullable=True),
        sa.Column("sv", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=True),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_by", sa.Text(), nullable=True),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_over_items")),
    )
    op.create_index(
        "ix_hand_over_items_account_id",
        "hand_over_items",
        ["account_id", "status"],
        unique=False,
        sqlite_where=ALIVE,
        postgresql_where=ALIVE,
    )
