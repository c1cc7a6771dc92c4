"""The messages, as msgspec structs; see the table in app/sync/README.md.

Times are milliseconds since the epoch, UTC. Ids are UUIDv7 text. A field that is added later gets a default,
so that the recorded requests of every released contract keep decoding.
"""

from enum import StrEnum
from typing import Literal

import msgspec

from app.sync.protocol.rows import Deletes, Edits, Gone, Rows, Value
from app.sync.protocol.sums import Sum

CONTRACT = 1
"""Raised by one when a message or the meaning of a column changes."""

PULL_CONTRACTS = frozenset({1})
"""Contracts that may pull: the last two. Push is accepted from every contract ever released."""


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """Base of all messages: a field that has its default is left out."""


class Cursor(msgspec.Struct, frozen=True, array_like=True):
    """How far a client has seen: the version and the random token that only this history's version has."""

    v: int = 0
    token: str = ""


class Limits(Message, frozen=True):
    """What the server accepts in one request."""

    rows: int = 20_000
    """Rows in one push request; a larger mutation travels in pieces."""

    encoded: int = 16 * 1024 * 1024
    """Bytes of a body as sent."""

    decoded: int = 64 * 1024 * 1024
    """Bytes of a body after decompression."""

    blob: int = 256 * 1024 * 1024
    """Bytes of one attachment."""

    blob_part: int = 1024 * 1024
    """Bytes of one part of an attachment."""


class Login(Message, frozen=True):
    """Name and password for a token; ``device`` is empty at the first login of a device and after a fork."""

    user: str
    password: str
    device_name: str = ""
    device: str = ""
    organisation: str = ""
    contract: int = CONTRACT


class LoginAnswer(Message, frozen=True):
    """The token is shown once and kept in the keyring; it goes into ``Authorization: Bearer …``."""

    token: str
    device: str
    user: str
    organisation: str
    name: str
    role: str
    expires_at: int
    lease_days: int
    server_key: str
    """Ed25519 public key in base64: signs wipe orders; remembered at the first login."""
    unlock_key: str = ""
    """What this device and the server make an administrator's code from, when the lease is over."""


class Action(StrEnum):
    """What the client has to do before it may push."""

    OK = "ok"
    FORK = "fork"
    """This copy was cloned or restored: take the new device id, number the journal anew, push all."""
    RECOVER = "recover"
    """The server was restored: keep the old file, take the new device id, push all, pull from nothing."""
    RESYNC = "resync"
    """The cursor is older than what the server remembers: pull from nothing into a new file."""
    UPGRADE = "upgrade"
    """This contract may push but no longer pull."""
    WIPE = "wipe"
    """Push what is left, verify ``HelloAnswer.order``, destroy the key."""


class Hello(Message, frozen=True):
    """The first message of a sync."""

    device: str
    contract: int
    cursor: Cursor
    acked: int
    """Number of the last acknowledged mutation."""
    pending: int
    """How many wait after it, without a gap."""
    clock: int


class WipeOrder(Message, frozen=True):
    """Signed order to destroy the copy: Ed25519 over ``device|issued_at`` with the organisation's key."""

    device: str
    issued_at: int
    signature: str


class HelloAnswer(Message, frozen=True):
    """What the server knows of this device."""

    action: Action
    head: Cursor
    last_seen: int
    """Number of the last mutation that the server has from this device."""
    clock: int
    lease_days: int
    horizon: int
    """Version that a verified backup covers: acknowledged mutations up to it may be dropped."""
    device: str = ""
    """The new device id to take on with fork and recover."""
    unlock_key: str = ""
    """Of that new device; see ``LoginAnswer.unlock_key``."""
    order: WipeOrder | None = None
    limits: Limits = Limits()


class Mutation(Message, frozen=True):
    """One local transaction. Inserts are applied first, then edits, then deletes."""

    id: str
    seq: int
    """Contiguous per device, from 1."""
    edited_at: int
    """The client's clock, uncorrected: the server measures the offset by ``Push.clock``."""
    contract: int
    label: str
    inserts: list[Rows] = []
    edits: list[Edits] = []
    deletes: list[Deletes] = []
    piece: int = 0
    """A mutation larger than ``Limits.rows`` travels in pieces 0, 1, …; each may be sent again."""
    more: bool = False
    """Another piece follows; nothing is applied before the last one."""


class Push(Message, frozen=True):
    """Mutations in order."""

    device: str
    cursor: Cursor
    acked: int
    clock: int
    mutations: list[Mutation]
    dry: bool = False
    """Answer as if, and change nothing (preview)."""


class Outcome(Message, frozen=True):
    """What became of one mutation."""

    id: str
    seq: int
    v: int
    status: Literal["ok", "merged", "rejected", "staged"]
    """``merged``: applied, with conflicts or server's values; ``staged``: a piece that waits for the rest."""
    code: str = ""
    facts: dict[str, Value] = {}
    conflicts: list[str] = []
    """Ids of rows in ``conflicts`` that this mutation made; they arrive by pull."""
    numbers: list[tuple[str, str, str, str]] = []
    """``(table, id, column, number)`` allotted by the server."""
    stale: list[Gone] = []
    """Rows that differ on the server from what was pushed: do not stamp them, they come by pull.

    Every other row of an ``ok`` or ``merged`` mutation gets ``sv = v``; it is not sent back."""


class PushAnswer(Message, frozen=True):
    """One outcome per mutation, in order."""

    outcomes: list[Outcome]
    last_seen: int
    clock: int


class Pull(Message, frozen=True):
    """What is new since the cursor; the same cursor with each page's position until ``more`` is false."""

    device: str
    contract: int
    cursor: Cursor
    acked: int
    position: str = ""
    """Opaque, from the page before."""
    again: list[str] = []
    """Accounts to be granted anew (after a digest that differs)."""
    at_least: int = 0
    """Version of one's own last push: a replica that has not replayed it answers ``behind``."""
    own: bool = False
    """Send this device's own rows too: the copy is being built anew (after fork, recover or resync)."""
    max_bytes: int = 4 * 1024 * 1024
    """About how many bytes of rows a page may have before compression."""


class Page(Message, frozen=True):
    """A part of a pull: drops, gone, grants (clear the rows), rows; all pages at once, in order."""

    cursor: Cursor
    """The new cursor, to be written with the rows; valid only when ``more`` is false."""
    more: bool
    position: str = ""
    drops: list[str] = []
    gone: list[Gone] = []
    grants: list[str] = []
    rows: list[Rows] = []
    left: int = 0
    """About how many rows follow, for a progress bar."""
    origins: dict[int, str] = {}
    """Which other device made a version of ``rows``, for versions that changed what was here before."""
    merged: dict[str, str] = {}
    """By id of a row that this device's own push changed as well: the other device that had changed it."""
    devices: dict[str, str] = {}
    """Names of the devices in ``origins``, in ``merged`` and in the conflicts among ``rows``."""


class DigestAsked(Message, frozen=True):
    """Counts and sums of what the client holds, for the server to compare."""

    device: str
    cursor: Cursor
    accounts: dict[str, Sum]
    whole: bool = False
    """``accounts`` is everything the client has: the server also names accounts that the client lacks."""
    content: bool = False
    """The sums are over canonical content instead of (table, id, sv)."""


class DigestAnswer(Message, frozen=True):
    """Accounts that differ; accounts changed on the server since the cursor are not judged."""

    differ: list[str]
    moved: list[str]
    records: int
    """Rows compared and found identical."""
    at: int


class BlobsAsked(Message, frozen=True):
    """Which of these attachments (SHA-256 in hex) does the server have, and how much of each?"""

    hashes: list[str]


class BlobState(Message, frozen=True):
    """How much of an attachment the server has."""

    sha256: str
    have: int
    complete: bool


class BlobsAnswer(Message, frozen=True):
    """One state per hash asked for, in order."""

    blobs: list[BlobState]


class ElsewhereAsked(Message, frozen=True):
    """Is this customer there already, where one cannot look? Only what is equal counts."""

    name_keys: list[str]
    """Names as they are ordered, see app/words/reading/sort_keys.py."""
    phones: list[str] = []
    credit_codes: list[str] = []


class Held(Message, frozen=True):
    """All that is told of a customer out of reach: that it exists, who holds it, until when."""

    name: str
    holder: str
    until: int | None = None


class ElsewhereAnswer(Message, frozen=True):
    """The customers out of reach, at most a few."""

    held: list[Held]


class Fault(Message, frozen=True):
    """Why a request was refused: a code with a sentence in app/words/sentences/server.py."""

    code: str
    facts: dict[str, Value] = {}
