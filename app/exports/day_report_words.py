"""The words of the report of a day of visits: English and Chinese."""

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Visits on {day}", "{day} 拜访日报"),
    "time": ("Time", "时间"),
    "account": ("Account", "客户"),
    "purpose": ("Purpose", "目的"),
    "status": ("Status", "状态"),
    "result": ("Result", "结果"),
    "next": ("Next", "下一步"),
    "made": ("{made} made of {all}", "计划 {all} 次，完成 {made} 次"),
    "missed": ("{count} missed or cancelled", "未赴约或取消 {count} 次"),
    "moved": ("{count} put off", "改期 {count} 次"),
    "way": ("{km} km between check-ins, as the crow flies", "签到点之间直线 {km} 公里"),
    "minutes": ("{count} min", "{count} 分钟"),
    "away": ("{count} m away", "距客户 {count} 米"),
    "none": ("No visit was planned or made.", "当天没有计划或完成的拜访。"),
}


def word(key: str, language: str, **facts: object) -> str:
    """A word of the report with its facts filled in."""
    return WORDS[key][language == "zh_CN"].format(**facts)
