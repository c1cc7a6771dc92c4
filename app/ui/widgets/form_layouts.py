"""How the forms of the kinds are laid out: captions and fields, as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.ui.widgets.form import Section

if TYPE_CHECKING:
    from app.services.schema import KindInfo

_BASICS = str(QT_TRANSLATE_NOOP("FormLayouts", "Basics"))
_REACH = str(QT_TRANSLATE_NOOP("FormLayouts", "Reach"))
_ADDRESS = str(QT_TRANSLATE_NOOP("FormLayouts", "Address"))
_SALES = str(QT_TRANSLATE_NOOP("FormLayouts", "Sales"))
_CARE = str(QT_TRANSLATE_NOOP("FormLayouts", "Care"))
_PLAN = str(QT_TRANSLATE_NOOP("FormLayouts", "Plan"))
_CASE = str(QT_TRANSLATE_NOOP("FormLayouts", "What happened"))
_SOLUTION = str(QT_TRANSLATE_NOOP("FormLayouts", "Solution"))
_MORE = str(QT_TRANSLATE_NOOP("FormLayouts", "More fields"))
_AUDIENCE = str(QT_TRANSLATE_NOOP("FormLayouts", "Audience"))
_COST = str(QT_TRANSLATE_NOOP("FormLayouts", "Cost"))
_NOTES = str(QT_TRANSLATE_NOOP("FormLayouts", "Notes"))

LAYOUTS: dict[str, tuple[tuple[str, str], ...]] = {
    "account": (
        ("", "name name_en level lifecycle_stage account_type industry owner_id source"),
        (_REACH, "phone email website do_not_contact"),
        (_ADDRESS, "country province city district street postcode"),
        (_SALES, "annual_revenue credit_limit employees need_segment next_follow_at contract_ends_on"),
        (_BASICS, "account_no credit_code tax_id parent_id"),
        (_NOTES, "description"),
    ),
    "contact": (
        ("", "name name_en account_id title department is_primary"),
        (_REACH, "mobile phone email email_other wechat opt_outs"),
        (_CARE, "birthday birthday_lunar preferences taboos reports_to_id owner_id"),
        (_NOTES, "description"),
    ),
    "lead": (
        ("", "name company title status source campaign_id owner_id"),
        (_REACH, "mobile phone email wechat province city"),
        (_NOTES, "disqualify_reason description"),
    ),
    "deal": (
        (
            "",
            "name account_id contact_id amount expected_close stage_id forecast_category owner_id",
        ),
        (_PLAN, "next_step next_step_on source campaign_id"),
        (_NOTES, "loss_reason description"),
    ),
    "task": (
        ("", "title status priority due_at all_day assignee_id account_id contact_id"),
        (_PLAN, "start_at snoozed_until recurrence"),
        (_NOTES, "description"),
    ),
    "complaint": (
        ("", "subject account_id contact_id severity complaint_type channel number owner_id"),
        (_CASE, "body wants order_id order_line_id product_id deal_id received_at"),
        (_SOLUTION, "root_cause remedy remedy_amount resolution_due_at satisfaction"),
    ),
    "activity": (
        ("", "subject kind direction at account_id contact_id duration_minutes outcome body next_action"),
    ),
    "visit": (
        ("", "account_id contact_id purpose status planned_start_at planned_end_at deal_id owner_id"),
        (_NOTES, "result next_action cancel_reason"),
    ),
    "order": (
        ("", "account_id contact_id deal_id ordered_on delivered_on owner_id"),
        (_NOTES, "description"),
    ),
    "quote": (
        ("", "account_id contact_id deal_id name issued_on valid_until owner_id"),
        (_NOTES, "terms"),
    ),
    "receipt": (
        ("", "account_id order_id amount status due_on received_on method owner_id"),
        (_NOTES, "description"),
    ),
    "price_list": (("", "name name_en currency for_account_id for_level valid_from valid_to active"),),
    "exchange_rate": (("", "currency base valid_from rate_e8"),),
    "product": (("", "code name name_en category unit list_price cost tax_bp active description"),),
    "care_plan": (("", "name name_en trigger stage active description"),),
    "campaign": (
        ("", "name campaign_type channel status starts_on ends_on owner_id"),
        (_AUDIENCE, "segment_id quiet_days control_percent occasion"),
        (_COST, "budget cost"),
        (_NOTES, "description"),
    ),
}


def sections(kind: str, info: KindInfo | None = None) -> list[Section]:
    """The sections of a kind's form, captions in the language in force; ``info`` brings the fields that were added."""
    layout = list(LAYOUTS[kind])
    added = (
        " ".join(field.key for field in info.fields if field.names is not None) if info is not None else ""
    )
    if added:
        layout.insert(len(layout) - 1, (_MORE, added))
    return [
        Section(QCoreApplication.translate("FormLayouts", caption) if caption else "", tuple(keys.split()))
        for caption, keys in layout
    ]
