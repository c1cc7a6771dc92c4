"""What only the server has, in each organisation's schema: feed, grants, devices, secrets. PostgreSQL only."""

from alembic import op

revision = "server_0001"
down_revision = None
branch_labels = ("server",)
depends_on = None

FEED = """
CREATE TABLE sync_head (
    id integer PRIMARY KEY CHECK (id = 1),
    v bigint NOT NULL, token text NOT NULL,
    gc_floor bigint NOT NULL DEFAULT 0, horizon bigint NOT NULL DEFAULT 0);
CREATE TABLE sync_version (v bigint PRIMARY KEY, token text NOT NULL, at bigint NOT NULL);
CREATE TABLE sync_row (
    account_id text NOT NULL, tbl text NOT NULL, pk text NOT NULL,
    v bigint NOT NULL, gone boolean NOT NULL DEFAULT false, device_id text,
    PRIMARY KEY (account_id, tbl, pk));
CREATE INDEX ix_sync_row_v ON sync_row (v);
CREATE INDEX ix_sync_row_gone ON sync_row (v) WHERE gone;
CREATE TABLE grants (
    user_id text NOT NULL, account_id text NOT NULL,
    v bigint NOT NULL, gone boolean NOT NULL DEFAULT false, writes boolean NOT NULL, device_id text,
    PRIMARY KEY (user_id, account_id));
CREATE INDEX ix_grants_v ON grants (user_id, v);
CREATE INDEX ix_grants_account_id ON grants (account_id);
"""

WORK = """
CREATE TABLE applied (
    id text PRIMARY KEY, device_id text NOT NULL, seq bigint NOT NULL, v bigint NOT NULL, result bytea NOT NULL);
CREATE TABLE staged (
    id text NOT NULL, piece integer NOT NULL, device_id text NOT NULL, at bigint NOT NULL, payload bytea NOT NULL,
    PRIMARY KEY (id, piece));
CREATE TABLE rejections (
    id text PRIMARY KEY, device_id text NOT NULL, user_id text NOT NULL, seq bigint NOT NULL, at bigint NOT NULL,
    code text NOT NULL, payload bytea NOT NULL);
CREATE TABLE history (
    n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    v bigint NOT NULL, tbl text NOT NULL, pk text NOT NULL, at bigint NOT NULL,
    user_id text, device_id text, mutation text NOT NULL, d text NOT NULL);
CREATE INDEX ix_history_pk ON history (pk);
CREATE TABLE series (letter text NOT NULL, year integer NOT NULL, last bigint NOT NULL, PRIMARY KEY (letter, year));
"""

PEOPLE = """
CREATE TABLE credentials (user_id text PRIMARY KEY, login text NOT NULL UNIQUE, password_hash text NOT NULL);
CREATE TABLE devices (
    id text PRIMARY KEY, user_id text NOT NULL, name text NOT NULL, status text NOT NULL DEFAULT 'active',
    last_seq bigint NOT NULL DEFAULT 0, created_at bigint NOT NULL, last_contact_at bigint NOT NULL,
    cursor_v bigint NOT NULL DEFAULT 0, replaces_id text);
CREATE INDEX ix_devices_user_id ON devices (user_id);
CREATE TABLE tokens (
    hash bytea PRIMARY KEY, device_id text NOT NULL, user_id text NOT NULL,
    created_at bigint NOT NULL, expires_at bigint NOT NULL, replaces bytea);
CREATE INDEX ix_tokens_device_id ON tokens (device_id);
CREATE TABLE attempts (key text PRIMARY KEY, failures integer NOT NULL, until bigint NOT NULL);
CREATE TABLE server_keys (name text PRIMARY KEY, secret bytea NOT NULL);
CREATE TABLE audit (
    n bigint PRIMARY KEY, at bigint NOT NULL, user_id text, device_id text, verb text NOT NULL, facts text NOT NULL,
    hash bytea NOT NULL);
"""

BLOBS = """
CREATE TABLE blobs (sha256 text PRIMARY KEY, size bigint NOT NULL, have bigint NOT NULL, at bigint NOT NULL);
CREATE TABLE blob_parts (
    sha256 text NOT NULL, start bigint NOT NULL, data bytea NOT NULL, PRIMARY KEY (sha256, start));
ALTER TABLE blob_parts ALTER COLUMN data SET STORAGE EXTERNAL;
"""


def upgrade() -> None:
    """Create the server's tables and let synced rows come in any order."""
    for statements in (FEED, WORK, PEOPLE, BLOBS):
        op.execute(statements)
    op.execute("INSERT INTO sync_head (id, v, token) VALUES (1, 0, '')")
