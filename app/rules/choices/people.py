"""Choices of people, accounts, pools and ownership."""

from enum import StrEnum


class Role(StrEnum):
    """What a user may do; 销售, 主管, 管理员."""

    REP = "rep"
    MANAGER = "manager"
    ADMIN = "admin"


class TeamRight(StrEnum):
    """What a member of an account team may do with the account."""

    READ = "read"
    WRITE = "write"


class AccountType(StrEnum):
    """What an account is to us; 客户分类."""

    CUSTOMER = "customer"
    PROSPECT = "prospect"
    PARTNER = "partner"
    AGENT = "agent"
    END_CUSTOMER = "end_customer"
    SUPPLIER = "supplier"
    COMPETITOR = "competitor"
    OTHER = "other"


class AccountLevel(StrEnum):
    """How much an account matters; 客户级别."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class Source(StrEnum):
    """Where an account or lead came from; 来源."""

    WEBSITE = "website"
    SEARCH_AD = "search_ad"
    SOCIAL = "social"
    EXHIBITION = "exhibition"
    REFERRAL = "referral"
    COLD_CALL = "cold_call"
    CAMPAIGN = "campaign"
    PARTNER = "partner"
    WALK_IN = "walk_in"
    TENDER = "tender"
    PURCHASED_LIST = "purchased_list"
    IMPORT_FILE = "import_file"
    OTHER = "other"


class Channel(StrEnum):
    """A way to reach a contact, and what an opt-out is given for."""

    CALL = "call"
    VISIT = "visit"
    EMAIL = "email"
    SMS = "sms"
    WECHAT = "wechat"
    POST = "post"


class LifecycleStage(StrEnum):
    """Where an account stands in its life with us; 生命周期阶段."""

    POTENTIAL = "potential"
    NEW = "new"
    ACTIVE = "active"
    LOYAL = "loyal"
    LOST = "lost"


class PoolState(StrEnum):
    """Where an account or lead stands between the pool and a holder; 公海状态."""

    POOLED = "pooled"
    CLAIM_PENDING = "claim_pending"
    HELD = "held"
    PROTECTED = "protected"
    RETURNED = "returned"
    RECLAIMED = "reclaimed"
    WON = "won"


class ClaimResult(StrEnum):
    """What became of a claim; 领取结果."""

    PENDING = "pending"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class OwnershipCause(StrEnum):
    """Why an owner changed; 归属原因."""

    ASSIGN = "assign"
    CLAIM = "claim"
    RETURN = "return"
    RECLAIM = "reclaim"
    HAND_OVER = "hand_over"
    LEAVE = "leave"


class DisputeStatus(StrEnum):
    """Where an ownership dispute stands; 归属争议."""

    OPEN = "open"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"


class HandOverStatus(StrEnum):
    """What the new owner did with one item of a hand-over, or a colleague with a delegated task."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    RETURNED = "returned"
