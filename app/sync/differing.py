"""The file that names the rows of scopes which differ although they have come anew."""

import json

from app.storage.files import write_atomically
from app.sync import state
from app.sync.columns import synced_columns
from app.sync.run import Run
from app.sync.sums import CHOSEN


def write_down(run: Run, scopes: list[str]) -> str:
    """Write down ids and versions of the rows of scopes that differ, for whoever has to find out why."""
    rows: dict[str, list[list[object]]] = {}
    with run.db.raw() as connection:
        known = state.load(connection)
        for table in synced_columns(connection):
            found = connection.execute(
                f'SELECT account_id, id, sv FROM "{table}" WHERE {CHOSEN}', (json.dumps(scopes),)
            ).fetchall()
            if found:
                rows[table] = [list(row) for row in found]
    content = {"device": known.device, "cursor": known.cursor.v, "scopes": scopes, "rows": rows}
    path = run.db.folder.logs / f"sync-differs-{run.now_ms()}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps(content, indent=1).encode())
    return path.name
