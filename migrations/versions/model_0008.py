"""A stage has a play in two languages, and who held a lead stands on record like who held an account."""

import sqlalchemy as sa
from alembic import op

revision = "model_0008"
down_revision = "model_0007"
branch_labels = None
depends_on = None

ALIVE = sa.text("deleted_at IS NULL")


def upgrade() -> None:
    """Add the columns and the index."""
    op.add_column("stages", sa.Column("play", sa.Text(), nullable=True))
    op.add_column("stages", sa.Column("play_en", sa.Text(), nullable=True))
    op.add_column("ownership_events", sa.Column("lead_id", sa.Text(), nullable=True))
    op.create_index(
        "ix_ownership_events_lead_id",
        "ownership_events",
        ["lead_id", "at"],
        unique=False,
        sqlite_where=ALIVE,
        postgresql_where=ALIVE,
    )
