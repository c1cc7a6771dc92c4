"""What to propose to an account: what customers like it bought next, and the care that is due."""

import datetime as dt
from collections.abc import Iterator

from sqlalchemy import select

from app.analytics.reports.buying import basket
from app.exports.frame import Row
from app.exports.pack.brief import Section
from app.exports.pack.facts import Facts
from app.exports.pack.tables import Col, table
from app.model.activities import Task
from app.model.catalogue import Product
from app.model.orders import Order, OrderLine
from app.rules.choices import TaskStatus

OFFERS = 10
AHEAD = dt.timedelta(days=30)
OPEN = (TaskStatus.TODO.value, TaskStatus.DOING.value)
COLUMNS = (Col("product_id"), Col("reason"))


def proposals(facts: Facts) -> Section:
    """Offers with the count behind each as a sentence, and the tasks of the next 30 days."""
    offers = list(_offers(facts))[:OFFERS]
    due = tuple(_care(facts))
    figures = (facts.figure("n_offers", len(offers), "integer"), facts.figure("n_care", len(due), "integer"))
    frame = table(facts.lexicon, facts.zone, "order_line", COLUMNS, offers)
    return Section("proposals", facts.lexicon.word("proposals"), figures, due, table=frame)


def _offers(facts: Facts) -> Iterator[Row]:
    """The best rule for each product that the accounts have not bought; none is read where nothing was bought."""
    bought = set(
        facts.session.scalars(
            facts.within(
                select(OrderLine.product_id).join(Order, Order.id == OrderLine.order_id), Order.account_id
            )
        )
    )
    if not bought - {None}:
        return
    names = {
        key: facts.lexicon.name(name, english)
        for key, name, english in facts.session.execute(select(Product.id, Product.name, Product.name_en))
    }
    seen: set[object] = set()
    driver = facts.session.connection().connection.driver_connection
    if driver is None:
        return
    rules = basket(driver, facts.today()).rows
    for rule in sorted(rules, key=lambda each: (-float(str(each["confidence"])), str(each["offer_id"]))):
        offer, has = str(rule["offer_id"]), str(rule["has_id"])
        if has in bought and offer not in bought and offer not in seen and {offer, has} <= names.keys():
            seen.add(offer)
            why = facts.lexicon.word("ask_offer", count=rule["count"], of=rule["of"], product=names[has])
            yield names[offer], why


def _care(facts: Facts) -> Iterator[str]:
    """Open tasks about the accounts that are due soon, overdue ones first."""
    query = facts.within(select(Task.title, Task.due_at, Task.assignee_id), Task.account_id).where(
        Task.status.in_(OPEN), Task.due_at.is_not(None), Task.due_at <= facts.as_of + AHEAD
    )
    for title, due, who in facts.session.execute(query.order_by(Task.due_at, Task.id)):
        day = due.astimezone(facts.zone).date().isoformat()
        yield facts.lexicon.word("care_due", title=title, day=day, who=facts.who(who) or "–")
