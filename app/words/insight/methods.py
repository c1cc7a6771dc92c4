"""Names of methods as people know them: (English, Chinese)."""

_DAMPED = (", damped", "，趋势衰减")
_SMOOTHED = {
    "holtwinters-additive": ("Holt–Winters, seasons added", "Holt–Winters（加法季节）"),
    "holtwinters-multiplicative": ("Holt–Winters, seasons as factors", "Holt–Winters（乘法季节）"),
}
METHODS: dict[str, tuple[str, str]] = {
    **_SMOOTHED,
    **{
        f"{name}-damped": (english + _DAMPED[0], chinese + _DAMPED[1])
        for name, (english, chinese) in _SMOOTHED.items()
    },
    "seasonal-naive": ("the season before, again", "重复上一季节"),
    "naive": ("the last value, again", "重复上一个值"),
    "constant": ("as it always was", "保持不变"),
    "none": ("none", "无"),
    "": ("none", "无"),
    "logit": ("logistic regression", "逻辑回归"),
    "overdue-rule": ("overdue rule", "逾期规则"),
    "rfm": ("quintiles by value", "按数值五分位"),
    "abc": ("cumulative share", "累计占比"),
    "aalen-johansen": ("cumulative incidence (Aalen–Johansen)", "累积发生率（Aalen–Johansen）"),
    "pareto": ("Pareto, with Wilson's intervals", "帕累托，Wilson 区间"),
    "pace": ("pace in proportion to time", "按时间比例"),
    "stages": ("sums by stage", "按阶段合计"),
    "wilson": ("shares with Wilson's intervals", "比例及 Wilson 区间"),
    "silence": ("overdue ratio", "逾期倍数"),
    "bgnbd-gammagamma": ("BG/NBD × Gamma-Gamma", "BG/NBD × Gamma-Gamma"),
    "rules": ("stage rules", "阶段规则"),
    "cross-table": ("cross-table", "交叉表"),
    "cohort": ("cohorts by first month", "按首购月份分组"),
    "apriori": ("Apriori", "Apriori"),
    "activity-based": ("activity-based costing", "作业成本法"),
    "newcombe": ("Newcombe's difference", "Newcombe 差值区间"),
    "count": ("count", "计数"),
    "p-chart": ("p-chart, three sigma", "p 控制图（三倍标准差）"),
    "csat": ("top two boxes with Wilson's interval", "前两档占比及 Wilson 区间"),
    "nps": ("promoters less detractors (Reichheld)", "推荐者减贬损者（Reichheld）"),
    "kano": ("Kano's table", "Kano 评价表"),
    "ledger": ("sums of the ledger", "台账合计"),
}
