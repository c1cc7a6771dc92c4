"""Words about tiers and points, on screen and on paper: English and Chinese."""

from app.words import labels

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Points statement", "积分对账单"),
    "span": ("{first} to {last}", "{first} 至 {last}"),
    "tier": ("Tier: {tier}", "会员等级：{tier}"),
    "carried": ("Carried forward", "期初余额"),
    "closing": ("Balance on {day}: {points} points", "{day} 积分余额：{points}"),
    "day": ("Day", "日期"),
    "kind": ("Kind", "类型"),
    "about": ("About", "说明"),
    "points": ("Points", "积分"),
    "left": ("Balance", "余额"),
    "until": ("Until", "有效期至"),
    "none": ("No points were booked in this time.", "该期间没有积分流水。"),
    "distance": ("{points} points to {tier}", "距{tier}还差 {points} 积分"),
    "paid": ("paid", "付费会员"),
    "holds": ("until {day}", "有效期至 {day}"),
    "keeps": (
        "kept with {keeps} points in {days} days, {value} so far",
        "{days} 天内满 {keeps} 积分可保级，现有 {value}",
    ),
    "ending": ("{points} points end on {day}", "{points} 积分将于 {day} 到期"),
}


def word(key: str, language: str, **facts: object) -> str:
    """A word with its facts filled in."""
    return WORDS[key][language == labels.CHINESE].format(**facts)
