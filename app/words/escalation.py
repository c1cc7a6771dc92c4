"""What stands on the tasks that complaints set off: in both languages, since a server does not know who reads it."""

_SHARES = {1: "75 %", 2: "100 %", 3: "150 %"}


def escalation_task(level: int, number: str, subject: str) -> tuple[str, str]:
    """Title and description of the task of a level, 1 to 3."""
    name = " ".join(part for part in (number, subject) if part)
    share = _SHARES[level]
    chinese = f"该投诉已用去 {share} 的服务时限。请打开投诉，确定下一步并告知客户。"
    english = f"{share} of this complaint's time limit is used. Open it, decide the next step and tell the customer."
    return f"投诉升级 Escalation {level}: {name}"[:200], f"{chinese}\n{english}"


_REMEDIES = {
    "return": ("收回退货", "Take the goods back"),
    "redo": ("重做/补发", "Redo"),
    "apology": ("致歉", "Apologise"),
}


def remedy_task(remedy: str, subject: str) -> str:
    """Title of the task to carry out a remedy."""
    return " ".join((*_REMEDIES[remedy], "·", subject))[:200]


def ask_task(subject: str) -> str:
    """Title of the task to ask for satisfaction."""
    return f"满意度回访 Ask how it went · {subject}"[:200]
