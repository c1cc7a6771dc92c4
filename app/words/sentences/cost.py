"""Notes beside what accounts cost and what contracts are worth: (English, Chinese)."""

SENTENCES: dict[str, tuple[str, str]] = {
    "accounts-in-other-currencies": (
        "{n} accounts are left out: their {orders} orders in a currency other than {currency} cannot be set against the cost.",
        "{n} 个客户未列入：其 {orders} 张非 {currency} 订单无法与成本对照。",
    ),
    "no-service": (
        "No visit, call, remedy or campaign contact is on record in the 365 days; log follow-ups to see what serving costs.",
        "365 天内没有拜访、电话、补救或活动触达的记录；记录跟进后可查看服务成本。",
    ),
    "remedies-left-out": (
        "{n} remedies in a currency other than {currency} are left out.",
        "{n} 笔非 {currency} 的补救金额未计入。",
    ),
    "orders-without-cost": (
        "{n} orders have no cost on record: they count in the revenue, not in the margin.",
        "{n} 张订单没有成本记录：计入销售额，不计入毛利。",
    ),
    "contracts-too-few": (
        (
            "Contracts: {n} of paid memberships with {renewals} renewals and {losses} losses on record; {least} with at "
            "least one renewal and one loss are needed to value them."
        ),
        "合同：付费会员记录中有 {n} 份，续约 {renewals} 次，流失 {losses} 份；至少需要 {least} 份且有续约与流失各一次，才能估计其价值。",
    ),
    "contracts-left-out": (
        "Paid memberships left out of the contracts, because they are not in {currency} or have no end: {n}.",
        "有 {n} 份付费会员不是 {currency} 或没有到期日，未计入合同价值。",
    ),
}
