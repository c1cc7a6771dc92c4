"""Articles by what is typed, read by the raw driver: every word must be in title or text, of either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.text.normal import normal
from app.services.intake import ARTICLES, Answer

if TYPE_CHECKING:
    from app.storage.connection import Connection


def find(connection: Connection, text: str) -> list[Answer]:
    """The articles with all the words, the one that helped most first; without words, all of them."""
    words = [normal(word) for word in text.split()]
    found = []
    for *told, _product, used, helped in connection.execute(ARTICLES):
        answer = Answer._make((*told, used, helped))
        whole = normal(f"{answer.title} {answer.title_en} {answer.body} {answer.body_en}")
        if all(word in whole for word in words):
            found.append(answer)
    found.sort(key=_rank)
    return found


def _rank(answer: Answer) -> tuple[int, int, str]:
    return -answer.helped, -answer.used, answer.title
