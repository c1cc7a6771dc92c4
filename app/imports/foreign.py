"""The ids of another program in a file's columns, to the records here that bear them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from app.imports.drafts import Draft
from app.imports.lookup import batches
from app.model.kinds import kinds
from app.storage.connection import Connection

# Field of a row → the kinds that its id may mean, likeliest first.
_MEANT: Mapping[str, tuple[str, ...]] = {
    "contact": ("contact", "lead"),
    "reports_to": ("contact",),
    "deal": ("deal",),
    "about": ("account", "deal", "contact", "lead", "complaint", "order"),
}
Links = dict[str, "Found"]


class Found(NamedTuple):
    """A record that a row points to, with the account that it belongs to."""

    kind: str
    id: str
    account_id: str


class ForeignIds:
    """The records that the rows of one file mean by another program's ids."""

    def __init__(self, connection: Connection, system: str) -> None:
        self._connection = connection
        self._system = system
        self._found: dict[tuple[str, str], Found] = {}

    def prepare(self, drafts: Sequence[Draft]) -> None:
        """Look up in one go every id that the rows give."""
        wanted: dict[str, set[str]] = {}
        for draft in drafts:
            for field, meant in _MEANT.items():
                for kind in meant:
                    wanted.setdefault(kind, set()).update(given(draft, field))
        for kind, ids in wanted.items():
            for batch in batches(ids):
                for found, foreign in self._read(kind, batch):
                    self._found.setdefault((kind, foreign), found)

    def links(self, draft: Draft) -> Links:
        """Field → the record that its id means; a field whose id nobody here bears is left out."""
        return {field: found for field in _MEANT if (found := self._of(draft, field)) is not None}

    def _of(self, draft: Draft, field: str) -> Found | None:
        """The first that is known of several ids in one cell."""
        each = ((kind, foreign) for foreign in given(draft, field) for kind in _MEANT[field])
        return next((self._found[key] for key in each if key in self._found), None)

    def _read(self, kind: str, ids: Sequence[str]) -> Iterator[tuple[Found, str]]:
        # a merged record has several ids of one program, kept as system#2
        rows = self._connection.execute(
            "SELECT t.id, t.account_id, CAST(j.value AS TEXT) "
            f"FROM {kinds()[kind].table} t, json_each(t.foreign_ids) j WHERE t.deleted_at IS NULL "
            "AND t.foreign_ids IS NOT NULL AND (j.key = ? OR j.key LIKE ?) "
            "AND CAST(j.value AS TEXT) IN (SELECT value FROM json_each(?)) ORDER BY t.id",
            (self._system, f"{self._system}#%", json.dumps(list(ids))),
        )
        for record_id, account_id, foreign in rows:
            yield Found(kind, record_id, account_id), foreign


def given(draft: Draft, field: str) -> tuple[str, ...]:
    """The ids of another program that a row gives for a field, in its order."""
    text = str(draft.beside.get(field, {}).get("foreign_id") or "")
    return tuple(filter(None, (part.strip() for part in text.split(";"))))
