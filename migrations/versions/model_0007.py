"""A corrective action is a task that says which root cause of complaints it does away with."""

import sqlalchemy as sa
from alembic import op

revision = "model_0007"
down_revision = "model_0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column."""
    op.add_column("tasks", sa.Column("corrects", sa.Text(), nullable=True))
