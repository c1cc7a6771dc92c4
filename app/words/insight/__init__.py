"""The words of analyses for people: names of cards, how each is computed, findings, reasons of scores. No Qt."""

from collections.abc import Mapping

from app.words.insight.cards import CARDS
from app.words.insight.findings import FINDINGS
from app.words.insight.how import HOW, How
from app.words.insight.methods import METHODS
from app.words.insight.scores import ACTIONS, FEATURES
from app.words.insight.terms import TERMS

__all__ = [
    "ACTIONS",
    "CARDS",
    "FEATURES",
    "FINDINGS",
    "HOW",
    "METHODS",
    "TERMS",
    "How",
    "finding",
    "how",
    "method",
    "name",
    "term",
]

CHINESE = "zh_CN"
Pair = tuple[str, str]


def name(card: str, language: str) -> str:
    """What a card is called."""
    return _of(CARDS[card], language)


def term(key: str, language: str) -> str:
    """A word on an axis, in a table or in a legend; a key without one stands as it is."""
    return _of(TERMS.get(key, (key, key)), language)


def method(key: str, language: str) -> str:
    """What a method is called."""
    return _of(METHODS.get(key, (key, key)), language)


def finding(code: str, language: str, facts: Mapping[str, object]) -> str:
    """A finding as a sentence."""
    return _of(FINDINGS[code], language).format_map(facts)


def how(card: str, language: str) -> tuple[str, str, str]:
    """Formula, source and assumptions of a card."""
    found = HOW[card]
    return _of(found.formula, language), found.source, _of(found.assumptions, language)


def _of(pair: Pair, language: str) -> str:
    return pair[1] if language == CHINESE else pair[0]
