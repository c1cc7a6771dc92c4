"""How an account or lead goes from the pool to a holder and back, and how a dispute about an account ends."""

from app.rules.choices import DisputeStatus as D
from app.rules.choices import PoolState as P
from app.rules.choices import Role
from app.rules.machine import CLOCK, Machine, Move

_HAND_BACK = Move("return", P.RETURNED, needs=("return_reason",))
_WIN = Move("win", P.WON)

POOL = Machine(
    "pool",
    P.POOLED,
    {
        # only a claim made offline waits; one made in reach of the server is answered at once
        P.POOLED: (Move("claim", P.HELD), Move("claim_offline", P.CLAIM_PENDING)),
        P.CLAIM_PENDING: (
            Move("grant", P.HELD, roles=(CLOCK,)),
            Move("refuse_claim", P.POOLED, roles=(CLOCK,)),
        ),
        P.HELD: (
            Move("protect", P.PROTECTED),
            _HAND_BACK,
            Move("reclaim", P.RECLAIMED, roles=(CLOCK,)),
            _WIN,
        ),
        P.PROTECTED: (Move("end_protection", P.HELD, roles=(CLOCK,)), _HAND_BACK, _WIN),
        P.RETURNED: (Move("pool", P.POOLED),),
        P.RECLAIMED: (Move("pool", P.POOLED),),
        P.WON: (),
    },
)

DISPUTE = Machine(
    "dispute",
    D.OPEN,
    {
        D.OPEN: (
            Move("decide", D.DECIDED, needs=("decision", "reason"), roles=(Role.MANAGER, Role.ADMIN)),
            Move("withdraw", D.WITHDRAWN),
        ),
        D.DECIDED: (),
        D.WITHDRAWN: (),
    },
)
