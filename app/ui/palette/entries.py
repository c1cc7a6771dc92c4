"""What the palette can offer: records and actions in one shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from app.storage.search import Hit
    from app.ui.actions import Action

KINDS = {
    "account": ("account", str(QT_TRANSLATE_NOOP("Kinds", "Account"))),
    "contact": ("person", str(QT_TRANSLATE_NOOP("Kinds", "Contact"))),
    "lead": ("lead", str(QT_TRANSLATE_NOOP("Kinds", "Lead"))),
    "deal": ("deal", str(QT_TRANSLATE_NOOP("Kinds", "Deal"))),
    "complaint": ("complaints", str(QT_TRANSLATE_NOOP("Kinds", "Complaint"))),
    "task": ("tasks", str(QT_TRANSLATE_NOOP("Kinds", "Task"))),
    "activity": ("note", str(QT_TRANSLATE_NOOP("Kinds", "Activity"))),
}


class Entry(NamedTuple):
    """One line of the palette: a record (``kind`` and ``id``) or an action."""

    icon: str
    title: str
    subtitle: str
    hint: str
    kind: str = ""
    id: str = ""
    action: Action | None = None


def of_hit(hit: Hit) -> Entry:
    """A found record; the hint says what it is."""
    icon, word = KINDS.get(hit.kind, ("note", hit.kind))
    return Entry(icon, hit.title, hit.subtitle, QCoreApplication.translate("Kinds", word), hit.kind, hit.id)


def of_action(action: Action, shortcut: str) -> Entry:
    """An action; the hint is its shortcut."""
    title = action.title().replace("&", "")
    return Entry(action.icon or "chevron-right", title, "", shortcut, action=action)


def matching(actions: list[Action], typed: str) -> list[Action]:
    """The actions that can be done now and whose title holds every word typed; the palette itself left out.

    Of two with the same title the later stands: a page's own has a shortcut.
    """
    words = typed.casefold().split()
    found = {
        action.title(): action
        for action in actions
        if action.id != "go.palette"
        and action.enabled()
        and all(word in f"{action.title()} {action.text}".casefold() for word in words)
    }
    return list(found.values())
