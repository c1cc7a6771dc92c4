"""Columns and joins that many lists share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.choices import AbcClass, RfmSegment, RiskBand, SilenceState
from app.services.judgement import band_in_force
from app.storage.list_spec import Column, Join

if TYPE_CHECKING:
    from enum import StrEnum

OWNER = Join("u", "users u ON u.id = t.owner_id")
ACCOUNT = Join("a", "accounts a ON a.id = t.account_id")
CONTACT = Join("c", "contacts c ON c.id = t.contact_id")


def both(name: str) -> str:
    """An expression with the Chinese and the English name of something, as ``labels.side`` reads them."""
    return f"{name}.name || char(9) || coalesce(nullif({name}.name_en, ''), {name}.name)"


TASK_TITLE = (
    "t.title || coalesce((SELECT char(9) || k.title_en FROM care_steps k WHERE k.id = t.care_step_id"
    " AND k.title = t.title AND k.title_en <> ''), '')"
)
"""What a task ``t`` is called; one that a care step made in both languages while it is called as its step is."""


def owner(*, visible: bool = True, key: str = "owner_id") -> Column:
    """The colleague who owns the record, filtered by id and shown by name."""
    return Column(
        key,
        "u.name",
        "reference",
        joins=("u",),
        target="user",
        filter_sql=f"t.{key}",
        width=110,
        visible=visible,
        filterable=True,
    )


def account(*, visible: bool = True) -> Column:
    """The account that the record belongs to, in the order of its pinyin."""
    return Column(
        "account_id",
        "a.name",
        "reference",
        sort_sql="a.name_key",
        joins=("a",),
        target="account",
        filter_sql="t.account_id",
        width=220,
        visible=visible,
    )


def contact(*, visible: bool = True) -> Column:
    """The contact that the record is about."""
    return Column(
        "contact_id",
        "c.name",
        "reference",
        sort_sql="c.name_key",
        joins=("c",),
        target="contact",
        filter_sql="t.contact_id",
        width=110,
        visible=visible,
    )


_RISK = band_in_force("t.id", "s.band", "date('now', 'localtime')")


def scores() -> tuple[Column, ...]:
    """What the last scoring says of an account; empty for accounts without an order."""
    return (
        Column("risk_band", _RISK, "choice", choices=RiskBand, joins=("s",), width=100, filterable=True),
        _scored("abc", "abc", AbcClass, 90, visible=True),
        _scored("silence", "silence", SilenceState, 100),
        _scored("rfm_segment", "segment", RfmSegment, 110),
        _summed("lifetime_value", "value"),
        _summed("scored_revenue", "money"),
    )


def _scored(key: str, column: str, choices: type[StrEnum], width: int, *, visible: bool = False) -> Column:
    return Column(
        key,
        f"s.{column}",
        "choice",
        choices=choices,
        joins=("s",),
        width=width,
        visible=visible,
        filterable=True,
    )


def _summed(key: str, column: str) -> Column:
    """An amount in the currency in which the firm counts."""
    base = "(SELECT base_currency FROM organisations LIMIT 1)"
    return Column(key, f"s.{column}", "money", joins=("s",), currency_sql=base, width=120, visible=False)


def updated() -> Column:
    """When the record was last changed."""
    return Column("updated_at", "t.updated_at", "time", indexed=True, width=130, visible=False)


def created() -> Column:
    """When the record was made."""
    return Column("created_at", "t.created_at", "time", width=130, visible=False)
