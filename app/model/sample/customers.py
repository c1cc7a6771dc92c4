"""Accounts and their contacts, Chinese and foreign, with a way of buying each."""

from dataclasses import dataclass

from app.model.sample.firm import Firm
from app.model.sample.identity import Identity, identity, phone
from app.model.sample.source import Row, Source, words

RHYTHMS = (("regular", 30), ("growing", 10), ("fading", 15), ("one_off", 20), ("none", 25))
SIZES = (10, 20, 40, 60, 90, 150)  # of what a customer orders of one product at most
STAGE_OF = {
    "regular": "active",
    "growing": "loyal",
    "fading": "active",
    "one_off": "new",
    "none": "potential",
}
CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@dataclass(frozen=True, slots=True)
class Customer:
    """An account as the rest of the sample sees it; ``size`` is the most that it orders of one product."""

    id: str
    owner: str
    rhythm: str
    since: int
    foreign: bool
    currency: str
    contacts: tuple[str, ...]
    name: str
    size: int


def customer_rows(source: Source, firm: Firm, number: int, *, lean: bool) -> tuple[Customer, list[Row]]:
    """One account with its contacts; ``lean`` gives every second one no contact, for sets of a million."""
    foreign = source.often(15)
    rhythm = _weighted(source)
    since = source.between(30, 730)
    pooled = rhythm == "none" and source.often(20)
    owner = firm.reps[number % len(firm.reps)]
    who = identity(source, number, foreign=foreign)
    account = _account(
        source,
        firm,
        who,
        number,
        foreign=foreign,
        rhythm=rhythm,
        since=since,
        owner=None if pooled else owner,
    )
    scope = account[1]["id"]
    rows = [account]
    contacts = []
    for position in range(0 if lean and number % 2 else source.between(1, 1 if lean else 3)):
        contact = _contact(source, who, scope, owner, since, foreign=foreign, first=position == 0)
        contacts.append(contact[1]["id"])
        rows.append(contact)
    if not lean and source.often(35):
        tag = source.pick(firm.tags)
        rows.append(
            source.row(
                "tag_links",
                scope,
                account[1]["created_at"],
                owner,
                tag_id=tag,
                kind="account",
                record_id=scope,
            )
        )
    if pooled:
        owner = firm.manager
    currency, name, size = account[1]["currency"], account[1]["name"], source.pick(SIZES)
    customer = Customer(scope, owner, rhythm, since, foreign, currency, tuple(contacts), name, size)
    return customer, rows


def _weighted(source: Source) -> str:
    draw = source.between(1, 100)
    for rhythm, weight in RHYTHMS:
        draw -= weight
        if draw <= 0:
            return rhythm
    return "none"


def _account(
    source: Source,
    firm: Firm,
    who: Identity,
    number: int,
    *,
    foreign: bool,
    rhythm: str,
    since: int,
    owner: str | None,
) -> Row:
    at = source.moment(since, 9)
    followed = source.moment(source.between(1, 25 if rhythm in {"regular", "growing"} else 120))
    lost = rhythm in {"fading", "one_off"} and source.often(25)
    return source.row(
        "accounts",
        None,
        at,
        owner or firm.manager,
        name=who.name,
        name_en=who.english,
        name_key=source.sort_key(who.name),
        account_no=f"C{number + 1:07d}",
        credit_code=None if foreign else _credit_code(source),
        account_type=source.pick(("customer", "customer", "customer", "agent", "end_customer")),
        level=source.pick("AABBBCCCCD") if rhythm in {"regular", "growing"} else source.pick("BCCCDDD"),
        industry=source.pick(words()["industries"]),
        source=source.pick(("exhibition", "referral", "website", "cold_call", "partner")),
        **who.place.facts,
        phone=phone(source, who.place),
        email=f"info@{who.domain}",
        website=f"https://www.{who.domain}",
        employees=source.between(2, 200) * 10,
        annual_revenue=source.between(5, 5000) * 10_000_000,
        credit_limit=source.between(5, 100) * 1_000_000,
        currency="EUR" if foreign else "CNY",
        lifecycle_stage="lost" if lost else STAGE_OF[rhythm],
        need_segment=source.pick(("价格型", "服务型", "技术型", "交付型")),
        owner_id=owner,
        pool_id=firm.pool if owner is None else None,
        pool_state="pooled" if owner is None else "held",
        claimed_at=None if owner is None else at,
        hold_expires_at=None if owner is None else source.moment(-source.between(1, 60)),
        transfer_count=source.between(0, 2),
        last_followed_at=followed,
        next_follow_at=source.moment(-source.between(0, 30)) if owner and source.often(60) else None,
        contract_ends_on=source.day(-source.between(-30, 300)) if rhythm == "regular" else None,
        do_not_contact=int(source.often(1)),
        updated_at=followed,
    )


def _credit_code(source: Source) -> str:
    body = "91" + f"{source.between(110000, 659999)}" + "".join(source.pick(CREDIT_SIGNS) for _ in range(9))
    total = sum(weight * CREDIT_SIGNS.index(sign) for weight, sign in zip(CREDIT_WEIGHTS, body, strict=True))
    return body + CREDIT_SIGNS[(31 - total % 31) % 31]


def _contact(
    source: Source, who: Identity, scope: str, owner: str, since: int, *, foreign: bool, first: bool
) -> Row:
    stock = words()
    at = source.moment(source.between(1, since))
    if foreign:
        name = f"{source.pick(stock['first_names'])} {source.pick(stock['last_names'])}"
    else:
        name = source.pick(stock["surnames"]) + source.pick(stock["given"])
    title = source.pick(stock["titles"])[1 if foreign else 0]
    return source.row(
        "contacts",
        scope,
        at,
        owner,
        name=name,
        name_en=None,
        name_key=source.sort_key(name),
        title=title,
        department=source.pick(stock["departments"]),
        mobile=phone(source, who.place),
        email=f"c{source.between(1, 10**7)}@{who.domain}",
        wechat=None if foreign else f"wx{source.between(10**5, 10**6)}",
        birthday=f"{source.between(1962, 2000)}-{source.between(1, 12):02d}-{source.between(1, 28):02d}",
        is_primary=int(first),
        owner_id=owner,
    )
