from __future__ import annotations

import csv
import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from app.exports.mailing import LONGEST_LINK, mail_link, write_drafts, write_merge
from app.rules.errors import Refused, Trouble
from app.services.campaign_sending import Letter
from app.services.messages import Message

if TYPE_CHECKING:
    from pathlib import Path


def letter(
    name: str = "单晓梅", address: str = "shan@example.com", text: str = "您好", account: str = "恒通"
) -> Letter:
    said = Message("zh_CN", "新品 & 试用", text, ())
    return Letter("m", account, "a", "c", name, address, dt.date(2026, 11, 20), said)


def test_drafts_have_names_that_any_disk_takes_and_never_replace_what_is_there(tmp_path: Path) -> None:
    bad = letter(account='..\\a/b:c*?"<>|', name="\x07")
    first = write_drafts([letter(), bad], tmp_path)
    second = write_drafts([letter()], tmp_path)
    assert [path.name for path in first] == ["0001 恒通 单晓梅.eml", "0002 a b c.eml"]
    assert [path.name for path in second] == ["0001 恒通 单晓梅 (2).eml"]
    assert len(list(tmp_path.iterdir())) == 3


def test_one_bad_address_leaves_no_draft_at_all(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="mail-address"):
        write_drafts([letter(), letter(address="a@b.c\r\nBcc: all@b.c")], tmp_path)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(Trouble, match="folder-missing"):
        write_drafts([letter()], tmp_path / "gone")


def test_a_merge_file_names_its_address_by_the_channel_and_in_the_language(tmp_path: Path) -> None:
    target = tmp_path / "merge.csv"
    write_merge([letter(address="13900001111", text="一行\n二行")], target, "sms", "zh_CN")
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["手机", "姓名", "客户", "主题", "正文", "语言"]
    assert rows[1] == ["13900001111", "单晓梅", "恒通", "新品 & 试用", "一行\n二行", "zh_CN"]
    write_merge([letter(address="=HYPERLINK(1)")], target, "wechat", "en")
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert (rows[0][0], rows[1][0]) == ("WeChat", "'=HYPERLINK(1)")


@pytest.mark.parametrize("text", ["您好\n再见", "长" * 900, "x" * 3000])
def test_a_mail_link_holds_the_message_as_far_as_links_reach(text: str) -> None:
    link = mail_link(letter(text=text))
    assert link.startswith("mailto:shan@example.com?subject=%E6%96%B0%E5%93%81%20%26%20")
    assert len(link) <= LONGEST_LINK
    body = unquote(link.partition("&body=")[2], errors="strict").replace("\r\n", "\n")
    assert text.startswith(body)
    assert len(body) == min(len(text), len(body))
    assert len(body) > 1
