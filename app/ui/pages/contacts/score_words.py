"""An account's scores in words: why it is judged so, what has changed, what could be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules import choices
from app.rules.moments import from_millis
from app.ui import formats
from app.words import insight, labels

if TYPE_CHECKING:
    import datetime as dt

    from app.analytics.account_view import AccountView, Change, Reason

FAMILIES = {
    "band": choices.RiskBand,
    "silence": choices.SilenceState,
    "segment": choices.RfmSegment,
    "abc": choices.AbcClass,
}


def reason_words(reason: Reason, seen: AccountView, language: str) -> str:
    """A reason as a sentence with the raw number and the usual one."""
    pair = insight.FEATURES[reason.feature]
    sentence = pair[1] if language == formats.ZH else pair[0]
    return sentence.format(
        value=_number(reason.value),
        usual=_number(reason.usual),
        days=formats.number(seen.days),
        own="–" if seen.gap is None else _number(seen.gap),
    )


def action_words(reason: Reason, seen: AccountView, name: str, language: str) -> str:
    """The title of the task that a reason suggests."""
    pair = insight.ACTIONS[reason.feature]
    return (pair[1] if language == formats.ZH else pair[0]).format(name=name, days=formats.number(seen.days))


def change_words(change: Change, now: dt.datetime, language: str) -> str:
    """A change as ``流失风险 中 → 高（周三）``."""
    family = FAMILIES[change.measure]
    key = {"band": "risk_band", "segment": "rfm_segment"}.get(change.measure, change.measure)
    before, after = (
        labels.choice(family, value, language) if value else "–" for value in (change.before, change.after)
    )
    when = formats.moment(from_millis(change.at), now, language)
    heading = labels.label("account", key, language)
    return (
        f"{heading} {before} → {after}（{when}）"
        if language == formats.ZH
        else f"{heading} {before} → {after} ({when})"
    )


def _number(value: float) -> str:
    """A count as people say it: whole from ten on, else with one decimal where it has one."""
    return f"{value:,.0f}" if value >= 10 or abs(value - round(value)) < 0.05 else f"{value:.1f}"
