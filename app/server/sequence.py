"""Which of the mutations sent are new: known ones get their stored answer, gaps and forks stop the push."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.rules.errors import Trouble
from app.sync.protocol import Mutation, Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.server.store import Connection
    from app.server.work import Work

_decode_outcome = msgspec.msgpack.Decoder(Outcome).decode
_decode_mutation = msgspec.msgpack.Decoder(Mutation).decode
_encode = msgspec.msgpack.Encoder().encode
MOST_PIECES = 10_000


def last_seen(connection: Connection, device: str) -> int:
    """The number of the device's last mutation; locks the device, so that its pushes come one after the other."""
    row = connection.execute("SELECT last_seq FROM devices WHERE id = %s FOR UPDATE", [device]).fetchone()
    if row is None:
        raise Trouble("device-unknown", device=device)
    return int(row[0])


def sort_out(
    connection: Connection, device: str, last: int, mutations: Sequence[Mutation], now: int
) -> tuple[list[Mutation], dict[str, Outcome], int]:
    """Tell new mutations from known ones.

    Returns:
        The new ones, whole; the stored outcomes of known ones and the receipts of pieces; the last number then.

    Raises:
        Trouble: ``gap`` when a number is missing, ``fork`` when another mutation has had it.
    """
    known = _known(connection, [mutation.id for mutation in mutations])
    fresh: list[Mutation] = []
    answers: dict[str, Outcome] = {}
    for mutation in mutations:
        if mutation.id in known:
            outcome = known[mutation.id]
            answers[mutation.id] = msgspec.structs.replace(outcome, seq=mutation.seq)
            last = max(last, mutation.seq) if mutation.seq == last + 1 else last
            continue
        if mutation.seq <= last:
            raise Trouble("fork", last_seen=last)
        if mutation.seq > last + 1:
            raise Trouble("gap", last_seen=last)
        if mutation.more:
            _stage(connection, device, mutation, now)
            answers[mutation.id] = Outcome(mutation.id, mutation.seq, 0, "staged")
            continue
        fresh.append(_whole(connection, mutation))
        last = mutation.seq
    return fresh, answers, last


def _known(connection: Connection, ids: list[str]) -> dict[str, Outcome]:
    found = connection.execute("SELECT id, result FROM applied WHERE id = ANY(%b)", [ids]).fetchall()
    return {row[0]: _decode_outcome(row[1]) for row in found}


def _stage(connection: Connection, device: str, mutation: Mutation, now: int) -> None:
    if mutation.piece >= MOST_PIECES:
        raise Trouble("message-too-large", bytes=mutation.piece, limit=MOST_PIECES)
    connection.execute(
        "INSERT INTO staged (id, piece, device_id, at, payload) VALUES (%s, %s, %s, %s, %s) "
        "ON CONFLICT (id, piece) DO UPDATE SET payload = excluded.payload, at = excluded.at",
        [mutation.id, mutation.piece, device, now, _encode(mutation)],
    )


def _whole(connection: Connection, last: Mutation) -> Mutation:
    """Join the pieces of a mutation.

    Raises:
        Trouble: ``piece-missing`` with the number of the first one.
    """
    if not last.piece:
        return last
    stored = connection.execute(
        "SELECT piece, payload FROM staged WHERE id = %s AND piece < %s ORDER BY piece", [last.id, last.piece]
    ).fetchall()
    for expected in range(last.piece):
        if expected >= len(stored) or stored[expected][0] != expected:
            raise Trouble("piece-missing", piece=expected)
    pieces = [*(_decode_mutation(payload) for _, payload in stored), last]
    return msgspec.structs.replace(
        last,
        inserts=[rows for piece in pieces for rows in piece.inserts],
        edits=[edits for piece in pieces for edits in piece.edits],
        deletes=[deletes for piece in pieces for deletes in piece.deletes],
    )


def keep(work: Work, outcomes: Sequence[Outcome], last: int) -> None:
    """Store the answers, so that the same mutation sent again gets the same answer."""
    device = work.caller.device
    work.connection.execute(
        "INSERT INTO applied (id, device_id, seq, v, result) SELECT u.id, %s, u.seq, u.v, u.result "
        "FROM unnest(%b::text[], %b::int8[], %b::int8[], %b::bytea[]) AS u(id, seq, v, result)",
        [
            device,
            [outcome.id for outcome in outcomes],
            [outcome.seq for outcome in outcomes],
            [outcome.v for outcome in outcomes],
            [_encode(outcome) for outcome in outcomes],
        ],
    )
    work.connection.execute("DELETE FROM staged WHERE id = ANY(%b)", [[outcome.id for outcome in outcomes]])
    work.connection.execute(
        "UPDATE devices SET last_seq = %s, last_contact_at = %s WHERE id = %s", [last, work.now, device]
    )


def reject(work: Work, mutation: Mutation, code: str) -> None:
    """Store a mutation that can never be applied, with all that was in it."""
    work.connection.execute(
        "INSERT INTO rejections (id, device_id, user_id, seq, at, code, payload) VALUES (%s, %s, %s, %s, %s, %s, %s) "
        "ON CONFLICT (id) DO NOTHING",
        [mutation.id, work.caller.device, work.caller.user, mutation.seq, work.now, code, _encode(mutation)],
    )
