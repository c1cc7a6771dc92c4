"""Choices of complaints."""

from enum import StrEnum


class ComplaintStatus(StrEnum):
    """The states of a complaint; 投诉状态."""

    RECEIVED = "received"
    TRIAGED = "triaged"
    ASSIGNED = "assigned"
    INVESTIGATING = "investigating"
    WAITING_CUSTOMER = "waiting_customer"
    REMEDY_PROPOSED = "remedy_proposed"
    REMEDY_APPROVED = "remedy_approved"
    REFUSED = "refused"
    REMEDIED = "remedied"
    RESOLVED = "resolved"
    CLOSED = "closed"
    REOPENED = "reopened"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"


class Severity(StrEnum):
    """How bad a complaint is for the customer; 严重度."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class ComplaintChannel(StrEnum):
    """How a complaint reached us; 投诉渠道."""

    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"
    WEBSITE = "website"
    VISIT = "visit"
    LETTER = "letter"
    SOCIAL_MEDIA = "social_media"
    PARTNER = "partner"
    AUTHORITY = "authority"
    OTHER = "other"


class ComplaintType(StrEnum):
    """What a complaint is about; 投诉类型."""

    PRODUCT_QUALITY = "product_quality"
    DELIVERY = "delivery"
    QUANTITY = "quantity"
    DAMAGE = "damage"
    INSTALLATION = "installation"
    SERVICE = "service"
    ATTITUDE = "attitude"
    PRICE = "price"
    INVOICE = "invoice"
    CONTRACT = "contract"
    SAFETY = "safety"
    OTHER = "other"


class RemedyKind(StrEnum):
    """What is done to make good; 补救方式."""

    RETURN = "return"
    CREDIT = "credit"
    REDO = "redo"
    APOLOGY = "apology"
    OTHER = "other"


class RootCause(StrEnum):
    """Why it came to the complaint; 根因."""

    PRODUCT = "product"
    DESIGN = "design"
    MATERIAL = "material"
    PROCESS = "process"
    LOGISTICS = "logistics"
    SUPPLIER = "supplier"
    COMMUNICATION = "communication"
    TRAINING = "training"
    SYSTEM = "system"
    CUSTOMER_USE = "customer_use"
    OTHER = "other"
