"""What a comparison of scopes asks for stands in the feed's own index, so that no row is looked up. PostgreSQL only."""

from alembic import op

revision = "server_0003"
down_revision = "server_0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "ALTER TABLE sync_row DROP CONSTRAINT sync_row_pkey, "
        "ADD PRIMARY KEY (account_id, tbl, pk) INCLUDE (v, gone)"
    )
