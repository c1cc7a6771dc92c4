"""A real server process on a free port with its own data folder, and client processes, for journeys."""

import contextlib
import io
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from app import cli

ROOT = Path(__file__).parents[2]
PASSWORD = "correct horse 1"
PASSPHRASE = "passphrase for tests"
PATIENCE = 60


class Running:
    """The process that serves."""

    def __init__(self) -> None:
        self.options: list[str] = []
        self._process: subprocess.Popen[str] | None = None

    def start(self, url: str, data: Path) -> None:
        """Start it, and wait until it is ready."""
        port = url.rpartition(":")[2]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "app.server", "serve", "--data", str(data), "--port", port, *self.options],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env=_environment(),
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == f"ready on {url}\n"

    def stop(self) -> None:
        """Ask it to stop, and wait."""
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(PATIENCE)
            self._process.kill()
            self._process.communicate()

    def cut_the_power(self, data: Path) -> None:
        """Kill the process, those that it started, and its database, all at once."""
        assert self._process is not None
        psutil: Any = import_module("psutil")  # comes with the embedded database; it has no types
        process = psutil.Process(self._process.pid)
        postmaster = int((data / "postgres" / "postmaster.pid").read_text("utf-8").splitlines()[0])
        for each in (*process.children(recursive=True), process, psutil.Process(postmaster)):
            with contextlib.suppress(psutil.NoSuchProcess):
                each.kill()
        self._process.communicate()


@dataclass(frozen=True)
class Server:
    """A server that answers at ``url``; ``folder`` holds the files that its people sign in with."""

    url: str
    data: Path
    folder: Path
    running: Running = field(default_factory=Running)

    @property
    def password_file(self) -> Path:
        return self.folder / "password"

    def run(self, *words: str) -> dict[str, Any]:
        """One of the server's own commands, as its administrator types it."""
        done = _run(["-m", "app.server", *words, "--data", str(self.data), "--json"])
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def start(self) -> None:
        """Start to serve, at first and after a power cut."""
        self.running.start(self.url, self.data)

    def hire(self, people: Iterable[tuple[str, str]]) -> None:
        """A team of people, each with login and role."""
        self.run("team", "add", "华东")
        for login, role in people:
            team = ["--role", role, "--team", "华东", "--password-file", str(self.password_file)]
            self.run("user", "add", login, *team)

    def try_(self, *words: str) -> tuple[int, str]:
        """A command that may fail: exit status and what it said."""
        done = _run(["-m", "app.server", *words, "--data", str(self.data), "--port", "0"])
        return done.returncode, done.stderr

    def sign_in(self, login: str) -> list[str]:
        return ["--server", self.url, "--user", login, "--password-file", str(self.password_file)]


@dataclass(frozen=True)
class Copy:
    """A client's data folder, used through the command line: the folder is opened and closed by each command."""

    data: Path
    passphrase_file: Path

    def try_(self, *words: str) -> tuple[int, str, str]:
        """A command in this process: exit status, standard output, standard error."""
        out, told = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(told):
            status = cli.run([*self._place(), *words])
        return status, out.getvalue(), told.getvalue()

    def run(self, *words: str) -> dict[str, Any]:
        """The answer of a command that succeeds."""
        status, out, told = self.try_(*words)
        assert status == 0, told
        found: dict[str, Any] = json.loads(out)
        return found

    def sync(self, *words: str) -> dict[str, Any]:
        """``sync`` in a process of its own."""
        done = _run(["main.py", *self._place(), "sync", *words])
        assert done.returncode == 0, done.stderr
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def _place(self) -> list[str]:
        return ["--data", str(self.data), "--passphrase-file", str(self.passphrase_file), "--json"]


def copy_in(folder: Path, name: str) -> Copy:
    """An empty client whose key is wrapped by a passphrase."""
    file = folder / "passphrase"
    file.write_text(PASSPHRASE, encoding="utf-8")
    return Copy(folder / name, file)


@contextmanager
def serving(
    *people: tuple[str, str], sample: int = 0, certificate: tuple[Path, Path] | None = None
) -> Iterator[Server]:
    """Start a server.

    Args:
        people: its team, each with login and role.
        sample: or the sample firm of so many accounts.
        certificate: with its key, to serve over TLS.
    """
    with tempfile.TemporaryDirectory(prefix="baifang-server-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        folder.chmod(0o755)
        scheme = "https" if certificate else "http"
        server = Server(f"{scheme}://127.0.0.1:{_free_port()}", folder / "data", folder)
        server.password_file.write_text(PASSWORD, encoding="utf-8")
        if sample:
            made = server.run("demo", "--accounts", str(sample), "--seed", "1")
            server.password_file.write_text(made["password"], encoding="utf-8")
        tls = ["--tls-cert", str(certificate[0]), "--tls-key", str(certificate[1])] if certificate else []
        server.running.options = tls
        server.start()
        try:
            if not sample:
                server.hire(people)
            yield server
        finally:
            server.running.stop()


def _run(words: list[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env=_environment(),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
