"""``duplicates``, ``merge`` and ``unmerge``: found, made one, and made two again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.conftest import Answer

    Command = Callable[..., Answer]


def add(command: Command, *fields: str) -> str:
    answer = command("add", "account", *fields)
    assert answer.status == 0, answer.err
    return str(answer.json["id"])


def test_two_of_one_firm_are_found_merged_and_taken_apart_again(command: Command) -> None:
    keep = add(command, "name=上海恒通机电有限公司", "phone=021-55550000", "city=上海", "website=a.example")
    lose = add(
        command, "name=恒通机电（上海）有限公司", "phone=021-55550000", "city=上海", "website=b.example"
    )
    (pair,) = command("duplicates", "account").json["pairs"]
    assert {pair["a"], pair["b"]} == {keep, lose}
    assert pair["score"] > 0
    assert pair["reasons"]

    merged = command("merge", "account", keep, lose, "--take", "website")
    assert (merged.status, list(merged.json)) == (0, ["event"])
    assert command("show", "account", keep).json["fields"]["website"] == "b.example"
    assert [row["id"] for row in command("list", "account").json["rows"]] == [keep]

    assert command("unmerge", merged.json["event"]).json == merged.json
    assert command("show", "account", keep).json["fields"]["website"] == "a.example"
    assert command("show", "account", lose).json["fields"]["name"] == "恒通机电（上海）有限公司"


def test_a_record_is_not_merged_with_itself_on_the_command_line(command: Command) -> None:
    only = add(command, "name=海尔")
    refused = command("merge", "account", only, only)
    assert refused.status == 1
    assert refused.err.count("\n") == 1
