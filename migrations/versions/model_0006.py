"""Whom a campaign is for and what it says; why somebody was left out of it, and the task that it made for them."""

import sqlalchemy as sa
from alembic import op

revision = "model_0006"
down_revision = "model_0005"
branch_labels = None
depends_on = None

ALIVE = sa.text("deleted_at IS NULL")


def upgrade() -> None:
    """Add the columns and the index."""
    for name in ("quiet_days", "control_percent"):
        op.add_column("campaigns", sa.Column(name, sa.BigInteger(), server_default="0", nullable=False))
    for name in ("template_id", "occasion"):
        op.add_column("campaigns", sa.Column(name, sa.Text(), nullable=True))
    for name in ("left_out", "task_id"):
        op.add_column("campaign_members", sa.Column(name, sa.Text(), nullable=True))
    op.create_index(
        "ix_campaign_members_account_id",
        "campaign_members",
        ["account_id"],
        unique=False,
        sqlite_where=ALIVE,
        postgresql_where=ALIVE,
    )
