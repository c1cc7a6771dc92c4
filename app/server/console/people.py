"""Commands about teams, users and devices."""

from __future__ import annotations

from contextlib import contextmanager
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.rules.choices import DeviceStatus, Role
from app.rules.errors import Refused, Trouble
from app.server import accounts, devices
from app.server.cli import command, opened
from app.server.organisations import ensure_organisation

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from app.server.cli import Answer
    from app.server.store import Connection

TEAMS = (
    "SELECT t.id, t.name, t.parent_id, (SELECT count(*) FROM users u WHERE u.team_id = t.id AND u.active = 1) "
    "FROM teams t WHERE t.deleted_at IS NULL ORDER BY t.name"
)
USERS = (
    "SELECT u.id, u.login, u.name, u.role, t.name, u.active FROM users u LEFT JOIN teams t ON t.id = u.team_id "
    "WHERE u.deleted_at IS NULL ORDER BY u.login"
)
DEVICES = (
    "SELECT d.id, u.login, d.name, d.status, d.last_seq, d.last_contact_at, d.cursor_v FROM devices d "
    "JOIN users u ON u.id = d.user_id ORDER BY d.last_contact_at DESC"
)


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the parser."""
    team = commands.add_parser("team", help="teams").add_subparsers(required=True, metavar="COMMAND")
    parser = command(team, "add", "add a team", add_team)
    parser.add_argument("name")
    parser.add_argument("--under", metavar="TEAM")
    command(team, "tree", "show the teams", team_tree)
    parser = command(team, "move", "hang a team elsewhere, or at the top", move_team)
    parser.add_argument("name")
    parser.add_argument("--under", metavar="TEAM")
    user = commands.add_parser("user", help="users").add_subparsers(required=True, metavar="COMMAND")
    parser = command(user, "add", "add somebody who may sign in", add_user)
    parser.add_argument("name")
    parser.add_argument("--role", choices=[role.value for role in Role], required=True)
    parser.add_argument("--team")
    parser.add_argument("--password-file", type=Path, metavar="F")
    command(user, "list", "list the users", list_users)
    parser = command(user, "disable", "take away a user's access", disable_user)
    parser.add_argument("name")
    parser = command(user, "password", "give a user a new password", set_password)
    parser.add_argument("name")
    parser.add_argument("--password-file", type=Path, metavar="F")
    device = commands.add_parser("device", help="devices").add_subparsers(required=True, metavar="COMMAND")
    command(device, "list", "list the devices", list_devices)
    for verb, text in (
        ("revoke", "end a device's access"),
        ("wipe", "have a device push and destroy its copy"),
    ):
        command(device, verb, text, set_device).add_argument("id")
        device.choices[verb].set_defaults(verb=verb)
    parser = command(
        device, "unlock", "the code that opens a copy which was without contact for too long", unlock
    )
    parser.add_argument("id")
    parser.add_argument("request", help="what the locked program shows")


@contextmanager
def _firm(options: argparse.Namespace) -> Iterator[Connection]:
    with opened(options) as store:
        firm = ensure_organisation(store, options.organisation)
        with store.open(firm.schema) as connection:
            yield connection


def add_team(options: argparse.Namespace) -> Answer:
    """Add a team."""
    with _firm(options) as connection:
        return {"team": options.name, "id": accounts.add_team(connection, options.name, options.under)}


def move_team(options: argparse.Namespace) -> Answer:
    """Hang a team elsewhere."""
    with _firm(options) as connection:
        return {"team": options.name, "id": accounts.move_team(connection, options.name, options.under)}


def team_tree(options: argparse.Namespace) -> Answer:
    """Show the teams, each after the one that it is under."""
    with _firm(options) as connection:
        rows = connection.execute(TEAMS).fetchall()
    under: dict[str | None, list[tuple[Any, ...]]] = {}
    for row in rows:
        under.setdefault(row[2], []).append(row)
    found: list[Answer] = []

    def walk(parent: str | None, depth: int) -> None:
        for pk, name, _, members in under.get(parent, []):
            found.append({"id": pk, "name": name, "under": parent, "depth": depth, "members": members})
            walk(pk, depth + 1)

    walk(None, 0)
    return {"teams": found}


def add_user(options: argparse.Namespace) -> Answer:
    """Add somebody who may sign in."""
    password = read_password(options.password_file)
    with _firm(options) as connection:
        user = accounts.add_user(connection, options.name, Role(options.role), password, options.team)
    return {"user": options.name, "id": user, "role": options.role}


def list_users(options: argparse.Namespace) -> Answer:
    """List the users."""
    names = ("id", "login", "name", "role", "team", "active")
    with _firm(options) as connection:
        rows = connection.execute(USERS).fetchall()
    return {"users": [{**dict(zip(names, row, strict=True)), "active": bool(row[5])} for row in rows]}


def disable_user(options: argparse.Namespace) -> Answer:
    """Take away a user's access."""
    with _firm(options) as connection:
        return {"user": options.name, "id": accounts.disable_user(connection, options.name)}


def set_password(options: argparse.Namespace) -> Answer:
    """Give a user a new password."""
    password = read_password(options.password_file)
    with _firm(options) as connection:
        return {"user": options.name, "id": accounts.set_password(connection, options.name, password)}


def list_devices(options: argparse.Namespace) -> Answer:
    """List the devices, the last seen first; times in milliseconds."""
    names = ("id", "user", "name", "status", "mutations", "last_contact_at", "version")
    with _firm(options) as connection:
        return {"devices": [dict(zip(names, row, strict=True)) for row in connection.execute(DEVICES)]}


def set_device(options: argparse.Namespace) -> Answer:
    """Revoke a device or order its wipe."""
    status = DeviceStatus.REVOKED.value if options.verb == "revoke" else devices.WIPE
    with _firm(options) as connection:
        devices.set_status(connection, options.id, status)
    return {"device": options.id, "status": status}


def unlock(options: argparse.Namespace) -> Answer:
    """Answer what a locked program asks for."""
    with _firm(options) as connection:
        return {"device": options.id, "code": devices.unlock(connection, options.id, options.request)}


def read_password(file: Path | None) -> str:
    """The password from a file, or typed twice.

    Raises:
        Trouble: ``password-file-missing``.
        Refused: ``passwords-differ``.
    """
    if file is not None:
        try:
            return file.read_text("utf-8").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise Trouble("password-file-missing", file=str(file)) from error
    password = getpass("Password: ")
    if getpass("Again: ") != password:
        raise Refused("passwords-differ", "password")
    return password
