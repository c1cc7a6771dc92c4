"""What a period is called."""

from __future__ import annotations

import datetime as dt


def period_name(begin: dt.date, end: dt.date, language: str) -> str:
    """A month, quarter or year by its name, else its days: ``2026 Q4``, ``2026年11月``."""
    months = (end.year - begin.year) * 12 + end.month - begin.month + 1
    whole = begin.day == 1 and (end + dt.timedelta(days=1)).day == 1
    chinese = language == "zh_CN"
    if whole and months == 1:
        return f"{begin.year}年{begin.month}月" if chinese else f"{begin.year}-{begin.month:02}"
    if whole and months == 3 and begin.month % 3 == 1:
        quarter = begin.month // 3 + 1
        return f"{begin.year}年{quarter}季度" if chinese else f"{begin.year} Q{quarter}"
    if whole and months == 12 and begin.month == 1:
        return f"{begin.year}年" if chinese else str(begin.year)
    return f"{begin} – {end}"
