"""Records for tests, made through the services: plain functions, every field with a default."""

from typing import Any

from sqlalchemy.orm import Session

from app.services import records


def account(session: Session, name: str = "上海申达机电有限公司", **fields: Any) -> str:
    return records.create(session, "account", {"name": name, **fields})


def contact(session: Session, name: str = "王芳", **fields: Any) -> str:
    return records.create(session, "contact", {"name": name, **fields})


def lead(session: Session, name: str = "赵敏", **fields: Any) -> str:
    return records.create(session, "lead", {"name": name, **fields})


def deal(session: Session, account_id: str | None = None, name: str = "轴承年度框架", **fields: Any) -> str:
    """A deal in the first stage; the copy has been set up with the default pipeline."""
    whose = account_id or account(session)
    return records.create(session, "deal", {"name": name, "account_id": whose, **fields})


def task(session: Session, title: str = "回访", **fields: Any) -> str:
    return records.create(session, "task", {"title": title, **fields})


def complaint(
    session: Session, account_id: str | None = None, subject: str = "轴承异响", **fields: Any
) -> str:
    whose = account_id or account(session)
    return records.create(session, "complaint", {"subject": subject, "account_id": whose, **fields})


def activity(session: Session, subject: str = "电话沟通", kind: str = "call", **fields: Any) -> str:
    return records.create(session, "activity", {"subject": subject, "kind": kind, **fields})
