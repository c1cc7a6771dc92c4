"""What came in on each day is added up from an index alone, as the revenue card does over years of orders."""

import sqlalchemy as sa
from alembic import op

revision = "client_0003"
down_revision = "client_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the index."""
    op.create_index(
        "ix_orders_by_day",
        "orders",
        ["ordered_on", "status", "currency", "total"],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
