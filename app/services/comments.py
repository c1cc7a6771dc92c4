"""Internal remarks on a record; a colleague who is mentioned gets a task, and a way to see the account."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.accounts import Account, AccountMember, Comment
from app.model.people import User
from app.rules import forms
from app.rules.choices import Role, TeamRight
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.services import records
from app.storage.actor import actor

TITLE = 60  # characters of the remark in the title of the task


def add(session: Session, kind: str, record_id: str, body: str) -> str:
    """Remark on a record; the id of the comment. Whoever is mentioned as ``@name`` or ``@login`` gets a task.

    A rep who is mentioned is put on the account's team with the right to read, else the task would lead nowhere.

    Raises:
        Refused: ``record-missing``, ``comment-empty``, ``text-too-long``, ``text-control``.
    """
    record = records.get(session, kind, record_id)
    words = forms.check_text(body, "body")
    if not words:
        raise Refused("comment-empty", "body")
    told = mentioned(session, words)
    tasks = [_task(session, record.account_id, kind, record_id, words, user) for user in told]
    made = Comment(
        account_id=record.account_id, kind=kind, record_id=record_id, body=words,
        mentions=[user.id for user in told] or None, task_id=tasks[0] if tasks else None,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made.id


def mentioned(session: Session, body: str) -> list[User]:
    """The colleagues who are mentioned, each once, in the order of their names; oneself never."""
    me, text = actor(session).user_id, body.casefold()
    found = session.scalars(select(User).where(User.active).order_by(User.name, User.id))
    people = [
        (name.casefold(), user)
        for user in found
        for name in (user.name, user.name_en, user.login)
        if name and user.id != me
    ]
    told: dict[str, User] = {}
    for name, user in sorted(people, key=_longest):
        if f"@{name}" in text:
            told[user.id] = user
            text = text.replace(f"@{name}", " ")  # @王芳芳 does not also mean 王芳
    return list(told.values())


def _longest(person: tuple[str, User]) -> tuple[int, str]:
    return -len(person[0]), person[0]


def _task(session: Session, scope: str, kind: str, record_id: str, words: str, user: User) -> str:
    account = session.get(Account, scope)
    if account is not None and user.role == Role.REP and account.owner_id != user.id:
        member = derived_id("account_member", scope, user.id)
        if session.get(AccountMember, member) is None:
            right = TeamRight.READ.value
            session.add(AccountMember(id=member, account_id=scope, user_id=user.id, right=right))
    line = " ".join(words.split())
    title = line if len(line) <= TITLE else f"{line[: TITLE - 1]}…"
    fields = {"title": title, "assignee_id": user.id, "about_kind": kind, "about_id": record_id}
    return records.create(session, "task", fields | {"account_id": scope, "description": words})
