"""Asks the server about a customer whom this copy may not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.sync.engine import open_run
from app.sync.protocol import ElsewhereAnswer, ElsewhereAsked, Held
from app.sync.transport import HttpMaker, make_http
from app.words.reading.sort_keys import sort_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.storage.database import Database


def elsewhere(db: Database, fields: Mapping[str, object], make: HttpMaker = make_http) -> list[Held]:
    """Who holds a customer with this name, phone or credit code out of one's reach.

    Raises:
        Trouble: ``sign-in-first``, or a code for each way in which a line or a server can fail.
    """
    name, phone, code = (str(fields.get(key) or "").strip() for key in ("name", "phone", "credit_code"))
    asked = ElsewhereAsked([sort_key(name)] if name else [], [phone] if phone else [], [code] if code else [])
    run = open_run(db, make=make)
    try:
        return run.transport.ask("/v1/elsewhere", asked, ElsewhereAnswer).held
    finally:
        run.transport.close()
