"""An account's stream is read from its newest entry on, however many lie behind it: visits, complaints and remarks."""

import sqlalchemy as sa
from alembic import op

revision = "client_0005"
down_revision = "client_0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the indexes over the moments that the stream is ordered by."""
    living = sa.text("deleted_at IS NULL")
    for name, table, moment in (
        ("ix_complaints_past", "complaints", "received_at"),
        ("ix_comments_past", "comments", "created_at"),
    ):
        op.create_index(name, table, ["account_id", moment], unique=False, sqlite_where=living)
    op.execute(
        "CREATE INDEX ix_visits_past ON visits (account_id, coalesce(checked_in_at, planned_start_at)) "
        "WHERE deleted_at IS NULL"
    )
