"""Names in a file to the records they mean: accounts (made when they are missing), colleagues, contacts, stages."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from app.imports import lookup
from app.imports.drafts import Draft, columns_of, place, stored
from app.imports.foreign import ForeignIds, Found, Links, given
from app.imports.matching import contradicts_strongly, folded, keys_of
from app.imports.problems import Problem
from app.storage.actor import Actor
from app.storage.connection import Connection
from app.storage.ids import new_id
from app.words.reading.sort_keys import sort_key

# Kinds whose rows make the account that they name; the others are left without it.
_MAKES_ACCOUNT = frozenset({"contact", "deal", "order", "complaint", "activity"})
# Whose scope is an account; without one a row belongs to the user alone.
_OF_ACCOUNT = _MAKES_ACCOUNT | {"task"}


class Made(NamedTuple):
    """A record that a row needs beside its own."""

    row: int
    kind: str
    id: str
    record: dict[str, Any]


class References:
    """The records that one file's rows refer to."""

    def __init__(self, connection: Connection, actor: Actor, system: str, kind: str) -> None:
        self.made: list[Made] = []
        self.notes: Counter[str] = Counter()
        self._connection = connection
        self._actor = actor
        self._system = system
        self._kind = kind
        self._columns = columns_of(kind)
        self._users = lookup.users(connection)
        self._stages = lookup.stages(connection) if kind == "deal" else []
        self._accounts = lookup.Existing("account")
        self._known: dict[tuple[str, ...], str] = {}
        self._by_mail: dict[str, tuple[str, str]] = {}
        self._people: dict[tuple[str, str], list[lookup.Person]] = {}
        self._foreign = ForeignIds(connection, system)
        self._deals: dict[tuple[str, str], str] = {}

    def prepare(self, drafts: Sequence[Draft]) -> None:
        """Look up in one go every record that the rows name."""
        self._foreign.prepare(drafts)
        wanted: dict[tuple[str, ...], dict[str, Any]] = {}
        names: set[str] = set()
        for draft in drafts:
            for field in ("account", "parent"):
                named = _named(draft, field)
                if any(named) and named not in wanted:
                    wanted[named] = self._probe(named)
            names |= {draft.names[field] for field in ("contact", "reports_to") if field in draft.names}
        mails = {
            str(draft.beside["contact"]["email"])
            for draft in drafts
            if draft.beside.get("contact", {}).get("email")
        }
        if mails and self._kind != "account":
            self._by_mail = lookup.contacts_by_mail(self._connection, mails)
        if wanted:
            self._accounts = lookup.load(self._connection, "account", list(wanted.values()), ())
        for person in lookup.people_named(self._connection, names, self._system):
            self._people.setdefault((person.account_id, folded(person.name)), []).append(person)
        deals = {draft.names["deal"] for draft in drafts if "deal" in draft.names}
        for deal_id, account_id, name in lookup.deals_named(self._connection, deals):
            self._deals.setdefault((account_id, folded(name)), deal_id)

    def resolve(self, draft: Draft) -> None:
        """Fill the columns that keep ids, or tell what was not found."""
        links = self._foreign.links(draft)
        if self._kind in _OF_ACCOUNT and not self._correspondent(draft):
            self._scope(draft, links)
        elif "account" not in self._kind:
            draft.record.setdefault("account_id", self._actor.organisation_id)
        self._link(draft, links)
        self._owner(draft, "owner", "owner_id")
        self._owner(draft, "assignee", "assignee_id")
        for field, column in (("contact", "contact_id"), ("reports_to", "reports_to_id")):
            if column in self._columns and column not in draft.record:
                self._person(draft, field, column)
        if self._kind == "deal":
            self._stage(draft)

    def account_named(self, draft: Draft, field: str) -> str | None:
        """The id of the account that a field of the row means, or None."""
        named = _named(draft, field)
        if named not in self._known:
            found = self._accounts_named(named)
            if found:
                self._known[named] = found[0]
        return self._known.get(named)

    def _accounts_named(self, named: tuple[str, ...]) -> list[str]:
        """Every account that may be meant, by the surest key that finds one; none that another id stands against."""
        probe = self._probe(named)
        for _, _, key in keys_of("account", probe):
            found = [
                one
                for one in self._accounts.find(key)
                if not contradicts_strongly("account", probe, self._accounts.records[one])
            ]
            if found:
                return found
        return []

    def _probe(self, named: tuple[str, ...]) -> dict[str, Any]:
        name, number, foreign = named
        probe: dict[str, Any] = {"name": name, "name_key": sort_key(name)} if name else {}
        if number:
            probe["account_no"] = number
        if foreign:
            probe["foreign_ids"] = {self._system: foreign}
        return probe

    def _correspondent(self, draft: Draft) -> bool:
        """Whether the contact is known by the e-mail address that the row gives, and with it the account."""
        found = self._by_mail.get(str(draft.beside.get("contact", {}).get("email", "")).casefold())
        if found is None or "account" in draft.names or "contact_id" not in self._columns:
            return False
        draft.record["contact_id"], draft.record["account_id"] = found
        draft.names.pop("contact", None)
        return True

    def _scope(self, draft: Draft, links: Links) -> None:
        """The account of a row: by its id, else of the record that the row is about, else by its name."""
        named = _named(draft, "account")
        _, number, foreign = named
        found = self.account_named(draft, "account") if any(named) else None
        if not (found and (number or foreign)):
            found = self._by_links(found, named, links)
        makes = self._kind in _MAKES_ACCOUNT
        if found is None and named[0] and makes and not given(draft, "about"):
            found = self._make(draft, self._probe(named))
        if found is None:
            self._without_account(draft, named)
        draft.record["account_id"] = found or self._actor.user_id

    def _by_links(self, found: str | None, named: tuple[str, ...], links: Links) -> str | None:
        """What a row is about has an account for certain; its contact tells two of one name apart."""
        sure = links.get("about") or links.get("deal")
        if sure is not None:
            return sure.account_id
        contact = links.get("contact")
        if contact is not None and (not any(named) or contact.account_id in self._accounts_named(named)):
            return contact.account_id
        return found

    def _without_account(self, draft: Draft, named: tuple[str, ...]) -> None:
        name, number, foreign = named
        about = ";".join(given(draft, "about"))
        if self._kind in _MAKES_ACCOUNT and (any(named) or about):
            facts = {"name": number or foreign or about or name}
            draft.problems.append(Problem(draft.row, "account", "account-not-found", facts))
        elif not any(named) and self._kind in {"deal", "order", "complaint"}:
            draft.problems.append(Problem(draft.row, "account", "value-required"))

    def _link(self, draft: Draft, links: Links) -> None:
        """The columns of the records that the row's ids mean."""
        about, deal, contact = links.get("about"), links.get("deal"), links.get("contact")
        if about is not None and about.kind == "contact":
            contact = contact or about
        if contact is not None and contact.kind == "contact":
            self._put(draft, "contact_id", contact)
        if "reports_to" in links:
            self._put(draft, "reports_to_id", links["reports_to"])
        if deal is not None:
            self._put(draft, "deal_id", deal)
        elif "deal" in draft.names and "deal_id" in self._columns:
            key = (draft.record.get("account_id", ""), folded(draft.names["deal"]))
            draft.record["deal_id"] = self._deals.get(key)
        lead = contact if contact is not None and contact.kind == "lead" else None
        topic = about or deal or lead
        if topic is not None and "about_id" in self._columns:
            draft.record |= {"about_kind": topic.kind, "about_id": topic.id}

    def _put(self, draft: Draft, column: str, found: Found) -> None:
        if column in self._columns:
            draft.record[column] = found.id

    def _make(self, draft: Draft, probe: dict[str, Any]) -> str:
        """A new account of the name, with what the row says about it."""
        account_id = new_id()
        record = dict(probe)
        for field, value in draft.beside.get("account", {}).items():
            if field == "address":
                place(record, value)
            elif field != "foreign_id" and not isinstance(value, tuple):
                record[field] = stored(value)
        record |= {"account_id": account_id, "owner_id": self._actor.user_id, "source": "import_file"}
        self.made.append(Made(draft.row, "account", account_id, record))
        self._accounts.add(account_id, record)
        return account_id

    def _owner(self, draft: Draft, field: str, column: str) -> None:
        if column not in self._columns:
            return
        name = draft.names.get(field) or (draft.names.get("owner") if field == "assignee" else None)
        found = self._users.id(name) if name else None
        if name and found is None:
            self.notes["owner-unknown"] += 1
        if found is not None:
            draft.record[column] = found

    def _person(self, draft: Draft, field: str, column: str) -> None:
        """The contact by name; one whose own id is another than the row gives is not meant, nor one of several."""
        ids = given(draft, field)
        known = self._people.get((draft.record.get("account_id", ""), folded(draft.names.get(field, ""))), ())
        found = [person.id for person in known if not (ids and person.has_id)]
        if len(found) == 1:
            draft.record[column] = found[0]
        elif ids or field in draft.names:
            self.notes["contact-ambiguous" if found else "contact-unknown"] += 1

    def _stage(self, draft: Draft) -> None:
        """The stage by name in the pipeline named, else the first of the default pipeline."""
        name = draft.names.get("stage")
        known = [
            stage
            for stage in self._stages
            if not name or folded(name) in {folded(stage[2]), folded(stage[3] or "")}
        ]
        if not known:
            code = "stage-unknown" if self._stages else "cell-pipeline-missing"
            draft.problems.append(Problem(draft.row, "stage", code, {"name": name or ""}))
            return
        stage = known[0]
        record = draft.record
        record |= {"stage_id": stage[0], "pipeline_id": stage[1]}
        record.setdefault("status", stage[4])
        record.setdefault("probability", stage[5])


def _named(draft: Draft, field: str) -> tuple[str, str, str]:
    """What the row says about an account it refers to: name, number, another program's id; empty where it is silent."""
    beside = draft.beside.get(field, {})
    foreign = str(beside.get("foreign_id") or "").split(";")[0]
    return draft.names.get(field) or "", beside.get("account_no") or "", foreign
