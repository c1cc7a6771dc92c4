from alembic.config import Config
from alembic.script import ScriptDirectory

from app.model.kinds import synced_tables
from app.server.catalogue import tables
from app.server.migrate import HEADS, LOOKED_UP, MIGRATIONS, is_current, migrate
from app.server.organisations import Organisation
from app.server.store import Connection, Store


def test_the_newest_revisions_are_the_ones_that_are_known() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)
    heads = {
        head for head in script.get_heads() if script.get_revision(head).branch_labels & {"model", "server"}
    }
    assert heads == HEADS


def test_migrating_twice_changes_nothing(store: Store, firm: Organisation) -> None:
    assert is_current(store, firm.schema)
    migrate(store, firm.schema)
    assert is_current(store, firm.schema)


def test_the_schema_has_the_models_tables_and_no_foreign_keys(
    connection: Connection, firm: Organisation
) -> None:
    found = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = %s", [firm.schema]
    ).fetchall()
    assert {row[0] for row in found} >= set(synced_tables()) == set(tables())
    assert connection.execute("SELECT 1 FROM pg_constraint WHERE contype = 'f'").fetchone() is None


def test_rows_carry_no_index_that_only_windows_look_up(connection: Connection, firm: Organisation) -> None:
    query = "SELECT indexname FROM pg_indexes WHERE schemaname = %s AND tablename = ANY(%s) AND indexname LIKE 'ix_%%'"
    found = connection.execute(query, [firm.schema, list(synced_tables())]).fetchall()
    assert {row[0] for row in found} == LOOKED_UP


def test_the_catalogue_knows_every_column_as_the_database_has_it(
    connection: Connection, firm: Organisation
) -> None:
    query = "SELECT column_name, udt_name FROM information_schema.columns WHERE table_schema = %s AND table_name = %s"
    for name, table in tables().items():
        there = {row[0]: row[1] for row in connection.execute(query, [firm.schema, name])}
        assert there == {field.name: field.type for field in table.fields.values()}, name
