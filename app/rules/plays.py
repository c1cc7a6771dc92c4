"""How deals are worked in the stages that every firm starts with; admins write their own over them."""

from typing import Final, NamedTuple


class Play(NamedTuple):
    """A stage's play in Chinese and English, one step a line."""

    chinese: str
    english: str


PLAYS: Final = {
    "first_contact": Play(
        "弄清谁有需求、谁出预算、何时要用。\n约一次当面拜访，拜访前看完该客户的往来记录。\n不合适就早说，商机作废并写明原因。",
        "Find out who has the need, who has the budget and when it is wanted.\n"
        "Arrange a visit, and read the account's history before it.\n"
        "If it does not fit, say so early and void the deal with the reason.",
    ),
    "needs": Play(
        "把需求写成客户认可的一页纸：用途、数量、交期、验收标准。\n找到决策人和影响者，记下各自的态度。\n问清还有哪些竞争对手。",
        "Write the need down on one page that the customer agrees to: use, quantity, delivery, acceptance.\n"
        "Find the decision maker and the influencers, and note how each of them stands.\n"
        "Ask who else has been invited.",
    ),
    "proposal": Play(
        "按确认过的需求报价，写明有效期。\n当面讲解方案，不要只发邮件。\n约好答复日期，记为下一步。",
        "Quote for the need that was agreed, with a day until which it is valid.\n"
        "Present the offer in person; do not only send it.\n"
        "Agree on the day of the answer and keep it as the next step.",
    ),
    "negotiation": Play(
        "先定可让的条件和底线，超出权限的先报批。\n每次让步都换回一项：数量、付款或交期。\n落实合同、付款与交货的负责人。",
        "Settle beforehand what may be given and where it ends; have it approved where it is beyond your limit.\n"
        "For every concession take something back: quantity, payment or delivery.\n"
        "Name who looks after contract, payment and delivery.",
    ),
}
"""By the stage's key."""
