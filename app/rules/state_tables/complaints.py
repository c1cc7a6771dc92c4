"""The way of a complaint; its escalation 0…3 is a separate field driven by the clock."""

from app.rules.choices import ComplaintStatus as C
from app.rules.choices import Role
from app.rules.machine import Machine, Move

_APPROVERS = (Role.MANAGER, Role.ADMIN)
_REJECT = Move("reject", C.REJECTED, needs=("rejected_reason",))
_DUPLICATE = Move("mark_duplicate", C.DUPLICATE, needs=("duplicate_of_id",))
_REOPEN = Move("reopen", C.REOPENED)

COMPLAINT = Machine(
    "complaint",
    C.RECEIVED,
    {
        C.RECEIVED: (Move("triage", C.TRIAGED, needs=("severity",)), _REJECT, _DUPLICATE),
        C.TRIAGED: (Move("assign", C.ASSIGNED, needs=("owner_id",)), _REJECT, _DUPLICATE),
        C.ASSIGNED: (Move("investigate", C.INVESTIGATING),),
        C.INVESTIGATING: (
            Move("wait_for_customer", C.WAITING_CUSTOMER),
            Move("propose_remedy", C.REMEDY_PROPOSED, needs=("remedy",)),
            Move("resolve_directly", C.RESOLVED, within_limit=True),
        ),
        C.WAITING_CUSTOMER: (Move("resume", C.INVESTIGATING),),
        C.REMEDY_PROPOSED: (
            Move("approve_remedy", C.REMEDY_APPROVED, roles=_APPROVERS),
            Move("refuse_remedy", C.REFUSED, roles=_APPROVERS),
        ),
        C.REFUSED: (Move("resume", C.INVESTIGATING),),
        C.REMEDY_APPROVED: (Move("carry_out_remedy", C.REMEDIED),),
        C.REMEDIED: (Move("resolve", C.RESOLVED),),
        C.RESOLVED: (Move("close", C.CLOSED), _REOPEN),
        C.CLOSED: (_REOPEN,),
        C.REOPENED: (Move("investigate", C.INVESTIGATING),),
        C.REJECTED: (),
        C.DUPLICATE: (),
    },
)
