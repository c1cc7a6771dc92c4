"""From a choice to a brief: one read session, one value."""

import datetime as dt
from collections.abc import Callable
from typing import Literal

from sqlalchemy import select

from app.exports.pack import account, orders, week
from app.exports.pack.brief import Brief, Language, Meeting, Section
from app.exports.pack.facts import Facts, open_complaints, open_deals
from app.exports.pack.lexicon import Lexicon
from app.exports.pack.proposals import proposals
from app.exports.pack.tables import shown
from app.model.activities import Visit
from app.rules.choices import VisitStatus
from app.rules.errors import Refused
from app.storage.database import Database

Scope = Literal["account", "pipeline", "week", "complaints"]

CHAPTERS: dict[str, tuple[Callable[[Facts], Section], ...]] = {
    "account": (
        account.glance,
        account.people,
        account.since,
        orders.orders,
        orders.receivable,
        open_deals,
        open_complaints,
        account.satisfaction,
        proposals,
        account.questions,
    ),
    "pipeline": (open_deals,),
    "week": (week.tasks, week.visits, week.done, open_deals),
    "complaints": (open_complaints,),
}
AGENDA = ("agenda_open", "agenda_review", "agenda_open_points", "agenda_next")
LENGTH = dt.timedelta(hours=1)


def gather(db: Database, scope: Scope, accounts: tuple[str, ...] = (), language: Language = "zh_CN") -> Brief:
    """Everything a pack says, read from one state of the data.

    Args:
        db: the open data folder.
        scope: what the meeting is about.
        accounts: ids of accounts; needed for ``account``, and narrows the other scopes.
        language: of the labels.

    Raises:
        Refused: ``pack-account-missing`` when an account was not named or is not here.
    """
    lexicon = Lexicon(language)
    with db.read() as session:
        facts = Facts(session, lexicon, db.clock(), accounts or None)
        if (scope == "account" and not accounts) or not set(accounts) <= facts.names.keys():
            raise Refused("pack-account-missing")
        chosen = ", ".join(facts.names[key] for key in accounts)
        monday = week.span(facts)[0].date().isoformat()
        title = lexicon.word(scope, name=chosen, start=monday)
        sections = (*(chapter(facts) for chapter in CHAPTERS[scope]), _agenda(lexicon))
        return Brief(
            scope,
            title,
            language,
            facts.as_of,
            ((lexicon.word("chosen"), chosen or lexicon.word(scope, start=monday)),),
            sections,
            _meeting(facts, title),
            shown(lexicon, facts.zone),
            {
                key: lexicon.word(key)
                for key in ("contents", "as_of", "masked", "none", "topic", "decision", "who", "when")
            },
        )


def _agenda(lexicon: Lexicon) -> Section:
    return Section("agenda", lexicon.word("agenda"), notes=tuple(lexicon.word(key) for key in AGENDA))


def _meeting(facts: Facts, title: str) -> Meeting:
    """The next planned visit, or else tomorrow at ten, to be confirmed."""
    planned = facts.session.execute(
        facts.within(select(Visit.planned_start_at, Visit.planned_end_at), Visit.account_id)
        .where(Visit.status == VisitStatus.PLANNED.value, Visit.planned_start_at >= facts.as_of)
        .order_by(Visit.planned_start_at)
        .limit(1)
    ).first()
    agenda = tuple(facts.lexicon.word(key) for key in AGENDA)
    if planned is not None and facts.accounts is not None:
        return Meeting(title, planned[0], planned[1] or planned[0] + LENGTH, agenda, certain=True)
    start = dt.datetime.combine(facts.today() + dt.timedelta(days=1), dt.time(10), facts.zone)
    return Meeting(title, start, start + LENGTH, agenda, certain=False)
