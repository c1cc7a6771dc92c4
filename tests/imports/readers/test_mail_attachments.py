"""Files that come with a mail: whole, under names that harm nobody."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from app.imports.readers.eml import read_mail
from app.imports.readers.table import Enclosed
from app.rules.errors import Trouble
from app.rules.text.file_names import LONGEST, another_name, safe_name


def enclosed(folder: Path, mail: bytes) -> tuple[Enclosed, ...]:
    path = folder / "a.eml"
    path.write_bytes(mail)
    return read_mail(path).enclosed.get(1, ())


def mail_with(*parts: str) -> bytes:
    head = "From: a@b.cn\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n"
    text = "\n--B\nContent-Type: text/plain\n\nhello\n"
    return (head + text + "".join(f"--B\n{part}\n" for part in parts) + "--B--\n").encode(
        "utf-8", "surrogateescape"
    )


def part_named(name: str) -> str:
    return f'Content-Type: application/pdf\nContent-Disposition: attachment; filename="{name}"\n\nx'


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Windows\\System32\\evil.exe", "evil.exe"),
        ("/root/.bashrc", "bashrc.pdf"),
        ("..", "attachment.pdf"),
        ("", "attachment.pdf"),
        ("con.pdf", "_con.pdf"),
        ("LPT1", "_LPT1.pdf"),
        ("bill\u202efdp.exe", "billfdp.exe"),
        ("a\x00b\x07.pdf", "ab.pdf"),
        ("offer.pdf:stream", "offer.pdf_stream"),
        ("offer.pdf . . ", "offer.pdf"),
        ("two\r\nlines.pdf", "twolines.pdf"),
        ("报价单 2026年.xlsx", "报价单 2026年.xlsx"),
    ],
)
def test_a_name_is_a_name_and_never_a_path(name: str, safe: str) -> None:
    assert safe_name(name, ".pdf") == safe


def test_a_long_name_keeps_its_suffix_and_fits_every_disk() -> None:
    made = safe_name("报" * 4_000 + ".pdf")
    assert made.endswith(".pdf")
    assert len(made.encode()) <= 2 * LONGEST
    assert len(safe_name("a" * 90 + "." + "b" * 5_000)) <= LONGEST + 60


def test_equal_names_are_numbered_whatever_their_case() -> None:
    assert another_name("A.pdf", {"a.pdf", "a (2).pdf"}) == "A (3).pdf"


def test_hostile_names_in_a_mail_lead_nowhere_and_lose_no_content(tmp_path: Path) -> None:
    names = ("../../evil.sh", "C:\\evil.sh", "=?utf-8?B?Li4vLi4v5oql5Lu3LnBkZg==?=", "", "EVIL.SH")
    found = enclosed(tmp_path, mail_with(*(part_named(name) for name in names)))
    assert [file.name for file in found] == [
        "evil.sh",
        "C_evil.sh",
        "报价.pdf",
        "attachment.pdf",
        "EVIL (2).SH",
    ]
    assert {file.content for file in found} == {b"x"}


def test_a_mail_inside_a_mail_is_one_file_with_all_that_it_holds(tmp_path: Path) -> None:
    inner = EmailMessage()
    inner["Subject"] = "原始询价/../x"
    inner.set_content("内文")
    inner.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="deep.pdf")
    outer = EmailMessage()
    outer["Subject"] = "Fwd"
    outer["From"] = "a@b.cn"
    outer.set_content("see below")
    outer.add_attachment(inner)
    [file] = enclosed(tmp_path, outer.as_bytes())
    assert file.name == "x.eml"
    path = tmp_path / "inner.eml"
    path.write_bytes(file.content)
    again = read_mail(path)
    assert [each.name for each in again.enclosed[1]] == ["deep.pdf"]


def test_unknown_charsets_and_broken_encodings_come_as_they_lie_in_the_mail(tmp_path: Path) -> None:
    strange = (
        'Content-Type: text/plain; charset=x-none\nContent-Disposition: attachment; filename="a.txt"\n\nabc'
    )
    broken = (
        "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
        'Content-Disposition: attachment; filename="b.pdf"\n\n!!not base64!!'
    )
    unnamed = "Content-Type: image/png\nContent-Transfer-Encoding: x-unknown\nContent-Disposition: attachment\n\nabc"
    named = "Content-Type: text/plain\nContent-Disposition: attachment; filename*=x-none''%e6%8a.txt\n\nabc"
    found = enclosed(tmp_path, mail_with(strange, broken, unnamed, named))
    assert [file.name for file in found[:3]] == ["a.txt", "b.pdf", "attachment.png"]
    assert found[0].content.strip() == b"abc"
    assert found[2].content.strip() == b"abc"
    assert len(found) == 4


def test_messages_in_messages_without_end_do_not_end_the_program(tmp_path: Path) -> None:
    deep = b"Content-Type: message/rfc822\n\n" * 3_000
    with pytest.raises(Trouble, match="file-damaged"):
        enclosed(tmp_path, b"From: a@b.cn\nSubject: x\n" + deep)
    wide = mail_with(*["Content-Type: image/png\nContent-Disposition: attachment\n\n"] * 1_200)
    assert len(enclosed(tmp_path, wide)) == 1_000


def test_a_mail_of_more_parts_than_any_has_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(mail_with(*["Content-Type: text/plain\n"] * 2_001))
    with pytest.raises(Trouble, match="file-damaged"):
        read_mail(path)
    path.write_bytes(mail_with(*["Content-Type: text/plain\nContent-Disposition: attachment\n"] * 200))
    assert len(read_mail(path).enclosed[1]) == 200
