"""Parity: a count and a sum per account, cheap on both sides and independent of order.

MD5 stands for spread, not for secrecy: PostgreSQL and every Python have it, so both sides can compute the sum
where the rows are. Addition modulo 2^64 makes it independent of order.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.sync.protocol.rows import Value

MODULUS = 1 << 64


class Sum(msgspec.Struct, array_like=True, frozen=True):
    """How many rows, and the sum of their hashes modulo 2^64."""

    count: int
    sum: int


def _first_eight(data: bytes) -> int:
    return int.from_bytes(hashlib.md5(data, usedforsecurity=False).digest()[:8], "big")


def row_sum(table: str, pk: str, version: int) -> int:
    """Hash one row's identity and version.

    In PostgreSQL: ``('x' || left(md5(tbl || '/' || pk || '/' || v), 16))::bit(64)::bigint``, modulo 2^64.
    """
    return _first_eight(f"{table}/{pk}/{version}".encode())


def content_sum(table: str, values: Mapping[str, Value]) -> int:
    """Hash one row's content: its filled columns by name, so that a new empty column changes nothing."""
    filled = [(name, value) for name, value in sorted(values.items()) if value is not None]
    return _first_eight(msgspec.json.encode([table, filled]))


def total(hashes: Iterable[int]) -> Sum:
    """Count and add."""
    count = added = 0
    for value in hashes:
        count += 1
        added += value
    return Sum(count, added % MODULUS)
