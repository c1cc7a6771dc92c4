"""The XML of WebDAV and CalDAV: what is asked, and what the answers say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree as ET

from app.rules.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

D, C = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>'
_SPACES = 'xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"'
WHO = (
    f"{_HEAD}<d:propfind {_SPACES}><d:prop><d:current-user-principal/><c:calendar-home-set/><d:resourcetype/>"
    "<d:displayname/><c:supported-calendar-component-set/><d:current-user-privilege-set/></d:prop></d:propfind>"
).encode()
ETAGS = f"{_HEAD}<d:propfind {_SPACES}><d:prop><d:getetag/><d:resourcetype/></d:prop></d:propfind>".encode()


class Calendar(NamedTuple):
    """A calendar of the server: its address, its name, and whether it keeps tasks and events."""

    href: str
    name: str
    tasks: bool
    events: bool


class Item(NamedTuple):
    """An entry of a calendar: its address, the server's mark of its version, its text (empty when not asked for)."""

    href: str
    etag: str
    text: str


def multiget(hrefs: Iterable[str]) -> bytes:
    """Ask for the text of some entries."""
    root = ET.Element(f"{C}calendar-multiget")
    prop = ET.SubElement(root, f"{D}prop")
    ET.SubElement(prop, f"{D}getetag")
    ET.SubElement(prop, f"{C}calendar-data")
    for href in hrefs:
        ET.SubElement(root, f"{D}href").text = href
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


class Answer(NamedTuple):
    """What a server says of one address: its properties that were found."""

    href: str
    properties: dict[str, ET.Element]

    def inner(self, name: str) -> str:
        """The address within a property; empty for none."""
        found = self.properties.get(name)
        return (found.findtext(f"{D}href") or "").strip() if found is not None else ""

    def text(self, name: str) -> str:
        """The text of a property; empty for none."""
        found = self.properties.get(name)
        return (found.text or "") if found is not None else ""

    @property
    def is_calendar(self) -> bool:
        """Whether the address is a calendar."""
        kind = self.properties.get(f"{D}resourcetype")
        return kind is not None and kind.find(f"{C}calendar") is not None

    @property
    def is_folder(self) -> bool:
        """Whether the address holds others."""
        kind = self.properties.get(f"{D}resourcetype")
        return kind is not None and kind.find(f"{D}collection") is not None

    def calendar(self, base: str) -> Calendar:
        """The calendar at the address; a server that names no components keeps both."""
        parts = self.properties.get(f"{C}supported-calendar-component-set")
        kept = {part.get("name", "") for part in parts} if parts is not None else set()
        href = urljoin(base, self.href)
        name = self.text(f"{D}displayname").strip() or unquote(href.rstrip("/").rsplit("/", 1)[-1])
        return Calendar(href, name, not kept or "VTODO" in kept, not kept or "VEVENT" in kept)


def answers(body: bytes, server: str) -> Iterator[Answer]:
    """What an answer to PROPFIND or REPORT says, address by address.

    Raises:
        Trouble: ``caldav-none-here`` when it is no such answer; one that declares entities is not read at all.
    """
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise Trouble("caldav-none-here", server=server)
    try:
        root = ET.fromstring(body)  # noqa: S314 - without a DOCTYPE there is nothing to expand
    except ET.ParseError as error:
        raise Trouble("caldav-none-here", server=server) from error
    if root.tag != f"{D}multistatus":
        raise Trouble("caldav-none-here", server=server)
    for response in root.iter(f"{D}response"):
        found: dict[str, ET.Element] = {}
        for part in response.iter(f"{D}propstat"):
            if " 200" in (part.findtext(f"{D}status") or ""):
                found |= {each.tag: each for prop in part.iter(f"{D}prop") for each in prop}
        yield Answer((response.findtext(f"{D}href") or "").strip(), found)
