"""Choices of leads, deals, quotes, orders, receipts and targets."""

from enum import StrEnum


class LeadStatus(StrEnum):
    """The states of a lead; 线索状态."""

    POOLED = "pooled"
    NEW = "new"
    CONTACTING = "contacting"
    NURTURING = "nurturing"
    QUALIFIED = "qualified"
    CONVERTED = "converted"
    DISQUALIFIED = "disqualified"
    RECYCLED = "recycled"


class DisqualifyReason(StrEnum):
    """Why a lead is no use; 无效原因."""

    NO_NEED = "no_need"
    NO_BUDGET = "no_budget"
    NO_AUTHORITY = "no_authority"
    UNREACHABLE = "unreachable"
    WRONG_DATA = "wrong_data"
    COMPETITOR = "competitor"
    DUPLICATE = "duplicate"
    OTHER = "other"


class DealStatus(StrEnum):
    """The states of a deal; 商机状态."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    VOID = "void"


class LossReason(StrEnum):
    """Why a deal was lost; 输单原因."""

    PRICE = "price"
    PRODUCT_FIT = "product_fit"
    COMPETITOR = "competitor"
    NO_BUDGET = "no_budget"
    NO_DECISION = "no_decision"
    TIMING = "timing"
    RELATIONSHIP = "relationship"
    SERVICE = "service"
    OTHER = "other"


class StageKind(StrEnum):
    """What a stage means for the deals in it."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


class DecisionRole(StrEnum):
    """A contact's part in a deal; 决策角色."""

    DECISION_MAKER = "decision_maker"
    INFLUENCER = "influencer"
    USER = "user"
    GATEKEEPER = "gatekeeper"
    COACH = "coach"


class Attitude(StrEnum):
    """How a contact stands towards us; 支持度."""

    CHAMPION = "champion"
    SUPPORTER = "supporter"
    NEUTRAL = "neutral"
    SCEPTIC = "sceptic"
    OPPONENT = "opponent"


class ForecastCategory(StrEnum):
    """How firmly a deal is promised; 预测类别."""

    OMITTED = "omitted"
    PIPELINE = "pipeline"
    BEST_CASE = "best_case"
    COMMITTED = "committed"
    CLOSED = "closed"


class TaxMode(StrEnum):
    """Whether unit prices contain the tax."""

    EXCLUSIVE = "exclusive"
    INCLUSIVE = "inclusive"


class QuoteStatus(StrEnum):
    """The states of a quote; 报价状态."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    SENT = "sent"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    EXPIRED = "expired"


class OrderStatus(StrEnum):
    """The states of an order; 订单状态."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    FULFILLED = "fulfilled"
    CLOSED = "closed"
    VOIDED = "voided"


class OrderKind(StrEnum):
    """Whether goods go out or come back; a return counts negative in the receivable."""

    SALE = "sale"
    RETURN = "return"


class ReceiptStatus(StrEnum):
    """Whether money is expected or here; 回款状态."""

    PLANNED = "planned"
    RECEIVED = "received"


class PaymentMethod(StrEnum):
    """How a receipt was paid; 付款方式."""

    BANK_TRANSFER = "bank_transfer"
    CASH = "cash"
    CHEQUE = "cheque"
    ACCEPTANCE_BILL = "acceptance_bill"
    CARD = "card"
    WECHAT_PAY = "wechat_pay"
    ALIPAY = "alipay"
    CREDIT_NOTE = "credit_note"
    OTHER = "other"


class TargetMetric(StrEnum):
    """What a target counts; 目标指标."""

    ORDERS = "orders"
    RECEIPTS = "receipts"
    NEW_CUSTOMERS = "new_customers"
    VISITS = "visits"
    MARGIN = "margin"


class TargetPeriod(StrEnum):
    """How long a target runs."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
