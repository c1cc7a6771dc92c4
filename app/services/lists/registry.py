"""The lists of the program, by kind of record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.lists import accounts, campaigns, care, catalogue, complaints, deals, leads, orders, work

if TYPE_CHECKING:
    from app.storage.list_spec import ListSpec

LISTS: dict[str, ListSpec] = {
    spec.kind: spec
    for spec in (
        accounts.ACCOUNTS,
        accounts.CONTACTS,
        leads.LEADS,
        deals.DEALS,
        work.ACTIVITIES,
        work.TASKS,
        work.VISITS,
        complaints.COMPLAINTS,
        orders.QUOTES,
        orders.ORDERS,
        orders.RECEIPTS,
        catalogue.PRODUCTS,
        catalogue.PRICE_LISTS,
        catalogue.RATES,
        campaigns.CAMPAIGNS,
        campaigns.MEMBERS,
        care.CARE_PLANS,
    )
}
