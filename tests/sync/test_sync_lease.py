"""A copy without contact for too long locks itself until it has synced or an administrator's code was given."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from app.rules.errors import Refused, Trouble
from app.rules.unlocking import plain
from app.server import devices
from app.server.organisations import find_organisation
from app.sync import lease

if TYPE_CHECKING:
    from tests.sync.firm import Office, Seller

LATE = dt.timedelta(days=31)


def late(office: Office) -> Seller:
    """A laptop that synced, and was then away for longer than its lease."""
    li: Seller = office.laptops[0]
    li.sync()
    li.skew = LATE
    return li


def code_for(office: Office, device: str, request: str) -> str:
    with office.store.open(find_organisation(office.store).schema) as connection:
        return devices.unlock(connection, device, request)


def test_a_lease_runs_out_without_contact_and_not_by_a_clock_put_back(office: Office) -> None:
    li = office.laptops[0]
    li.sync()
    contacted = li.state().contacted_at
    with li.db.raw() as connection:
        now = lease.lease(connection, contacted)
        after = lease.lease(connection, contacted + 31 * lease.DAY)
        back = lease.lease(connection, contacted - 3650 * lease.DAY)
    assert (now, after) == (lease.Lease(False, 30), lease.Lease(True, 0))
    assert back == lease.Lease(False, 30)


def test_a_sync_opens_a_locked_copy(office: Office) -> None:
    li = late(office)
    with pytest.raises(Trouble, match="lease-over"):
        lease.require(li.db)
    with pytest.raises(Trouble, match="server-unreachable"):
        li.sync(*["lost"] * 4)
    with pytest.raises(Trouble, match="lease-over"):
        lease.require(li.db)
    with pytest.raises(Trouble, match="sign-in-again"):
        li.sync("stale")
    li.signed_in = False
    li.sync()
    lease.require(li.db)


def test_an_administrators_code_opens_it_for_some_days_and_fits_one_request(office: Office) -> None:
    li = late(office)
    request = lease.request(li.db)
    assert request == lease.request(li.db)
    assert len(plain(request)) == 8
    code = code_for(office, li.state().device, request)
    for wrong in ("", "AAAA-AAAA-AAAA", code_for(office, office.laptops[3].state().device, request)):
        with pytest.raises(Refused, match="unlock-code-wrong"):
            lease.unlock(li.db, wrong)
    lease.unlock(li.db, f" {code.lower().replace('-', ' ')} ")
    lease.require(li.db)
    with pytest.raises(Refused, match="unlock-code-wrong"):
        lease.unlock(li.db, code)
    li.skew = LATE + dt.timedelta(days=lease.OPENED_DAYS, minutes=1)
    with pytest.raises(Trouble, match="lease-over"):
        lease.require(li.db)
    assert lease.request(li.db) != request


def test_a_copy_with_a_new_device_id_takes_the_codes_of_that_device(office: Office) -> None:
    li, other = office.laptops[0], office.laptops[3]
    li.close()
    other.put_back(li.folder.path)
    li.open()
    for laptop in (li, other):
        laptop.add_account("after the copy")
        laptop.sync()
    assert li.state().device != other.state().device
    for laptop in (li, other):
        laptop.skew = LATE
        lease.unlock(laptop.db, code_for(office, laptop.state().device, lease.request(laptop.db)))
        lease.require(laptop.db)


def test_no_code_is_made_for_a_device_that_has_been_revoked(office: Office) -> None:
    li = late(office)
    with office.store.open(find_organisation(office.store).schema) as connection:
        devices.set_status(connection, li.state().device, "revoked")
    with pytest.raises(Refused, match="device-closed"):
        code_for(office, li.state().device, lease.request(li.db))
    with pytest.raises(Refused, match="device-not-found"):
        code_for(office, "nobody", lease.request(li.db))
