"""Fields that an admin added are read and searched by indexes alone, however many records have them."""

import sqlalchemy as sa
from alembic import op

revision = "client_0007"
down_revision = "client_0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add an index to read the value of a record from, and one to find the records of a value by."""
    for name, columns in (
        ("ix_custom_values_read", ["record_id", "key", "value"]),
        ("ix_custom_values_found", ["key", "value", "record_id"]),
    ):
        op.create_index(
            name, "custom_values", columns, unique=False, sqlite_where=sa.text("deleted_at IS NULL")
        )
