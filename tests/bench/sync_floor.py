"""The floor: the same rows moved by a bare script with the same libraries and nothing of what sync is for."""

from __future__ import annotations

import sys
import time
from concurrent.futures import Future, ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any, ClassVar

import httpx2
import msgspec
import psycopg
import zstandard
from psycopg import sql

from app.server.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.sync_people import Served
    from tests.sync.world import Laptop

BATCH = 5_000
TABLE = "contacts"
COLUMNS = tuple(table(TABLE).columns)
TYPES = tuple(field.type for field in table(TABLE).fields.values())
NAMES = ", ".join(COLUMNS)


def pack(message: object) -> bytes:
    return zstandard.ZstdCompressor(level=1).compress(msgspec.msgpack.encode(message))


def unpack(data: bytes) -> Any:
    return msgspec.msgpack.decode(zstandard.ZstdDecompressor().decompress(data, max_output_size=1 << 28))


class Handler(BaseHTTPRequestHandler):
    """Takes columns in and gives columns out."""

    database: ClassVar[psycopg.Connection[Any]]
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        data = unpack(self.rfile.read(int(self.headers["content-length"])))
        with self.database.transaction(), self.database.cursor() as cursor:
            cursor.execute("CREATE TEMP TABLE arriving (LIKE floor_contacts) ON COMMIT DROP")
            with cursor.copy(f"COPY arriving ({NAMES}) FROM STDIN (FORMAT BINARY)".encode()) as copy:
                copy.set_types(TYPES)
                for row in zip(*data, strict=True):
                    copy.write_row(row)
            cursor.execute(b"INSERT INTO floor_contacts SELECT * FROM arriving ON CONFLICT (id) DO NOTHING")
        self._answer(b"ok")

    def do_GET(self) -> None:
        after = self.path.partition("after=")[2]
        with self.database.cursor(binary=True) as cursor:
            query = f"SELECT {NAMES} FROM floor_contacts WHERE id > %s ORDER BY id LIMIT {BATCH}"
            rows = cursor.execute(query.encode(), [after]).fetchall()
        self._answer(pack(list(zip(*rows, strict=True))))

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def floor_push(server: Served, laptop: Laptop, rows: int) -> float:
    """Seconds to move the rows of a laptop to PostgreSQL."""
    start = time.perf_counter()
    with httpx2.Client(base_url=server.floor, timeout=60) as http, ThreadPoolExecutor(1) as line:
        under_way: Future[Any] | None = None
        for body in _bodies(laptop, rows):
            if under_way is not None:
                under_way.result()
            under_way = line.submit(http.post, "/", content=body)
        if under_way is not None:
            under_way.result()
    return time.perf_counter() - start


def _bodies(laptop: Laptop, rows: int) -> Iterator[bytes]:
    with laptop.db.raw() as connection:
        cursor = connection.cursor()
        cursor.execute(f"SELECT {NAMES} FROM {TABLE} ORDER BY rowid LIMIT {rows}")
        while batch := cursor.fetchmany(BATCH):
            yield pack(list(zip(*batch, strict=True)))


def floor_pull(server: Served, laptop: Laptop, rows: int) -> float:
    """Seconds to move as many rows from PostgreSQL into a bare table of an encrypted file."""
    place, moved = COLUMNS.index("id"), 0
    with laptop.db.apply() as connection:
        connection.execute("DROP TABLE IF EXISTS floor_contacts")
        connection.execute(f"CREATE TABLE floor_contacts ({NAMES}, PRIMARY KEY (id))")
    start = time.perf_counter()
    with httpx2.Client(base_url=server.floor, timeout=60) as http, ThreadPoolExecutor(1) as line:
        following = line.submit(http.get, "/?after=")
        with laptop.db.apply() as connection:
            while moved < rows:
                columns = unpack(following.result().content)
                following = line.submit(http.get, f"/?after={columns[place][-1]}")
                connection.executemany(
                    f"INSERT INTO floor_contacts ({NAMES}) VALUES ({', '.join('?' * len(COLUMNS))})",
                    zip(*columns, strict=True),
                )
                moved += len(columns[0])
            following.result()
    seconds = time.perf_counter() - start
    with laptop.db.apply() as connection:
        connection.execute("DROP TABLE floor_contacts")
    return seconds


def serve(url: str, port: int) -> None:
    """Serve the floor on a database of its own."""
    with psycopg.connect(url, autocommit=True) as connection:
        kinds = sql.SQL(", ").join(
            sql.SQL("{} {}").format(sql.Identifier(name), sql.SQL(kind))
            for name, kind in zip(COLUMNS, TYPES, strict=True)
        )
        connection.execute(sql.SQL("CREATE TABLE floor_contacts ({}, PRIMARY KEY (id))").format(kinds))
        Handler.database = connection
        server = HTTPServer(("127.0.0.1", port), Handler)
        print("ready", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]))
