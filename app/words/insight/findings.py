"""Findings as titles of cards, with their numbers: (English, Chinese)."""

FINDINGS: dict[str, tuple[str, str]] = {
    "revenue": (
        "{month} brought {amount}, {change} against the month before",
        "{month}销售额 {amount}，环比{change}",
    ),
    "revenue-one": ("{month} brought {amount}", "{month}销售额 {amount}"),
    "churn": (
        "{n} accounts stand in the high band; {observed} of such really stopped ordering",
        "{n} 个客户处于高流失风险，同类客户实际流失 {observed}",
    ),
    "churn-unseen": (
        "{n} accounts stand in the high band; how many such stop ordering is not known yet",
        "{n} 个客户处于高流失风险，尚无可对照的历史流失率",
    ),
    "rfm": (
        "{n} champions make {share} of the revenue; {risk} accounts at risk make {risk_share}",
        "{n} 个重要价值客户贡献销售额的 {share}；{risk} 个风险客户占 {risk_share}",
    ),
    "abc": (
        "The top 20 % of the accounts make {share} of the revenue",
        "前 20% 的客户贡献了销售额的 {share}",
    ),
    "forecast": (
        "Open deals should bring {amount} in 90 days; the last such forecast was {tested}, {actual} came",
        "未结商机预计 90 天内成交 {amount}；上次同法预测 {tested}，实际 {actual}",
    ),
    "complaints": (
        "“{cause}” causes {share} of {n} complaints; {kept} were resolved in time",
        "“{cause}”占 {n} 件投诉的 {share}；按时解决 {kept}",
    ),
    "complaints-no-due": ("“{cause}” causes {share} of {n} complaints", "“{cause}”占 {n} 件投诉的 {share}"),
    "kpi": ("{n} of {all} targets are on course", "{all} 个目标中 {n} 个进度正常"),
    "funnel": (
        "{n} open deals hold {amount}; weighted by stage {weighted}",
        "{n} 个未结商机共 {amount}，按阶段加权 {weighted}",
    ),
    "winrate": (
        "{rate} of the closed deals were won (between {low} and {high})",
        "已结束商机的赢单率为 {rate}（区间 {low}–{high}）",
    ),
    "quadrant": (
        "{n} of the {all} largest accounts are overdue; {amount} of revenue hangs on them",
        "最大的 {all} 个客户中有 {n} 个逾期未购，涉及销售额 {amount}",
    ),
    "silence": (
        "{n} accounts are silent or at risk, {share} of all",
        "{n} 个客户沉默或濒临流失，占 {share}",
    ),
    "cost": (
        "Serving cost {cost}, {share} of the margin; {n} of {all} accounts cost more than they bring",
        "服务成本 {cost}，占毛利 {share}；{all} 个客户中有 {n} 个得不偿失",
    ),
    "cost-no-margin": (
        "Serving cost {cost}; no margin stands against it",
        "服务成本 {cost}，同期没有毛利可抵",
    ),
    "clv": (
        "The accounts are worth {amount} in {months}; the top tenth holds {share}",
        "客户未来 {months}价值共 {amount}，前十分之一占 {share}",
    ),
    "clv-contracts": (
        "{n} running contracts are worth {amount} in renewals",
        "{n} 份存续合同的续约价值为 {amount}",
    ),
    "lifecycle": (
        "{n} of {all} accounts stand in another stage than their orders say",
        "{all} 个客户中有 {n} 个的阶段与订单情况不符",
    ),
    "lifecycle-none": (
        "All {all} accounts stand in the stage that their orders say",
        "{all} 个客户的阶段都与订单情况相符",
    ),
    "needs": (
        "“{need}” holds the most A accounts: {n}",
        "“{need}”需求中的 A 类客户最多：{n} 个",
    ),
    "cohort": (
        "Of the accounts that began in {month}, {share} ordered again after three months",
        "{month}起步的客户中，三个月后仍下单的占 {share}",
    ),
    "cohort-young": (
        "{n} accounts began in {month}; three months have not passed for any cohort",
        "{month}有 {n} 个新客户；尚无满三个月的同期群",
    ),
    "basket": (
        "{n} of {of} customers of {has} also bought {offer}",
        "购买{has}的 {of} 个客户中有 {n} 个也买了{offer}",
    ),
    "campaign": (
        "{n} of {all} campaigns show an effect beyond chance",
        "{all} 个市场活动中有 {n} 个的效果超出偶然",
    ),
    "ageing": ("{late} of {n} open complaints are late", "{n} 件未结投诉中有 {late} 件超时"),
    "lateness": (
        "{share} were settled too late; {outside} of {n} months lie outside what chance explains",
        "{share} 的投诉超时；{n} 个月中有 {outside} 个月超出随机波动",
    ),
    "csat": (
        "{share} are satisfied (between {low} and {high}, {n} answers)",
        "满意率 {share}（区间 {low}–{high}，{n} 份答案）",
    ),
    "nps": (
        "NPS is {score} (between {low} and {high}, {n} answers)",
        "净推荐值为 {score}（区间 {low} 至 {high}，{n} 份答案）",
    ),
    "kano": (
        "“{topic}” weighs most: missing it costs {worse}, having it gains {better}",
        "“{topic}”影响最大：缺少时满意度 {worse}，具备时 {better}",
    ),
    "loyalty": (
        "{n} accounts hold a tier; {points} points are out",
        "{n} 个客户有会员等级，流通积分 {points}",
    ),
}
