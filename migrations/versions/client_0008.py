"""Whom to see today is read by who holds an account and when: holds, follow-ups and contracts of one user."""

import sqlalchemy as sa
from alembic import op

revision = "client_0008"
down_revision = "client_0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add an index for each of the three days."""
    living = sa.text("deleted_at IS NULL")
    for name, day in (
        ("ix_accounts_holds", "hold_expires_at"),
        ("ix_accounts_follow_ups", "next_follow_at"),
        ("ix_accounts_contracts", "contract_ends_on"),
    ):
        op.create_index(name, "accounts", ["owner_id", day], unique=False, sqlite_where=living)
