"""The queue of all complaints is walked in the order of what is due, settled ones last, without a sort."""

from alembic import op

revision = "client_0004"
down_revision = "client_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the index over the expression that the queue sorts by."""
    op.execute(
        "CREATE INDEX ix_complaints_due_in_queue ON complaints (CASE "
        "WHEN status IN ('resolved', 'closed', 'rejected', 'duplicate') "
        "OR (status = 'waiting_customer' AND resolution_due_at >= paused_at) "
        "THEN NULL ELSE resolution_due_at END) WHERE deleted_at IS NULL"
    )
