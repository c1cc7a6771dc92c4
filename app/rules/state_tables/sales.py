"""From lead to cash: leads, deals, quotes and orders."""

from app.rules.choices import DealStatus as D
from app.rules.choices import LeadStatus as L
from app.rules.choices import OrderStatus as O
from app.rules.choices import QuoteStatus as Q
from app.rules.choices import Role
from app.rules.machine import CLOCK, Machine, Move

_BACK_TO_POOL = (
    Move("return", L.POOLED, needs=("return_reason",)),
    Move("reclaim", L.POOLED, roles=(CLOCK,)),
)
_DISQUALIFY = Move("disqualify", L.DISQUALIFIED, needs=("disqualify_reason",))
_QUALIFY = Move("qualify", L.QUALIFIED)

LEAD = Machine(
    "lead",
    L.POOLED,
    {
        L.POOLED: (Move("claim", L.NEW),),
        L.NEW: (Move("contact", L.CONTACTING), *_BACK_TO_POOL),
        L.CONTACTING: (_QUALIFY, Move("nurture", L.NURTURING), _DISQUALIFY, *_BACK_TO_POOL),
        L.NURTURING: (_QUALIFY, Move("contact", L.CONTACTING), *_BACK_TO_POOL),
        L.QUALIFIED: (Move("convert", L.CONVERTED), _DISQUALIFY, *_BACK_TO_POOL),
        L.DISQUALIFIED: (Move("recycle", L.RECYCLED),),
        L.RECYCLED: (Move("pool", L.POOLED),),
        L.CONVERTED: (),
    },
)

_REOPEN = Move("reopen", D.OPEN)

DEAL = Machine(
    "deal",
    D.OPEN,
    {
        D.OPEN: (Move("win", D.WON), Move("lose", D.LOST, needs=("loss_reason",)), Move("void", D.VOID)),
        D.WON: (_REOPEN,),
        D.LOST: (_REOPEN,),
        D.VOID: (),
    },
)

QUOTE = Machine(
    "quote",
    Q.DRAFT,
    {
        Q.DRAFT: (Move("submit", Q.SUBMITTED),),
        Q.SUBMITTED: (
            Move("approve", Q.APPROVED, roles=(Role.MANAGER, Role.ADMIN)),
            Move("approve_within_limit", Q.APPROVED, within_limit=True),
        ),
        Q.APPROVED: (Move("send", Q.SENT),),
        Q.SENT: (Move("accept", Q.ACCEPTED), Move("refuse", Q.REFUSED), Move("expire", Q.EXPIRED)),
        Q.ACCEPTED: (),
        Q.REFUSED: (),
        Q.EXPIRED: (),
    },
)

ORDER = Machine(
    "order",
    O.DRAFT,
    {
        O.DRAFT: (Move("confirm", O.CONFIRMED),),
        O.CONFIRMED: (Move("fulfil", O.FULFILLED), Move("void", O.VOIDED, needs=("void_reason",))),
        O.FULFILLED: (Move("close", O.CLOSED),),
        O.CLOSED: (),
        O.VOIDED: (),
    },
)
