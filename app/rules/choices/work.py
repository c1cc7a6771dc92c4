"""Choices of activities, tasks and visits."""

from enum import StrEnum


class ActivityKind(StrEnum):
    """What kind of follow-up an activity is; 跟进方式."""

    CALL = "call"
    VISIT = "visit"
    MEETING = "meeting"
    EMAIL = "email"
    MESSAGE = "message"
    NOTE = "note"


class Direction(StrEnum):
    """Who reached out to whom."""

    OUTBOUND = "outbound"
    INBOUND = "inbound"
    INTERNAL = "internal"


class ActivityOutcome(StrEnum):
    """What came of an activity; 跟进结果."""

    REACHED = "reached"
    NOT_REACHED = "not_reached"
    INTERESTED = "interested"
    NOT_INTERESTED = "not_interested"
    AGREED = "agreed"
    PROMISED = "promised"
    POSTPONED = "postponed"
    OTHER = "other"


class TaskStatus(StrEnum):
    """The states of a task; 任务状态."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    CANCELLED = "cancelled"


class TaskPriority(StrEnum):
    """How urgent a task is; 优先级."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


class VisitStatus(StrEnum):
    """The states of a visit; 拜访状态."""

    PLANNED = "planned"
    CHECKED_IN = "checked_in"
    CHECKED_OUT = "checked_out"
    REPORTED = "reported"
    CANCELLED = "cancelled"
    MISSED = "missed"


class VisitPurpose(StrEnum):
    """What a visit is for; 拜访目的."""

    FIRST_VISIT = "first_visit"
    NEEDS = "needs"
    PRESENTATION = "presentation"
    NEGOTIATION = "negotiation"
    DELIVERY = "delivery"
    SERVICE = "service"
    COLLECTION = "collection"
    CARE = "care"
    OTHER = "other"
