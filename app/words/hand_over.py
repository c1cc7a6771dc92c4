"""Words of the hand-over pack on paper and in a workbook: English and Chinese."""

from app.words import labels

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Hand-over", "客户交接单"),
    "from": ("From {giver} to {taker}", "由{giver}交接给{taker}"),
    "on": ("on {day}", "交接日期：{day}"),
    "why": ("Reason: {reason}", "原因：{reason}"),
    "deals": ("Open deals", "进行中的商机"),
    "promises": ("Promises and tasks", "承诺与待办"),
    "complaints": ("Complaints", "投诉"),
    "dates": ("Dates", "重要日期"),
    "people": ("People", "联系人"),
    "said": ("Last follow-ups", "最近跟进"),
    "section": ("Section", "类别"),
    "name": ("Name", "名称"),
    "what": ("What", "说明"),
    "when": ("When", "时间"),
    "amount": ("Amount", "金额"),
    "note": ("Note", "备注"),
    "state": ("State", "状态"),
    "reach": ("Reach", "联系方式"),
    "next": ("Next", "下一步"),
    "none": ("Nothing was handed over with this account.", "该客户没有随交接移交的事项。"),
    "signed": ("Handed over", "移交人"),
    "taken": ("Taken over", "接收人"),
}


def word(key: str, language: str, **facts: object) -> str:
    """A word with its facts filled in."""
    return WORDS[key][language == labels.CHINESE].format(**facts)
