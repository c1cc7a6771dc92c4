"""Accounts, contacts and what hangs on any record: tags, attachments, comments, custom values, provenance."""

import datetime as dt
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from app.model.base import Synced, alive, choice, count, currency_code, flag, money, ref, several, shaped
from app.rules.choices import (
    AccountLevel,
    AccountType,
    Channel,
    FieldType,
    LifecycleStage,
    PoolState,
    Source,
    TeamRight,
)


class Account(Synced):
    """A customer: a firm or a person that buys. Its ``account_id`` is its own id."""

    __tablename__ = "accounts"
    __table_args__ = (
        alive("ix_accounts_name_key", "name_key"),
        alive("ix_accounts_account_no", "account_no"),
        alive("ix_accounts_updated_at", "updated_at"),
        alive("ix_accounts_last_followed_at", "last_followed_at"),
        alive("ix_accounts_next_follow_at", "next_follow_at"),
        alive("ix_accounts_owner_id", "owner_id"),
        alive("ix_accounts_holds", "owner_id", "hold_expires_at"),
        alive("ix_accounts_follow_ups", "owner_id", "next_follow_at"),
        alive("ix_accounts_contracts", "owner_id", "contract_ends_on"),
        alive("ix_accounts_parent_id", "parent_id"),
        alive("ix_accounts_level", "level"),
        alive("ix_accounts_city", "city"),
        alive("ix_accounts_lifecycle_stage", "lifecycle_stage"),
        alive("ix_accounts_website", "website"),
        alive("ix_accounts_tax_id", "tax_id"),
    )

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    name_key: Mapped[str] = shaped("sort_key")
    account_no: Mapped[str | None]
    credit_code: Mapped[str | None] = shaped("credit_code")
    parent_id: Mapped[str | None] = ref("account")
    account_type: Mapped[str | None] = choice(AccountType)
    level: Mapped[str | None] = choice(AccountLevel)
    industry: Mapped[str | None]
    source: Mapped[str | None] = choice(Source)
    country: Mapped[str | None]
    province: Mapped[str | None]
    city: Mapped[str | None]
    district: Mapped[str | None]
    street: Mapped[str | None]
    postcode: Mapped[str | None]
    latitude_e6: Mapped[int | None]
    longitude_e6: Mapped[int | None]
    phone: Mapped[str | None] = shaped("phone")
    email: Mapped[str | None] = shaped("email")
    website: Mapped[str | None] = shaped("url")
    employees: Mapped[int | None]
    annual_revenue: Mapped[int | None] = money()
    credit_limit: Mapped[int | None] = money()
    currency: Mapped[str | None] = currency_code()
    lifecycle_stage: Mapped[str] = choice(LifecycleStage, LifecycleStage.POTENTIAL)
    lifecycle_reason: Mapped[str | None]
    need_segment: Mapped[str | None]
    owner_id: Mapped[str | None] = ref("user")
    pool_id: Mapped[str | None] = ref("pool")
    pool_state: Mapped[str] = choice(PoolState, PoolState.HELD)
    claimed_at: Mapped[dt.datetime | None]
    hold_expires_at: Mapped[dt.datetime | None]
    transfer_count: Mapped[int] = count()
    last_followed_at: Mapped[dt.datetime | None]
    next_follow_at: Mapped[dt.datetime | None]
    contract_ends_on: Mapped[dt.date | None]
    do_not_contact: Mapped[bool] = flag()
    tax_id: Mapped[str | None]
    foreign_ids: Mapped[dict[str, Any] | None]
    description: Mapped[str | None] = shaped("long")


class Contact(Synced):
    """A person at an account, reached by phone, e-mail or WeChat."""

    __tablename__ = "contacts"
    __table_args__ = (
        alive("ix_contacts_name_key", "name_key"),
        alive("ix_contacts_account_id", "account_id"),
        alive("ix_contacts_updated_at", "updated_at"),
        alive("ix_contacts_mobile", "mobile"),
        alive("ix_contacts_email", "email"),
    )

    name: Mapped[str] = shaped("name")
    name_en: Mapped[str | None] = shaped("name")
    name_key: Mapped[str] = shaped("sort_key")
    pinyin: Mapped[str | None]
    title: Mapped[str | None]
    department: Mapped[str | None]
    mobile: Mapped[str | None] = shaped("phone")
    phone: Mapped[str | None] = shaped("phone")
    email: Mapped[str | None] = shaped("email")
    email_other: Mapped[str | None] = shaped("email")
    wechat: Mapped[str | None]
    social: Mapped[dict[str, Any] | None]
    birthday: Mapped[dt.date | None]
    birthday_lunar: Mapped[bool] = flag()
    reports_to_id: Mapped[str | None] = ref("contact")
    preferences: Mapped[str | None] = shaped("long")
    taboos: Mapped[str | None] = shaped("long")
    opt_outs: Mapped[list[Any] | None] = several(Channel)
    is_primary: Mapped[bool] = flag()
    owner_id: Mapped[str | None] = ref("user")
    foreign_ids: Mapped[dict[str, Any] | None]
    description: Mapped[str | None] = shaped("long")


class AccountContact(Synced):
    """A contact's role at an account with from and to: people change firms, their history does not."""

    __tablename__ = "account_contacts"
    __table_args__ = (alive("ix_account_contacts_contact_id", "contact_id"),)

    contact_id: Mapped[str] = ref("contact")
    role: Mapped[str | None]
    from_on: Mapped[dt.date | None]
    to_on: Mapped[dt.date | None]


class AccountMember(Synced):
    """A colleague on the account's team, with the right to read or to write."""

    __tablename__ = "account_members"
    __table_args__ = (alive("ix_account_members_account_id", "account_id", "user_id"),)

    user_id: Mapped[str] = ref("user")
    role: Mapped[str | None]
    right: Mapped[str] = choice(TeamRight, TeamRight.READ)


class AccountRelation(Synced):
    """Another account that this one is agent, end customer or competitor of."""

    __tablename__ = "account_relations"

    other_id: Mapped[str] = ref("account")
    relation: Mapped[str]


class Tag(Synced):
    """A word that records are marked with."""

    __tablename__ = "tags"

    name: Mapped[str] = shaped("name")
    colour: Mapped[str | None]


class TagLink(Synced):
    """A tag on a record; the id is derived from both ends, so that two laptops add the same row."""

    __tablename__ = "tag_links"
    __table_args__ = (
        alive("ix_tag_links_record_id", "record_id"),
        alive("ix_tag_links_tag_id", "tag_id"),
    )

    tag_id: Mapped[str] = ref("tag")
    kind: Mapped[str]
    record_id: Mapped[str]


class Attachment(Synced):
    """A file in a record's file; its bytes are found by their SHA-256."""

    __tablename__ = "attachments"
    __table_args__ = (alive("ix_attachments_record_id", "record_id"),)

    kind: Mapped[str]
    record_id: Mapped[str]
    name: Mapped[str] = shaped("name")
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    taken_at: Mapped[dt.datetime | None]


class Comment(Synced):
    """An internal remark on a record; it can mention colleagues and carry a task."""

    __tablename__ = "comments"
    __table_args__ = (
        alive("ix_comments_record_id", "record_id"),
        alive("ix_comments_past", "account_id", "created_at"),
    )

    kind: Mapped[str]
    record_id: Mapped[str]
    body: Mapped[str] = shaped("long")
    mentions: Mapped[list[Any] | None]
    task_id: Mapped[str | None] = ref("task")


class CustomField(Synced):
    """A field that an admin added to a kind of record."""

    __tablename__ = "custom_fields"

    kind: Mapped[str]
    key: Mapped[str]
    label: Mapped[str] = shaped("name")
    label_en: Mapped[str | None] = shaped("name")
    value_type: Mapped[str] = choice(FieldType)
    options: Mapped[list[Any] | None]
    required: Mapped[bool] = flag()
    default_value: Mapped[str | None]
    position: Mapped[int] = count()


class CustomValue(Synced):
    """One custom field of one record; the id is derived from both, so that fields merge one by one."""

    __tablename__ = "custom_values"
    __table_args__ = (
        alive("ix_custom_values_record_id", "record_id"),
        alive("ix_custom_values_read", "record_id", "key", "value"),
        alive("ix_custom_values_found", "key", "value", "record_id"),
    )

    kind: Mapped[str]
    record_id: Mapped[str]
    key: Mapped[str]
    value: Mapped[str | None]


class Provenance(Synced):
    """Where a field's value came from: a file and row, a visit, a colleague, a merge."""

    __tablename__ = "provenances"
    __table_args__ = (Index("ix_provenances_record_id", "record_id", "field"),)

    kind: Mapped[str]
    record_id: Mapped[str]
    field: Mapped[str]
    source: Mapped[str]
    detail: Mapped[str | None]
    value: Mapped[str | None]
    at: Mapped[dt.datetime]
