"""The line to a CalDAV server: finding calendars, reading what changed, writing with the version in hand."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import httpx2

from app.rules.errors import Refused, Trouble
from app.sync import faults
from app.sync.caldav import dav
from app.sync.caldav.dav import Calendar, Item
from app.sync.transport import LOOPBACK, HttpMaker, make_http

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_BYTES = 64 * 1024 * 1024
BATCH = 50
TIMEOUT = httpx2.Timeout(connect=10.0, read=30.0, write=30.0, pool=10.0)
_HOPS = 5
_MOVED = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_FULL = frozenset({413, 507})


class Line:
    """One server's line, by one user. Used by one thread at a time; the password is in no message and no ``repr``.

    The first question goes without a login; the password is then shown the way that the server asks for it, a Digest
    before Basic, and nothing goes over plain HTTP to another computer.
    """

    def __init__(
        self,
        address: str,
        user: str,
        password: str,
        ca_file: str = "",
        cancel: threading.Event | None = None,
        make: HttpMaker = make_http,
    ) -> None:
        self.address = address.strip()
        self._auth: httpx2.Auth | None = None  # until the server has said how it wants to know who asks
        self._basic, self._digest = httpx2.BasicAuth(user, password), httpx2.DigestAuth(user, password)
        self._cancel = cancel or threading.Event()
        self._http = make(self.address, ca_file)

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def calendars(self) -> list[Calendar]:
        """The calendars that the user has there.

        Raises:
            Trouble: ``caldav-none-here`` when nothing there speaks CalDAV, ``caldav-no-calendar``, or what the line
                says.
            Refused: ``server-not-secure`` when it leads to another computer over plain HTTP.
        """
        usable = self._usable()
        if not usable and self._auth is None:
            self._auth = self._basic  # lets anybody look, and tells only whom it knows what is theirs
            usable = self._usable()
        if not usable:
            raise Trouble("caldav-no-calendar", server=self.address)
        return sorted(usable, key=lambda each: (each.name, each.href))

    def _usable(self) -> list[Calendar]:
        place, first = self._start()
        found = {each.href: each for each in (a.calendar(place) for a in first if a.is_calendar)}
        home = self._home(place, first)
        if home:
            where, listed = self._ask("PROPFIND", home, dav.WHO, depth="1")
            found |= {each.href: each for each in (a.calendar(where) for a in listed if a.is_calendar)}
        return [each for each in found.values() if each.tasks or each.events]

    def _start(self) -> tuple[str, list[dav.Answer]]:
        """The first address that answers: the one given, then the one that the standard names (RFC 6764)."""
        parts = urlsplit(self.address)
        for path in (self.address, f"{parts.scheme}://{parts.netloc}/.well-known/caldav"):
            try:
                return self._ask("PROPFIND", path, dav.WHO, depth="0")
            except Trouble as told:
                if told.code not in {"caldav-gone", "caldav-none-here"}:
                    raise
        raise Trouble("caldav-none-here", server=self.address)

    def _home(self, place: str, first: list[dav.Answer]) -> str:
        home = next((a.inner(f"{dav.C}calendar-home-set") for a in first), "")
        principal = next((a.inner(f"{dav.D}current-user-principal") for a in first), "")
        if not home and principal:
            place, first = self._ask("PROPFIND", urljoin(place, principal), dav.WHO, depth="0")
            home = next((a.inner(f"{dav.C}calendar-home-set") for a in first), "")
        return urljoin(place, home) if home else ""

    def versions(self, calendar: str) -> dict[str, str]:
        """The version of every entry of a calendar, by its address.

        Raises:
            Trouble: ``caldav-gone`` when the calendar is no more, or what the line says.
        """
        place, found = self._ask("PROPFIND", calendar, dav.ETAGS, depth="1")
        return {
            urljoin(place, each.href): each.text(f"{dav.D}getetag")
            for each in found
            if not each.is_folder and each.text(f"{dav.D}getetag")
        }

    def items(self, calendar: str, hrefs: Sequence[str]) -> Iterator[Item]:
        """The texts of some entries, a few at a time; one that is gone meanwhile is left out."""
        for first in range(0, len(hrefs), BATCH):
            paths = [urlsplit(href).path for href in hrefs[first : first + BATCH]]
            place, found = self._ask("REPORT", calendar, dav.multiget(paths), depth="1")
            for each in found:
                text = each.text(f"{dav.C}calendar-data")
                if text:
                    yield Item(urljoin(place, each.href), each.text(f"{dav.D}getetag"), text)

    def put(self, href: str, text: str, etag: str) -> str | None:
        """Write an entry that stands at a version, empty for a new one; its new version, empty when it is not told.

        Returns:
            None when the entry has changed, or exists already: it is read again next time.
        """
        guard = {"if-match": etag} if etag else {"if-none-match": "*"}
        headers = {"content-type": "text/calendar; charset=utf-8", **guard}
        response = self._send("PUT", href, text.encode(), headers)
        if response.status_code == httpx2.codes.PRECONDITION_FAILED:
            return None
        self._check(response)
        return str(response.headers.get("etag", ""))

    def delete(self, href: str, etag: str) -> bool:
        """Take an entry away; False when it has changed meanwhile."""
        response = self._send("DELETE", href, b"", {"if-match": etag} if etag else {})
        if response.status_code == httpx2.codes.PRECONDITION_FAILED:
            return False
        if response.status_code not in _GONE:
            self._check(response)
        return True

    def _ask(self, method: str, url: str, body: bytes, depth: str) -> tuple[str, list[dav.Answer]]:
        headers = {"content-type": "application/xml; charset=utf-8", "depth": depth}
        response = self._send(method, url, body, headers)
        self._check(response)
        if response.status_code != httpx2.codes.MULTI_STATUS:
            raise Trouble("caldav-none-here", server=self.address)
        return str(response.url), list(dav.answers(response.content, self.address))

    def _send(self, method: str, url: str, body: bytes, headers: dict[str, str]) -> httpx2.Response:
        for _ in range(_HOPS):
            if self._cancel.is_set():
                raise Trouble("sync-stopped")
            response = self._once(method, url, body, headers)
            if response.status_code not in _MOVED:
                return response
            target = urljoin(url, response.headers.get("location", ""))
            if urlsplit(url).scheme == "https" and urlsplit(target).scheme != "https":
                raise Trouble("connection-insecure", server=self.address)  # the password would go in the open
            url = target
        raise Trouble("caldav-none-here", server=self.address)

    def _once(self, method: str, url: str, body: bytes, headers: dict[str, str]) -> httpx2.Response:
        parts = urlsplit(url)
        if parts.scheme == "http" and parts.hostname not in LOOPBACK:
            raise Refused("server-not-secure", "server", server=f"{parts.scheme}://{parts.netloc}")
        response = self._try(method, url, body, headers)
        if response.status_code == httpx2.codes.UNAUTHORIZED and self._takes_up(response):
            response = self._try(method, url, body, headers)
        return response

    def _takes_up(self, response: httpx2.Response) -> bool:
        """Log in from now on as the server asks; False when it did not take just that, or asks for another way."""
        asked = response.headers.get_list("www-authenticate")
        schemes = {each.split(maxsplit=1)[0].lower() for each in asked if each.strip()}
        wanted = self._digest if "digest" in schemes else self._basic if "basic" in schemes else self._auth
        before, self._auth = self._auth, wanted
        return wanted is not before

    def _try(self, method: str, url: str, body: bytes, headers: dict[str, str]) -> httpx2.Response:
        try:
            request = self._http.build_request(method, url, content=body, headers=headers, timeout=TIMEOUT)
            response = self._http.send(request, auth=self._auth, stream=True, follow_redirects=False)
            try:
                return self._read(response)
            finally:
                response.close()
        except httpx2.TransportError as error:
            raise faults.line_trouble(error, self.address) from error
        except (httpx2.InvalidURL, httpx2.DecodingError) as error:
            raise Trouble("caldav-none-here", server=self.address) from error

    def _read(self, response: httpx2.Response) -> httpx2.Response:
        body = bytearray()
        for part in response.iter_bytes():
            body += part
            if len(body) > MOST_BYTES:
                raise Trouble("caldav-too-much", server=self.address, most=MOST_BYTES >> 20)
            if self._cancel.is_set():
                raise Trouble("sync-stopped")
        plain = [(key, value) for key, value in response.headers.multi_items() if key != "content-encoding"]
        return httpx2.Response(
            response.status_code, headers=plain, content=bytes(body), request=response.request
        )

    def _check(self, response: httpx2.Response) -> None:
        status = response.status_code
        if response.is_success:
            return
        if status == httpx2.codes.UNAUTHORIZED:
            raise Trouble("caldav-password", server=self.address)
        if status == httpx2.codes.FORBIDDEN:
            raise Trouble("caldav-denied", server=self.address)
        if status in _GONE:
            raise Trouble("caldav-gone", server=self.address)
        if status in _FULL:
            raise Trouble("caldav-full", server=self.address)
        if status in {httpx2.codes.METHOD_NOT_ALLOWED, httpx2.codes.NOT_IMPLEMENTED}:
            raise Trouble("caldav-none-here", server=self.address)
        raise Trouble("caldav-failed", server=self.address, status=status)
