"""Reasons of scores as sentences with raw numbers, and the one action that each suggests: (English, Chinese)."""

FEATURES: dict[str, tuple[str, str]] = {
    "recency": (
        "Days since the last order: {value}; usual: {usual}.",
        "距上次下单 {value} 天，一般为 {usual} 天。",
    ),
    "frequency": ("Orders so far: {value}; usual: {usual}.", "共下单 {value} 次，一般为 {usual} 次。"),
    "tenure": ("Days as a customer: {value}; usual: {usual}.", "成为客户 {value} 天，一般为 {usual} 天。"),
    "overdue": (
        "No order for {days} days; this account usually orders every {own} days.",
        "距上次下单 {days} 天，该客户通常每 {own} 天一次。",
    ),
    "orders_0_90": (
        "Orders in the last 90 days: {value}; usual: {usual}.",
        "最近 90 天下单 {value} 次，一般为 {usual} 次。",
    ),
    "orders_90_180": (
        "Orders in the 90 days before: {value}; usual: {usual}.",
        "再之前 90 天下单 {value} 次，一般为 {usual} 次。",
    ),
    "open_complaints": (
        "Open complaints: {value}; usual: {usual}.",
        "未结投诉 {value} 件，一般为 {usual} 件。",
    ),
    "last_csat": (
        "Last satisfaction: {value} of 5; usual: {usual}.",
        "最近一次满意度 {value} 分（满分 5），一般为 {usual} 分。",
    ),
}

ACTIONS: dict[str, tuple[str, str]] = {
    "recency": ("Call {name}: no order for {days} days", "致电{name}：已 {days} 天未下单"),
    "frequency": ("Show {name} what fits their last orders", "向{name}推荐与以往订单匹配的产品"),
    "tenure": ("Welcome {name} and ask for their needs", "回访{name}，了解其需求"),
    "overdue": ("Visit {name}: overdue against their usual rhythm", "拜访{name}：已超出平常下单节奏"),
    "orders_0_90": ("Ask {name} what has held back orders", "了解{name}近期未下单的原因"),
    "orders_90_180": ("Ask {name} what has changed since last half-year", "了解{name}半年来的变化"),
    "open_complaints": (
        "Settle the open complaint of {name} and report back",
        "处理完{name}的未结投诉并回复",
    ),
    "last_csat": ("Talk with {name} about their last rating", "就上次评分与{name}沟通"),
}
