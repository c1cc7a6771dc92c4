"""How an account or lead goes from the pool to a holder and back."""

from app.rules.choices import PoolState as P
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
