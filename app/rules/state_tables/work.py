"""Tasks and visits."""

from app.rules.choices import TaskStatus as T
from app.rules.choices import VisitStatus as V
from app.rules.machine import Machine, Move

_DONE = Move("complete", T.DONE)
_CANCEL = Move("cancel", T.CANCELLED)

TASK = Machine(
    "task",
    T.TODO,
    {
        T.TODO: (_DONE, Move("start", T.DOING), _CANCEL),
        T.DOING: (_DONE, Move("put_back", T.TODO), _CANCEL),
        T.DONE: (Move("reopen", T.TODO),),
        T.CANCELLED: (),
    },
)

VISIT = Machine(
    "visit",
    V.PLANNED,
    {
        V.PLANNED: (Move("check_in", V.CHECKED_IN), Move("cancel", V.CANCELLED), Move("miss", V.MISSED)),
        V.CHECKED_IN: (Move("check_out", V.CHECKED_OUT),),
        V.CHECKED_OUT: (Move("report", V.REPORTED),),
        V.REPORTED: (),
        V.CANCELLED: (),
        V.MISSED: (),
    },
)
