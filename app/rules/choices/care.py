"""Choices of care plans, campaigns, surveys, loyalty and segments."""

from enum import StrEnum


class CareTrigger(StrEnum):
    """What starts a care plan; 触发条件."""

    STAGE_ENTERED = "stage_entered"
    BIRTHDAY = "birthday"
    CONTRACT_END = "contract_end"
    SILENCE = "silence"
    COMPLAINT_CLOSED = "complaint_closed"
    ORDER_DELIVERED = "order_delivered"


class CareStatus(StrEnum):
    """Where one account stands in one care plan."""

    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"


class CampaignKind(StrEnum):
    """What a campaign is made of; 活动类型."""

    EMAIL = "email"
    SMS = "sms"
    WECHAT = "wechat"
    CALL = "call"
    VISIT = "visit"
    EVENT = "event"
    EXHIBITION = "exhibition"
    GREETING = "greeting"
    OTHER = "other"


class CampaignStatus(StrEnum):
    """The states of a campaign; 活动状态."""

    DRAFT = "draft"
    PLANNED = "planned"
    RUNNING = "running"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class MemberStatus(StrEnum):
    """What became of one member of a campaign."""

    PLANNED = "planned"
    CONTROL = "control"
    EXCLUDED = "excluded"
    CONTACTED = "contacted"
    OPENED = "opened"
    RESPONDED = "responded"
    CONVERTED = "converted"
    BOUNCED = "bounced"
    OPTED_OUT = "opted_out"


class LeftOut(StrEnum):
    """Why somebody of a campaign's segment is not written to; 未纳入原因."""

    NOT_YOURS = "not_yours"
    DO_NOT_CONTACT = "do_not_contact"
    OPTED_OUT = "opted_out"
    NO_ADDRESS = "no_address"
    RECENT = "recent"
    SAME_ADDRESS = "same_address"


class Occasion(StrEnum):
    """What customers are greeted for; 问候时机."""

    BIRTHDAY = "birthday"
    NEW_YEAR = "new_year"
    SPRING_FESTIVAL = "spring_festival"
    LANTERN_FESTIVAL = "lantern_festival"
    DRAGON_BOAT = "dragon_boat"
    MID_AUTUMN = "mid_autumn"
    NATIONAL_DAY = "national_day"
    CHRISTMAS = "christmas"


class SurveyKind(StrEnum):
    """Which questions a survey asks; 问卷类型."""

    CSAT = "csat"
    NPS = "nps"
    KANO = "kano"


class KanoAnswer(StrEnum):
    """The five answers to both questions of a Kano pair (Kano et al. 1984)."""

    LIKE = "like"
    MUST_BE = "must_be"
    NEUTRAL = "neutral"
    LIVE_WITH = "live_with"
    DISLIKE = "dislike"


class KanoClass(StrEnum):
    """What a topic is to customers (Kano et al. 1984; Berger et al. 1993)."""

    MUST_BE = "must_be"
    ONE_DIMENSIONAL = "one_dimensional"
    ATTRACTIVE = "attractive"
    INDIFFERENT = "indifferent"
    REVERSE = "reverse"
    QUESTIONABLE = "questionable"


class PointsKind(StrEnum):
    """Why points were booked; 积分类型."""

    EARN = "earn"
    SPEND = "spend"
    EXPIRE = "expire"
    ADJUST = "adjust"


class SegmentKind(StrEnum):
    """Whether membership is kept or computed on sight; 分群方式."""

    STATIC = "static"
    LIVE = "live"
