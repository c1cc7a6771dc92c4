"""The command that serves."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import ssl
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from app.rules.errors import Refused, Trouble
from app.server.asgi_name import DATABASE, TARGET
from app.server.cli import command, database

if TYPE_CHECKING:
    import argparse

    from app.server.cli import Answer

PATIENCE = 60.0
"""Seconds that the workers have to start."""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = command(commands, "serve", "serve until SIGTERM; prints one line when ready", serve)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8420)
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes that answer")
    parser.add_argument("--tls-cert", type=Path, metavar="F")
    parser.add_argument("--tls-key", type=Path, metavar="F")


def serve(options: argparse.Namespace) -> Answer:
    """Serve until SIGTERM.

    Raises:
        Refused: ``tls-half`` with a certificate and no key, or the other way round.
        Trouble: ``port-in-use``, ``tls-unreadable``, or what keeps the database from starting.
    """
    from app.server.organisations import ensure_organisation  # noqa: PLC0415 - the parser alone needs no driver
    from app.server.store import Store  # noqa: PLC0415
    from app.server.upkeep import every_hour  # noqa: PLC0415

    # a signal that comes before the web server listens to it must still stop the database
    signal.signal(signal.SIGTERM, _stop)
    _check_port(options)
    _check_certificate(options)
    with database(options) as url:
        with Store(url) as store:
            ensure_organisation(store, options.organisation)
        os.environ[DATABASE] = url
        stop = threading.Event()
        upkeep = threading.Thread(target=every_hour, args=[url, stop], daemon=True)
        upkeep.start()
        try:
            _run(options)
        finally:
            # the database is stopped after this, and must not be asked any more
            stop.set()
            upkeep.join(PATIENCE)
    return {}


def _stop(*_: object) -> None:
    raise SystemExit(0)


def _run(options: argparse.Namespace) -> None:
    from granian import Granian  # noqa: PLC0415 - only this command serves
    from granian.constants import Interfaces  # noqa: PLC0415

    server = Granian(
        TARGET,
        address=options.host,
        port=options.port,
        interface=Interfaces.ASGI,
        workers=options.workers,
        blocking_threads=1,
        ssl_cert=options.tls_cert,
        ssl_key=options.tls_key,
        log_enabled=False,
        websockets=False,
        workers_kill_timeout=10,
    )
    threading.Thread(target=_announce, args=[options], daemon=True).start()
    server.serve()


def _announce(options: argparse.Namespace) -> None:
    scheme = "https" if options.tls_cert else "http"
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if _answers(options):
            sys.stdout.write(f"ready on {scheme}://{options.host}:{options.port}\n")
            sys.stdout.flush()
            return
        time.sleep(0.05)


def _answers(options: argparse.Namespace) -> bool:
    host = "127.0.0.1" if options.host in {"0.0.0.0", "::"} else options.host  # noqa: S104 - compared, not bound
    connection: http.client.HTTPConnection
    if options.tls_cert:
        # it asks itself whether it is up: its own certificate is enough, whoever has signed it and for whatever name
        context = ssl.create_default_context(cafile=str(options.tls_cert))
        context.check_hostname = False
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
        connection = http.client.HTTPSConnection(host, options.port, timeout=5, context=context)
    else:
        connection = http.client.HTTPConnection(host, options.port, timeout=5)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _check_certificate(options: argparse.Namespace) -> None:
    if not options.tls_cert and not options.tls_key:
        return
    if not (options.tls_cert and options.tls_key):
        raise Refused("tls-half", "tls")
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(options.tls_cert, options.tls_key)
    except OSError as error:  # ssl's own errors are among them
        files = f"{options.tls_cert}, {options.tls_key}"
        raise Trouble("tls-unreadable", files=files) from error


def _check_port(options: argparse.Namespace) -> None:
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((options.host, options.port))
        except OSError as error:
            raise Trouble("port-in-use", host=options.host, port=options.port) from error
