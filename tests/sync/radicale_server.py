"""A real CalDAV server (Radicale) of its own process, and a phone that keeps its calendar there."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import httpx2

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PASSWORD = "geheim-Kalender-7"
USERS = tuple(f"rep{n}" for n in range(40))


class Server(NamedTuple):
    """Where it listens and keeps its files."""

    address: str
    folder: Path


@contextmanager
def radicale(folder: Path, certificate: Path | None = None) -> Iterator[Server]:
    """Run the server with a folder of its own, by TLS where a certificate with its key is given."""
    users = folder / "users"
    users.write_text("".join(f"{user}:{PASSWORD}\n" for user in USERS))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    secure = "" if certificate is None else f"ssl = True\ncertificate = {certificate}\nkey = {certificate}\n"
    config = folder / "config"
    config.write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n{secure}[auth]\ntype = htpasswd\nhtpasswd_filename = {users}\n"
        f"htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = {folder / 'files'}\n"
        "[logging]\nlevel = warning\n"
    )
    with (folder / "log").open("wb") as log:
        command = [sys.executable, "-m", "radicale", "--config", str(config)]
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            _wait(port, process, folder / "log")
            yield Server(f"{'https' if certificate else 'http'}://127.0.0.1:{port}", folder / "files")
        finally:
            process.terminate()
            process.wait(10)


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(log.read_text(errors="replace"))


class Phone:
    """A user's calendar as another program sees it."""

    def __init__(self, server: str, user: str, name: str = "office") -> None:
        self.user, self.server = user, server
        self.http = httpx2.Client(auth=(user, PASSWORD), base_url=server)
        self.calendar = f"{server}/{user}/{name}/"
        assert self.http.request("MKCALENDAR", self.calendar).status_code == 201

    def files(self) -> dict[str, str]:
        """Every entry by the last part of its address."""
        body = b'<d:propfind xmlns:d="DAV:"><d:prop><d:getetag/></d:prop></d:propfind>'
        listed = self.http.request("PROPFIND", self.calendar, content=body, headers={"depth": "1"}).text
        names = [part.split("</")[0] for part in listed.split("href>") if ".ics</" in part]
        return {name.rsplit("/", 1)[-1]: self.http.get(name).text for name in names}

    def only(self) -> str:
        """The text of the one entry that is there."""
        (text,) = self.files().values()
        return text.replace("\r\n", "\n")

    def put(self, name: str, text: str) -> None:
        """Write an entry."""
        answer = self.http.put(
            f"{self.calendar}{name}", content=text.encode(), headers={"content-type": "text/calendar"}
        )
        assert answer.status_code in {201, 204}, answer.text

    def edit(self, *pairs: tuple[str, str]) -> None:
        """Change words of the one entry that is there, as the user's phone would."""
        ((name, text),) = self.files().items()
        for before, after in pairs:
            assert before in text, text
            text = text.replace(before, after)
        self.put(name, text)

    def delete(self, name: str) -> None:
        """Take an entry away."""
        assert self.http.delete(f"{self.calendar}{name}").status_code in {200, 204}

    def close(self) -> None:
        """Hang up."""
        self.http.close()
