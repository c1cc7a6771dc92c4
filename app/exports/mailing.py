"""What a campaign hands over for sending: e-mail drafts, a file for a gateway of SMS or WeChat, and mail links."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from app.exports.atomic import replacing, settle, told, workshop
from app.exports.csv import guard
from app.exports.mail import draft
from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from app.services.campaign_sending import Letter

_NUMBER = re.compile(r"\+?[0-9][0-9 ()-]*")
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
HEADS: dict[str, tuple[str, str]] = {
    "address": ("Address", "地址"), "name": ("Name", "姓名"), "account": ("Account", "客户"),
    "subject": ("Subject", "主题"), "text": ("Text", "正文"), "language": ("Language", "语言"),
}  # fmt: skip
ADDRESS: dict[str, tuple[str, str]] = {
    "sms": ("Mobile", "手机"), "wechat": ("WeChat", "微信"), "email": ("E-mail", "邮箱"), "call": ("Phone", "电话"),
}  # fmt: skip
LONGEST_LINK = 1_900  # characters; mail programs and Windows cut longer links off


def write_drafts(letters: Sequence[Letter], folder: Path) -> list[Path]:
    """One ``.eml`` each, all of them or none; files that are there already stay, the new ones take other names.

    Raises:
        Refused: ``mail-address``.
        Trouble: the disk is full, the folder is missing or may not be written.
    """
    with told(folder / "x"), workshop(folder) as scratch:
        made = []
        for place, letter in enumerate(letters, start=1):
            name = f"{place:04d} {_safe(letter.account)} {_safe(letter.name)}".strip()
            path = scratch / f"{name}.eml"
            path.write_bytes(draft(letter.address, letter.said.subject, letter.said.text))
            settle(path)
            made.append(path)
        return [path.replace(_free(folder / path.name)) for path in made]


def write_merge(letters: Iterable[Letter], path: Path, channel: str, language: str) -> None:
    """A mail-merge file, UTF-8 with a mark: where to, whom, and the finished text, one recipient a row.

    Numbers stand exactly, as a gateway wants them; any other text that a spreadsheet would run is quoted.

    Raises:
        Trouble: as ``write_drafts``.
    """
    chinese = language == labels.CHINESE
    heads = [(ADDRESS.get(channel, HEADS[key]) if key == "address" else HEADS[key])[chinese] for key in HEADS]
    with replacing(path) as fresh, fresh.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        for letter in letters:
            address = letter.address if _NUMBER.fullmatch(letter.address) else guard(letter.address)
            texts = (letter.name, letter.account, letter.said.subject, letter.said.text)
            writer.writerow([address, *map(guard, texts), letter.said.language])


def mail_link(letter: Letter) -> str:
    """A ``mailto:`` link (RFC 6068) that opens the message in the mail program; a long text is cut off in it."""
    link = f"mailto:{quote(letter.address, safe='@')}?subject={quote(letter.said.subject)}&body="
    for letters in letter.said.text.replace("\n", "\r\n"):
        more = quote(letters)
        if len(link) + len(more) > LONGEST_LINK:
            break
        link += more
    return link


def _safe(name: str) -> str:
    return _NOT_IN_NAMES.sub(" ", name).strip(" .")[:60]


def _free(path: Path) -> Path:
    """A name that is not taken yet."""
    candidate, n = path, 2
    while candidate.exists():
        candidate, n = path.with_name(f"{path.stem} ({n}){path.suffix}"), n + 1
    return candidate
