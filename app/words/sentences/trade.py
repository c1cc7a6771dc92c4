"""Sentences of leads, quotes, orders and receipts: (English, Chinese)."""

SENTENCES: dict[str, tuple[str, str]] = {
    "lead-duplicate": ("{name} may be here already ({score} % sure); choose it, or say that it is another one.",
                       "“{name}”可能已存在（把握 {score}%）；请选择该记录，或确认不是同一个。"),
    "lead-contact-elsewhere": ("{name} belongs to another account; choose that account or make a new contact.",
                               "{name} 属于其他客户；请选择该客户，或新建联系人。"),
    "rate-missing": ("There is no rate from {currency} to {base} on {on}; enter it under exchange rates.",
                     "没有 {on} 的 {currency} 对 {base} 汇率；请先在汇率表中录入。"),
    "document-not-draft": ("Only a draft is changed; make a new version of this {kind} instead.",
                           "只有草稿可以修改；请为该{kind}新建版本。"),
    "quote-over-limit": ("This quote is above your limit; ask your manager to approve it.",
                         "该报价超出您的审批限额；请联系主管批准。"),
    "receipt-nothing-open": ("Everything of this order is planned or received; correct a planned receipt instead.",
                             "该订单的金额已全部计划或收到；请修改已有的回款计划。"),
    "receipt-currency": ("The order is in {order_currency}, the receipt in {currency}; enter what arrived in {order_currency}.",
                         "订单币种为 {order_currency}，回款币种为 {currency}；请按 {order_currency} 录入到账金额。"),
    "probability-reason": ("Another probability than the stage's needs a reason; say why.",
                           "赢率与阶段默认值不同时需要说明原因，请填写。"),
}  # fmt: skip
