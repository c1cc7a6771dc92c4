"""What a customer is told when a complaint has been taken in, in the customer's language."""

from typing import NamedTuple

from app.rules.text.normal import is_han


class Told(NamedTuple):
    """What the text names; ``due`` and ``reply`` are times in words of the same language, empty for none."""

    contact: str
    subject: str
    number: str
    reply: str
    due: str
    firm: str


def language_of(*names: str) -> str:
    """The language to write to somebody in: Chinese when any of their names is written in it."""
    return "zh_CN" if any(is_han(letter) for name in names for letter in name) else "en"


def acknowledgement(told: Told, language: str) -> tuple[str, str]:
    """Subject and text."""
    return _chinese(told) if language == "zh_CN" else _english(told)


def _chinese(told: Told) -> tuple[str, str]:
    number = f"（编号 {told.number}）" if told.number else ""
    reply = f"我们将在 {told.reply} 前与您联系" if told.reply else "我们会尽快与您联系"
    due = f"，预计在 {told.due} 前给出解决方案" if told.due else ""
    lines = (
        f"{told.contact or '您好'}：", "",
        f"您反映的“{told.subject}”我们已受理{number}。{reply}{due}。",
        "给您带来不便，深表歉意。如有补充，直接回复本邮件即可。", "", told.firm,
    )  # fmt: skip
    return f"已受理：{told.subject}{number}", "\n".join(lines).rstrip()


def _english(told: Told) -> tuple[str, str]:
    number = f" ({told.number})" if told.number else ""
    reply = f"We will get back to you by {told.reply}" if told.reply else "We will get back to you soon"
    due = f" and expect to settle it by {told.due}" if told.due else ""
    lines = (
        f"Dear {told.contact or 'customer'},", "",
        f'Thank you for telling us about "{told.subject}". We have received it{number}. {reply}{due}.',
        "We are sorry for the trouble. To add anything, simply reply to this message.", "", told.firm,
    )  # fmt: skip
    return f"Received: {told.subject}{number}", "\n".join(lines).rstrip()
