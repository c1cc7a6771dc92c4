"""From which device what a pull brings has come: for "who, when, from where" in timelines and conflicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from app.server.store import Connection
    from app.sync.protocol import Page, Pull

VERSIONS = "SELECT v, device_id FROM sync_version WHERE v = ANY(%b) AND device_id IS NOT NULL"
OTHERS = "SELECT DISTINCT ON (pk) pk, device_id FROM history WHERE pk = ANY(%b) AND device_id <> %s ORDER BY pk, n DESC"
NAMES = "SELECT id, name FROM devices WHERE id = ANY(%b)"


def tell_devices(connection: Connection, message: Pull, page: Page) -> Page:
    """Add the devices behind the changes and the conflicts of a page.

    What fills an empty copy, or an account that has just come into sight, is nobody's change to those who get it.
    """
    clashed = {
        str(device)
        for rows in page.rows
        if rows.table == "conflicts"
        for device in rows.column("lost_device")
        if device
    }
    changed = _changed(page) if message.cursor.v else {}
    makers: dict[int, str] = (
        dict(connection.execute(VERSIONS, [sorted(set(changed.values()))]).fetchall()) if changed else {}
    )
    own = [pk for pk, version in changed.items() if makers.get(version) == message.device]
    merged: dict[str, str] = dict(connection.execute(OTHERS, [own, message.device]).fetchall()) if own else {}
    origins = {version: device for version, device in makers.items() if device != message.device}
    devices = clashed | {*origins.values(), *merged.values()}
    if not devices:
        return page
    names: dict[str, str] = dict(connection.execute(NAMES, [sorted(devices)]).fetchall())
    return msgspec.structs.replace(page, origins=origins, merged=merged, devices=names)


def _changed(page: Page) -> dict[str, int]:
    """The versions of rows in accounts that were in sight before, by id."""
    granted = set(page.grants)
    return {
        str(pk): int(version or 0)
        for rows in page.rows
        for pk, scope, version in zip(
            rows.column("id"), rows.column("account_id"), rows.column("sv"), strict=True
        )
        if scope not in granted
    }
