"""How each card is computed: formula, source, assumptions."""

from typing import NamedTuple


class How(NamedTuple):
    """Formula (English, Chinese), where it comes from, what it assumes (English, Chinese)."""

    formula: tuple[str, str]
    source: str
    assumptions: tuple[str, str]


HOW: dict[str, How] = {
    "revenue": How(
        (
            (
                "Orders that are confirmed, fulfilled or closed, less credit notes, per month. Ahead: damped Holt-Winters "
                "over 12 months; with under two years each month repeats the year before; with under six months none."
            ),
            "按月合计已确认、已交付、已关闭的订单，减去贷项。预测采用阻尼 Holt-Winters（12 个月季节）；不足两年沿用上年同月，不足六个月不预测。",
        ),
        "Holt 1957; Winters 1960; MASE: Hyndman & Koehler 2006",
        (
            "The running month is not part of the forecast. Amounts in other currencies are left out.",
            "进行中的月份不参与预测；其他币种不计入。",
        ),
    ),
    "churn": How(
        (
            (
                "Logistic regression on what was known 90 days ago (recency, frequency, tenure, overdue ratio, orders of 0–90 "
                "and 90–180 days, open complaints, last CSAT); left = no order in the 90 days since. It is used only when it "
                "beats plain recency by 0.01 AUC and 100 accounts left; else days since the last order ÷ usual gap decides "
                "(2 middle, 3 high)."
            ),
            (
                "以 90 天前已知的信息（最近、频次、时长、逾期比、0–90 与 90–180 天订单、未结投诉、最近满意度）作逻辑回归，"
                "其后 90 天未下单记为流失。仅当 AUC 比“最近一次”高 0.01 且流失不少于 100 个时采用；否则按“距上次天数 ÷ 平常间隔”判断（2 为中，3 为高）。"
            ),
        ),
        "IRLS with a small ridge; AUC: Hanley & McNeil 1982",
        (
            "The observed rate is what really happened to the same band in the last 90 days.",
            "实际流失率取最近 90 天同一风险档客户的真实情况。",
        ),
    ),
    "rfm": How(
        (
            (
                "Recency, frequency and money are cut at the values under which 20, 40, 60 and 80 % of the accounts lie; "
                "equal accounts get equal scores. R × F names the segment."
            ),
            "最近一次、频次、金额按 20%、40%、60%、80% 分位值划分，数值相同得分相同；R × F 决定分群。",
        ),
        "Hughes 1994",
        ("Cut points are those of the whole firm, also under a filter.", "筛选后仍使用全公司的分位值。"),
    ),
    "abc": How(
        (
            (
                "Revenue of 365 days, largest first: A until 80 % are reached (the crossing account included), B until 95 %, "
                "C the rest; accounts with refunds over sales stand apart."
            ),
            "365 天销售额从大到小累计：到 80% 为 A（含跨线客户），到 95% 为 B，其余为 C；退款多于销售的客户单列。",
        ),
        "Pareto 1896; Dickie 1951; Lorenz 1905; Gini 1912",
        ("What the top 20 % make is measured, never assumed.", "前 20% 的占比是实测值，不是假设。"),
    ),
    "forecast": How(
        (
            (
                "Σ amount × chance to be won within 90 days given the age so far (cumulative incidence, lost as competing "
                "risk); beside it the flat win rate and the probability of the stage."
            ),
            "Σ 金额 × 在已有时长条件下 90 天内赢单的概率（累积发生率，输单为竞争风险）；并列统一赢单率与阶段赢率两种算法。",
        ),
        "Aalen & Johansen 1978",
        (
            "Deals older than any that was ever closed are dead wood and count nothing.",
            "比任何已结束商机都更久的商机视为僵尸商机，不计入。",
        ),
    ),
    "complaints": How(
        (
            (
                "Complaints by root cause, most frequent first, “other” last. In time = done by its due time ÷ (done + open and "
                "already late); median days by Kaplan–Meier with open ones as still waiting."
            ),
            "按根因统计投诉，多者在前，“其他”在最后。按时率 = 按时完成 ÷（已完成 + 未完成且已超时）；解决天数中位数用 Kaplan–Meier，未结视为仍在等待。",
        ),
        "ISO 10002; Pareto; Kaplan & Meier 1958; Wilson 1927",
        ("Rejected and duplicate complaints are left out.", "不成立与重复的投诉不计入。"),
    ),
    "kpi": How(
        (
            "Actual ÷ target; pace = target × elapsed days ÷ days of the period; projection = actual ÷ elapsed share.",
            "完成率 = 实际 ÷ 目标；应达进度 = 目标 × 已过天数 ÷ 期间天数；预计完成 = 实际 ÷ 已过比例。",
        ),
        "Kaplan & Norton 1992",
        (
            (
                "The newest version of each target counts. Amounts in another currency count by the rate of their day; without a "
                "rate they are left out."
            ),
            "每个目标以最新版本为准。其他币种按当日汇率折算，没有汇率的不计入。",
        ),
    ),
    "funnel": How(
        (
            (
                "Deals that were open on the day, by the stage in which they stood then; weighted = amount × the stage's "
                "probability."
            ),
            "当日未结的商机按其当时所在阶段统计；加权金额 = 金额 × 阶段赢率。",
        ),
        "Stage history of the deals",
        ("Deals without an amount count as 0.", "没有金额的商机按 0 计。"),
    ),
    "winrate": How(
        (
            "Won ÷ (won + lost) by quarter of creation, each at the same age; 95 % interval by Wilson.",
            "赢单 ÷（赢单 + 输单），按创建季度、相同时长比较；95% 区间用 Wilson 法。",
        ),
        "Wilson 1927",
        (
            "Young quarters look bad because losses close faster: compare equal ages only.",
            "新近季度看起来偏低，因为输单结束得更快：只在相同时长下比较。",
        ),
    ),
    "quadrant": How(
        (
            (
                "Revenue against overdue ratio = days since the last order ÷ the account's usual gap, shrunk to the "
                "portfolio's."
            ),
            "销售额与逾期比：距上次下单天数 ÷ 该客户平常间隔（向整体收缩）。",
        ),
        "Own rhythm, shrunk by 8 gaps of the portfolio",
        ("The 60 accounts with the highest revenue.", "取销售额最高的 60 个客户。"),
    ),
    "silence": How(
        (
            (
                "Days since the last order ÷ the account's usual gap (median, mixed with the portfolio's by the number of gaps): "
                "from 2 silent, from 3 at risk."
            ),
            "距上次下单天数 ÷ 该客户平常间隔（中位数，按间隔个数与整体混合）：2 倍起为沉默，3 倍起为濒临流失。",
        ),
        "Own rhythm; k = 2 and 3",
        ("An account that has ordered once borrows the portfolio's gap.", "只下过一次单的客户采用整体间隔。"),
    ),
    "clv": How(
        (
            (
                "Purchases to expect (BG/NBD, else MBG/NBD) × amount to expect (Gamma-Gamma) × margin − cost to serve, "
                "discounted per period. Contracts (paid memberships) apart, by sBG: fee × Σ S(r + j) ÷ S(r), discounted, "
                "over the renewals j to come within the same months after r; S(t) = B(α, β + t) ÷ B(α, β)."
            ),
            (
                "预期购买次数（BG/NBD，退化时用 MBG/NBD）× 预期金额（Gamma-Gamma）× 毛利率 − 服务成本，逐期折现。"
                "合同（付费会员）单列，用 sBG：会费 × Σ S(r + j) ÷ S(r) 并折现，r 为已续约次数，j 为同一期限内的后续续约；"
                "S(t) = B(α, β + t) ÷ B(α, β)。"
            ),
        ),
        "Fader, Hardie & Lee 2005; Batislam et al. 2007; contracts: Fader & Hardie 2007, 2010",
        (
            (
                "Periods, discount, margin and cost to serve are yours to set. A paid membership that follows within 30 days is "
                "a renewal; one over for more than 30 days is lost. Retention is learned from all contracts of the firm. Fees "
                "count whole; the two values are not added, since fees may have been ordered too."
            ),
            (
                "期数、折现率、毛利率与服务成本由您设定。30 天内接续的付费会员为续约，到期超过 30 天未续为流失。"
                "续约率由全公司合同估计。会费按全额计；会费可能也开了订单，故两种价值不相加。"
            ),
        ),
    ),
    "lifecycle": How(
        (
            "Entry and exit rules of the stages, which differ (hysteresis); the program proposes, a person decides.",
            "按各阶段的进入与离开规则判断（两者不同，避免来回跳动）；程序建议，由人决定。",
        ),
        "Dwyer, Schurr & Oh 1987",
        ("Rules are data of the firm.", "规则属于企业数据，可调整。"),
    ),
    "needs": How(
        (
            "Need segment × ABC class, counted: two axes, no clustering.",
            "需求分群 × ABC 级别的交叉表：两个维度，不做聚类。",
        ),
        "Smith 1956; Zeithaml, Rust & Lemon 2001",
        ("Accounts without a need segment are left out.", "没有需求分群的客户不计入。"),
    ),
    "cohort": How(
        (
            "Accounts whose first order lies in a month; the share of them that ordered in each later complete month.",
            "首单在同一月份的客户，在之后每个完整月份中下单的占比。",
        ),
        "Cohort table",
        ("The running month is left out.", "进行中的月份不计入。"),
    ),
    "basket": How(
        (
            (
                "Pairs of products bought by the same accounts, with a support of 1 % and a confidence of 20 %; compared as "
                "whole counts."
            ),
            "同一客户购买的产品对，支持度 1%、置信度 20% 以上，按整数计数比较。",
        ),
        "Agrawal & Srikant 1994; lift: Brin 1997",
        ("Only pairs that occur together more often than by chance.", "只列出比随机更常同时出现的产品对。"),
    ),
    "cost": How(
        (
            (
                "Minutes of visits, calls and messages × rate of an hour + ways (kilometres from the stop before on the same "
                "day where both positions are on record, else a rate for each visit) + remedies of settled complaints + "
                "each contact's share of what its campaign cost; beside revenue net of tax and margin, less credit notes, "
                "of the 365 days until the day."
            ),
            (
                "拜访、电话与消息的分钟数 × 工时费率 + 路程（同日前后两站均有定位的按公里，否则按次）+ 已解决投诉的补救金额"
                " + 市场活动费用按触达分摊；与截至当日 365 天的不含税销售额和毛利（减贷项）对照。"
            ),
        ),
        "Cooper & Kaplan 1988; Kaplan & Narayanan 2001",
        (
            (
                "The rates are yours to set. Minutes on record count as they are; the usual minutes stand in only where none are "
                "on record. Distances are as the crow flies. Segments are those of RFM. A remedy paid by credit note is in the "
                "margin already."
            ),
            (
                "费率由您设定。有时长记录的按记录，没有的才按常用分钟数。公里为直线距离。分群同 RFM。"
                "以贷项支付的补救已计入毛利，不重复计算。"
            ),
        ),
    ),
    "campaign": How(
        (
            (
                "Share with an order from the start until 30 days after the end, reached less control group; interval by "
                "Newcombe."
            ),
            "自活动开始至结束后 30 天内下单的占比：触达组减对照组；区间用 Newcombe 法。",
        ),
        "Newcombe 1998; Wilson 1927",
        ("No control group, no claim of effect.", "没有对照组就不下效果结论。"),
    ),
    "ageing": How(
        (
            "Complaints that were open on the day, by days since they were received; late = past the due time.",
            "当日未结的投诉按受理后的天数统计；超过应解决时间为超时。",
        ),
        "ISO 10002",
        ("Due times come from the service policies.", "应解决时间来自服务时限设置。"),
    ),
    "csat": How(
        (
            (
                "Answers in the two best boxes ÷ answers, with the 95 % interval by Wilson; months under 10 answers carry no "
                "figure."
            ),
            "最高两档的答案 ÷ 全部答案，95% 区间用 Wilson 法；不足 10 份答案的月份不显示。",
        ),
        "Top-2-box; Wilson 1927",
        ("Two months differ only when their intervals do not overlap.", "区间重叠时不视为变化。"),
    ),
    "lateness": How(
        (
            "Late ÷ judged by month of receipt; limits = p ± 3 · √(p · (1 − p) ÷ n), p over all months.",
            "按受理月份：超时件数 ÷ 已判定件数；控制限 = p ± 3·√(p·(1−p)÷n)，p 为各月合计。",
        ),
        "Shewhart 1931",
        (
            "Open complaints that are late already count; those that may still be in time do not.",
            "已超时的未结投诉计入，仍可能按时的不计。",
        ),
    ),
    "nps": How(
        (
            "NPS = 100 · (promoters − detractors) ÷ answers; standard error 100 · √((p + d − (p − d)²) ÷ n).",
            "净推荐值 = 100 ·（推荐者 − 贬损者）÷ 答案数；标准误 100 · √((p + d − (p − d)²) ÷ n)。",
        ),
        "Reichheld 2003",
        ("Hidden under 10 answers.", "不足 10 份答案不显示。"),
    ),
    "kano": How(
        (
            "Each pair of answers gives a category; better = (A + O) ÷ (A + O + M + I), worse = −(O + M) ÷ (A + O + M + I).",
            "每对答案得出一个类别；具备时 = (A + O) ÷ (A + O + M + I)，缺少时 = −(O + M) ÷ (A + O + M + I)。",
        ),
        "Kano et al. 1984; Berger et al. 1993",
        ("When two counts are close, M > O > A > I decides.", "两类接近时按 M > O > A > I 判定。"),
    ),
    "loyalty": How(
        (
            "Accounts by the tier they hold on the day; points are the sum of the ledger.",
            "按当日所持等级统计客户；积分为流水合计。",
        ),
        "Dick & Basu 1994",
        (
            "Up at once, down at the end of a period below 85 % of the threshold.",
            "升级即时生效；期末低于门槛的 85% 才降级。",
        ),
    ),
}
