"""Which kind of field each column is, as data. A column that is not named here is a scalar."""

from enum import StrEnum
from functools import lru_cache


class FieldKind(StrEnum):
    """How two edits of a field are brought together."""

    SCALAR = "scalar"
    """The later edit wins; the loser is in the conflict record."""
    STAMP = "stamp"
    """Follows from other fields: the later edit wins, and nobody is told."""
    TERMS = "terms"
    """Money: the server's value stays; the other waits for approval in the record."""
    OWNER = "owner"
    """As terms, and only those who may give the record away can change it."""
    STATE = "state"
    """Applied when the move is allowed from the server's state; never last-writer."""
    TEXT = "text"
    """Three-way by line; an overlap keeps the server's."""
    DELETED = "deleted"
    """Only when the row is unchanged since."""
    SCOPE = "scope"
    """Whose the row is: the server checks the reach on both sides of the move."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


STAMPS = _names("""
    created_at created_by updated_at updated_by name_key pinyin last_followed_at hold_expires_at stage_entered_at
    transfer_count reopen_count moved_count used_count helped_count paused_seconds escalation
""")

EDIT_STAMPS = _names("created_at created_by updated_at updated_by name_key pinyin")
"""Stamps that say only that a row was edited."""

TERMS = _names("""
    amount currency credit_limit unit_price list_price price cost discount_bp tax_bp quantity_milli
    net tax total tax_inclusive remedy_amount remedy_currency points
""")

TEXTS = _names("""
    description body body_en preferences taboos terms wants strengths weaknesses query remark intro
    next_action benefits play play_en
""")

EXCEPTIONS: dict[tuple[str, str], FieldKind] = {
    ("products", "currency"): FieldKind.SCALAR,
    ("visits", "result"): FieldKind.TEXT,
    ("disputes", "reason"): FieldKind.TEXT,
    ("score_overrides", "reason"): FieldKind.TEXT,
    ("accounts", "currency"): FieldKind.SCALAR,
    ("accounts", "pool_id"): FieldKind.OWNER,
    ("leads", "score"): FieldKind.STAMP,
    ("leads", "score_reasons"): FieldKind.STAMP,
}

MACHINES: dict[tuple[str, str], str] = {
    ("accounts", "pool_state"): "pool",
    ("disputes", "status"): "dispute",
    ("leads", "status"): "lead",
    ("deals", "status"): "deal",
    ("complaints", "status"): "complaint",
    ("tasks", "status"): "task",
    ("visits", "status"): "visit",
    ("quotes", "status"): "quote",
    ("orders", "status"): "order",
}
"""Fields that are moved by a state machine of ``app.rules``."""

ORDERED_STAGES = frozenset({("deals", "stage_id")})
"""States that are data: any stage may follow any other while the record is open."""

COMPANIONS: dict[tuple[str, str], frozenset[str]] = {
    ("deals", "status"): _names(
        "stage_id stage_entered_at probability closed_at loss_reason forecast_category"
    ),
    ("deals", "stage_id"): frozenset({"stage_entered_at", "probability", "forecast_category"}),
    (
        "complaints",
        "status",
    ): _names("""
    first_response_at resolved_at closed_at paused_at paused_seconds reopen_count remedy_approved_by
    rejected_reason duplicate_of_id satisfaction
"""),
    (
        "leads",
        "status",
    ): _names("""
    first_response_at disqualify_reason converted_at converted_account_id converted_contact_id
    converted_deal_id
"""),
    ("tasks", "status"): frozenset({"done_at"}),
    ("visits", "status"): _names(
        "checked_in_at checked_out_at cancel_reason latitude_e6 longitude_e6 accuracy_m distance_m"
    ),
    ("quotes", "status"): frozenset({"approved_by", "approved_at"}),
    ("orders", "status"): frozenset({"delivered_on", "void_reason"}),
    ("disputes", "status"): _names("decision decided_by decided_at reason"),
    ("accounts", "owner_id"): _names("pool_id pool_state claimed_at hold_expires_at transfer_count"),
}
"""What goes with a move: refused together with it, so that no record is half moved."""

LED = frozenset(("disputes", name) for name in ("decision", "decided_by", "decided_at", "reason"))
"""Fields that only those who lead write: whose customer it is is not for a party to say."""

OWN_MOVES: dict[tuple[str, str], str] = {("disputes", "withdrawn"): "opened_by"}
"""States that only the person in this column takes a record to."""

CLAIMED = frozenset({"accounts", "leads"})
"""Records that stand in a pool when nobody owns them: taken by a claim, not by an edit."""

ALWAYS_ACCEPTED = _names("""
    orders order_lines receipts credit_notes complaints complaint_changes activities comments
    points_entries stage_changes
""")
"""Append-only: inserts are accepted even when the account has left the writer's reach."""

NEVER_DELETED = _names(
    "orders order_lines complaints complaint_changes stage_changes points_entries ownership_events"
)

TAKEN_BACK = frozenset({"stage_changes", "ownership_events"})
"""Records of moves: never deleted by others, but who undoes a move takes its record back with it."""

NUMBERED: dict[str, str] = {
    "orders": "O",
    "complaints": "C",
    "quotes": "Q",
    "receipts": "R",
    "credit_notes": "N",
}
"""Tables whose ``number`` the server allots, and the letter that the number starts with."""


@lru_cache(maxsize=4096)
def kind_of(table: str, column: str) -> FieldKind:
    """Say how edits of this column merge."""
    special = EXCEPTIONS.get((table, column))
    if special is not None:
        return special
    if (table, column) in MACHINES or (table, column) in ORDERED_STAGES:
        return FieldKind.STATE
    return _by_name(column)


_BY_NAME = {
    **dict.fromkeys(STAMPS, FieldKind.STAMP),
    **dict.fromkeys(TERMS, FieldKind.TERMS),
    **dict.fromkeys(TEXTS, FieldKind.TEXT),
    "owner_id": FieldKind.OWNER,
    "deleted_at": FieldKind.DELETED,
    "account_id": FieldKind.SCOPE,
}


def _by_name(column: str) -> FieldKind:
    return _BY_NAME.get(column, FieldKind.SCALAR)
