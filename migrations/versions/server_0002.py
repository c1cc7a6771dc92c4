"""Which device made a version, so that others can be told from where a change came. PostgreSQL only."""

from alembic import op

revision = "server_0002"
down_revision = "server_0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE sync_version ADD COLUMN device_id text")
