"""The collision file of a customer as a list to export: who, when, what."""

from collections.abc import Callable, Sequence

from app.exports.frame import ColumnHead, Frame, Row, Shown
from app.rules.moments import from_millis
from app.services.collision import Touch
from app.words import labels


def frame(found: Sequence[Touch], what: Callable[[Touch], str], shown: Shown, language: str) -> Frame:
    """All touches in order.

    Args:
        found: in the order in which they happened.
        what: says in words what somebody did.
        shown: words and time zone of the reader.
        language: ``zh_CN`` or ``en``.
    """
    chinese = language == labels.CHINESE
    words = ("时间", "人员", "事项", "内容") if chinese else ("When", "Who", "What", "About")
    heads = tuple(
        ColumnHead(key, label, "time" if key == "at" else "text")
        for key, label in zip(("at", "who", "what", "words"), words, strict=True)
    )
    rows: list[Row] = [(from_millis(touch.at), touch.who, what(touch), touch.words) for touch in found]
    return Frame("collision", heads, rows, shown, "撞单记录" if chinese else "Collision file", len(rows))
