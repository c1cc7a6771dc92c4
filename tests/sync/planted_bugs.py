"""Ten bugs to plant in the real engine; each breaks one of its promises."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from app.rules.errors import Told
from app.storage.ids import new_id
from app.sync import acks, apply, inbox, keeping, outbox, overlay, pull, push, recovery, state
from app.sync.columns import synced_columns
from app.sync.protocol import Outcome, Page, decode
from app.sync.transaction import applying, arriving

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

    from app.storage.connection import Connection
    from app.storage.database import Database
    from app.sync.run import Run

    Patch = pytest.MonkeyPatch


def what_was_lost_stays_visible(patch: Patch) -> None:
    patch.setattr(apply.Applying, "_drop", lambda _self, _scopes: None)


def what_is_gone_stays(patch: Patch) -> None:
    patch.setattr(apply.Applying, "_gone", lambda _self, _gone: None)


def a_restored_server_is_not_told_again(patch: Patch) -> None:
    def forgetful(connection: Connection, device: str, *, since: int) -> None:
        del since
        connection.execute("UPDATE sync_mutation SET dev_seq = NULL WHERE state = 'sealed'")
        state.put(connection, device=device, acked=0, sent=0)
        inbox.clear(connection)

    patch.setattr(recovery, "take_device", forgetful)


def the_cursor_moves_before_the_rows(patch: Patch) -> None:
    original = pull._apply

    def early(run: Run, name: str, pages: list[Page], proof: Any) -> Any:
        with applying(run.db) as connection:
            last = (pages or list(inbox.pages(connection, name)))[-1]
            state.put_cursor(connection, last.cursor)
        return original(run, name, pages, proof)

    patch.setattr(pull, "_apply", early)


def edits_made_meanwhile_are_covered(patch: Patch) -> None:
    patch.setattr(overlay, "lay_on_top", lambda *_: iter(()))


def no_answer_counts_as_yes(patch: Patch) -> None:
    original = push._settle

    def trusting(batch: Any, answer: Any) -> Any:
        try:
            return original(batch, answer)
        except Told:
            said = [Outcome(sent.sealed.id, sent.sealed.number, 1, "ok") for sent in batch.sent]
            return [acks.Answered(*pair) for pair in zip(batch.sent, said, strict=True)]

    patch.setattr(push, "_settle", trusting)


def pages_are_applied_as_they_come(patch: Patch) -> None:
    original = inbox.store

    def at_once(connection: Connection, name: str, number: int, payload: bytes) -> None:
        original(connection, name, number, payload)

        page = decode(payload, Page)
        applied = apply.Applying(connection, synced_columns(connection), 0)
        for rows in page.rows:
            applied._write(rows)

    patch.setattr(inbox, "store", at_once)


def new_rows_of_a_lost_account_are_forgotten(patch: Patch) -> None:
    patch.setattr(keeping, "keep_content", lambda *_: None)


def a_repeated_mutation_gets_another_id(patch: Patch) -> None:
    original = outbox._message

    def renamed(sealed: Any, *more: Any, **named: Any) -> Any:
        made = original(sealed._replace(id=new_id()), *more, **named)
        return replace(made, sealed=sealed)

    patch.setattr(outbox, "_message", renamed)


def what_comes_is_journalled_as_ones_own(patch: Patch) -> None:
    @contextmanager
    def loud(db: Database) -> Iterator[Connection]:
        with arriving(db) as connection:
            connection.execute("UPDATE sync_switch SET applying = 0")
            yield connection

    patch.setattr(pull, "arriving", loud)
