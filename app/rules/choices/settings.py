"""Choices of custom fields, sync and imports."""

from enum import StrEnum


class FieldType(StrEnum):
    """What a custom field holds; 字段类型."""

    TEXT = "text"
    NUMBER = "number"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    MULTI_CHOICE = "multi_choice"
    YES_NO = "yes_no"
    PERSON = "person"


class RecordState(StrEnum):
    """How a record stands towards the server; 同步状态."""

    CLEAN = "clean"
    CHANGED = "changed"
    SENDING = "sending"
    CONFLICT = "conflict"
    REFUSED = "refused"
    RESOLVED = "resolved"


class ConflictStatus(StrEnum):
    """What the user did with a conflict; 冲突处理."""

    OPEN = "open"
    KEPT = "kept"
    USED_MINE = "used_mine"
    EDITED = "edited"


class DeviceStatus(StrEnum):
    """Whether a device may sync."""

    ACTIVE = "active"
    REVOKED = "revoked"
    WIPED = "wiped"


class ImportStatus(StrEnum):
    """How far an import batch got; 导入状态."""

    PLANNED = "planned"
    APPLIED = "applied"
    UNDONE = "undone"
