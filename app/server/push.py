"""Takes mutations in: once each, in order, all or nothing, in one transaction per request."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import psycopg
from psycopg import errors

from app.rules.errors import Refused, Trouble
from app.server import clock, feed, numbers, sequence, writing
from app.server.merging import Merging
from app.server.scope import reach
from app.server.work import Work, load, scopes_of, wanted_ids
from app.sync.protocol import Gone, Outcome, Push, PushAnswer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.server.scope import Caller
    from app.server.store import Connection
    from app.sync.protocol import Mutation, Value

BAD_DATA = (errors.DataError, errors.IntegrityError, psycopg.DataError)


def push(connection: Connection, caller: Caller, message: Push) -> PushAnswer:
    """Apply what is new in a push and answer for each mutation.

    Raises:
        Trouble: ``recover``, ``gap``, ``fork``, ``piece-missing``, ``device-unknown``, ``busy``.
    """
    try:
        return _push(connection, caller, message, careful=False)
    except errors.UniqueViolation:
        # some of many new rows are there already: look them all up, and merge those
        return _push(connection, caller, message, careful=True)
    except (errors.SerializationFailure, errors.DeadlockDetected, errors.LockNotAvailable) as error:
        raise Trouble("busy") from error
    except BAD_DATA:
        return _one_by_one(connection, caller, message)


def _one_by_one(connection: Connection, caller: Caller, message: Push) -> PushAnswer:
    """Find the mutation that PostgreSQL cannot store, reject it, and apply the others."""
    outcomes: list[Outcome] = []
    for mutation in message.mutations:
        single = Push(
            message.device, message.cursor, message.acked, message.clock, [mutation], dry=message.dry
        )
        try:
            answer = _push(connection, caller, single, careful=True)
        except BAD_DATA as error:
            answer = _push(connection, caller, single, careful=True, bad=type(error).__name__)
        outcomes += answer.outcomes
    return PushAnswer(outcomes, answer.last_seen, clock.now()) if outcomes else PushAnswer([], 0, clock.now())


def _push(
    connection: Connection, caller: Caller, message: Push, *, careful: bool, bad: str = ""
) -> PushAnswer:
    now = clock.now()
    with connection.transaction() as transaction:
        last = sequence.last_seen(connection, caller.device)
        if message.acked > last:
            raise Trouble("recover", last_seen=last)
        feed.check_history(connection, message.cursor)
        fresh, answers, last = sequence.sort_out(connection, caller.device, last, message.mutations, now)
        work = _prepare(connection, caller, message, fresh, careful=careful)
        outcomes = _apply(work, fresh, bad)
        answers |= {outcome.id: outcome for outcome in outcomes}
        sequence.keep(work, outcomes, last)
        if message.dry:
            raise psycopg.Rollback(transaction)
    return PushAnswer([answers[mutation.id] for mutation in message.mutations], last, now)


def _prepare(
    connection: Connection, caller: Caller, message: Push, fresh: Sequence[Mutation], *, careful: bool
) -> Work:
    ids = wanted_ids(fresh, careful=careful)
    nothing = reach(connection, caller, (), message.cursor.v)
    now = clock.now()
    work = Work(connection, caller, nothing, message.cursor.v, now, now - message.clock)
    load(work, ids)
    scopes = scopes_of(fresh) | {kept.scope for kept in work.rows.values()}
    work.reach = reach(connection, caller, scopes, message.cursor.v)
    return work


def _apply(work: Work, fresh: Sequence[Mutation], bad: str) -> list[Outcome]:
    if not fresh:
        return []
    edited = {(edits.table, pk) for mutation in fresh for edits in mutation.edits for pk in edits.ids}
    edited |= {
        (deletes.table, pk) for mutation in fresh for deletes in mutation.deletes for pk in deletes.ids
    }
    done: list[tuple[Mutation, Merging | Refused]] = []
    for mutation in fresh:
        merging = Merging(work, mutation, edited)
        try:
            if bad:
                raise Refused("push-refused-by-database", detail=bad)  # noqa: TRY301 - one way of being refused
            merging.run()
        except Refused as refused:
            sequence.reject(work, mutation, refused.code)
            done.append((mutation, refused))
        else:
            done.append((mutation, merging))
    v = feed.next_version(work.connection, work.now, work.caller.device)
    given = numbers.allot(work)
    writing.write(work, v)
    return [_outcome(work, mutation, result, v, given) for mutation, result in done]


def _outcome(
    work: Work, mutation: Mutation, result: Merging | Refused, v: int, given: dict[tuple[str, str], str]
) -> Outcome:
    if isinstance(result, Refused):
        facts: dict[str, Value] = {
            name: value for name, value in result.facts.items() if isinstance(value, str | int)
        }
        return Outcome(mutation.id, mutation.seq, v, "rejected", code=result.code, facts=facts)
    touched = work.touched_by.get(mutation.id, set())
    stale: dict[str, list[str]] = defaultdict(list)
    for key in sorted(touched):
        kept = work.rows.get(key)
        if kept is None or kept.stale:
            stale[key[0]].append(key[1])
    numbered = [(name, pk, "number", given[name, pk]) for name, pk in sorted(touched) if (name, pk) in given]
    return Outcome(
        mutation.id,
        mutation.seq,
        v,
        "merged" if result.made or stale else "ok",
        conflicts=result.made,
        numbers=numbered,
        stale=[Gone(name, ids) for name, ids in stale.items()],
    )
