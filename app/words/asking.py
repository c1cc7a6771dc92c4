"""What a customer is asked after a complaint was settled, on the laptop handed over and by mail, in both languages."""

from typing import NamedTuple

from app.words.acknowledgement import Told


class Question(NamedTuple):
    """One question with the words at both ends of its scale."""

    words: str
    worst: str
    best: str


CSAT = {
    "zh_CN": Question("您对“{subject}”的处理满意吗？", "很不满意", "非常满意"),
    "en": Question('How satisfied are you with how "{subject}" was settled?', "Not at all", "Very satisfied"),
}
NPS = {
    "zh_CN": Question("您有多大可能把我们推荐给同行？", "完全不会", "一定会"),
    "en": Question("How likely are you to recommend us to a colleague?", "Not at all", "Certainly"),
}
ASKED = {"csat": CSAT, "nps": NPS}
KIOSK = {
    "zh_CN": {"remark": "还有什么想告诉我们？（可不填）", "send": "提交", "thanks": "谢谢您！请把电脑交还给我们的同事。"},
    "en": {
        "remark": "Anything else you want to tell us? (optional)", "send": "Send",
        "thanks": "Thank you! Please hand the laptop back.",
    },
}  # fmt: skip


def asking(told: Told, language: str) -> tuple[str, str]:
    """Subject and text of the mail that asks."""
    question = CSAT[language].words.format(subject=told.subject)
    scale = "1 2 3 4 5"
    worst, best = CSAT[language].worst, CSAT[language].best
    if language == "zh_CN":
        opening = f"{told.contact or '您好'}："
        ask = f"请直接回复一个数字：{scale}（1 {worst}，5 {best}），也欢迎写下原因。"
        return f"回访：{told.subject}", f"{opening}\n\n{question}\n{ask}\n\n{told.firm}".rstrip()
    opening = f"Dear {told.contact or 'customer'},"
    ask = f"Please reply with one number: {scale} (1 {worst.lower()}, 5 {best.lower()}), and tell us why if you like."
    return f"How did we do: {told.subject}", f"{opening}\n\n{question}\n{ask}\n\n{told.firm}".rstrip()
