"""What scores say about an account: in words that lists filter by."""

from enum import StrEnum


class RiskBand(StrEnum):
    """How likely an account is to stop ordering; 流失风险. Each band has its observed rate with the run."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"
    UNKNOWN = "unknown"


class SilenceState(StrEnum):
    """How overdue an account's next order is against its own rhythm; 沉默."""

    ON_TIME = "on-time"
    SILENT = "silent"
    AT_RISK = "at-risk"
    UNKNOWN = "unknown"


class RfmSegment(StrEnum):
    """Named cells of recency × frequency; RFM 分群."""

    CHAMPION = "champion"
    LOYAL = "loyal"
    POTENTIAL_LOYAL = "potential-loyal"
    NEW = "new"
    PROMISING = "promising"
    NEEDS_ATTENTION = "needs-attention"
    ABOUT_TO_SLEEP = "about-to-sleep"
    AT_RISK = "at-risk"
    CANNOT_LOSE = "cannot-lose"
    HIBERNATING = "hibernating"
    LOST = "lost"


class AbcClass(StrEnum):
    """Class by the revenue of a year; ABC 分级."""

    A = "A"
    B = "B"
    C = "C"
