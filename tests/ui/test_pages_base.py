from __future__ import annotations

import sys
from typing import TYPE_CHECKING, ClassVar

import pytest

from app.model.accounts import Account
from app.ui.hooks import Hooks
from app.ui.pages.base import Page
from app.ui.report import report
from app.ui.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.storage.database import Database
    from app.ui.context import Context
    from app.ui.desk import Desk


class AccountsPage(Page):
    """A page that counts how often it fetched."""

    tables: ClassVar[frozenset[str]] = frozenset({"accounts"})
    fetched = 0

    def refresh(self) -> None:
        self.fetched += 1


@pytest.fixture
def page(context: Context) -> Iterator[AccountsPage]:
    made = AccountsPage(context)
    yield made
    made.close()
    made.deleteLater()


def add(database: Database, name: str) -> None:
    with database.write("add-account") as session:
        session.add(Account(id=name, account_id=name, name=name))


def rename_user(database: Database) -> None:
    with database.write("rename-user") as session:
        session.connection().exec_driver_sql("UPDATE users SET name = 'Wang'")


def test_a_page_fetches_when_it_is_first_seen_and_not_before(page: AccountsPage) -> None:
    assert page.fetched == 0
    page.show()
    assert page.fetched == 1


def test_a_page_in_sight_follows_commits_to_its_tables_only(page: AccountsPage, context: Context) -> None:
    page.show()
    add(context.database, "a")
    assert page.fetched == 2
    rename_user(context.database)
    assert page.fetched == 2


def test_a_hidden_page_waits_until_it_is_seen_and_then_fetches_once(
    page: AccountsPage, context: Context
) -> None:
    page.show()
    page.hide()
    add(context.database, "a")
    add(context.database, "b")
    assert page.fetched == 1
    page.show()
    assert page.fetched == 2
    page.hide()
    page.show()
    assert page.fetched == 2


def test_an_exception_that_nobody_took_reaches_the_bug_report(desk: Desk) -> None:
    hooks = Hooks()
    heard: list[BaseException] = []
    hooks.caught.connect(heard.append)
    before = sys.excepthook
    hooks.install()
    error = ValueError("13800138000")
    sys.excepthook(ValueError, error, None)
    hooks.remove()
    assert heard == [error]
    assert sys.excepthook is before
    assert desk.jobs.busy == 0


def test_a_report_names_places_and_causes_but_no_values() -> None:
    def inner() -> None:
        phone = "13800138000"
        raise KeyError(phone)

    def outer() -> None:
        try:
            inner()
        except KeyError as error:
            raise RuntimeError("王小利") from error

    with pytest.raises(RuntimeError) as caught:
        outer()
    text = report(caught.value, VERSION)
    assert "builtins.RuntimeError" in text
    assert "builtins.KeyError" in text
    assert "inner" in text
    assert "13800138000" not in text
    assert "王小利" not in text
