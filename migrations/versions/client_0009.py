"""Care plans look at what is due alone: birthdays by their day of the year, and accounts that fell silent."""

import sqlalchemy as sa
from alembic import op

revision = "client_0009"
down_revision = "client_0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add an index for each."""
    op.create_index(
        "ix_contacts_birthdays",
        "contacts",
        [sa.text("substr(birthday, 6)")],
        unique=False,
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_account_scores_silent",
        "account_scores",
        ["account_id"],
        unique=False,
        sqlite_where=sa.text("silence = 'silent'"),
    )
