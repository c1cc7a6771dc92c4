"""Parts of a task are found by it, and who was given a task says when it was accepted."""

import sqlalchemy as sa
from alembic import op

revision = "model_0005"
down_revision = "model_0004"
branch_labels = None
depends_on = None

ALIVE = sa.text("deleted_at IS NULL")


def upgrade() -> None:
    """Add the column and the index."""
    op.add_column("tasks", sa.Column("accepted_at", sa.BigInteger(), nullable=True))
    op.create_index(
        "ix_tasks_parent_id", "tasks", ["parent_id"], unique=False, sqlite_where=ALIVE, postgresql_where=ALIVE
    )
