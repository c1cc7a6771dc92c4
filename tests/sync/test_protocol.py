import hashlib

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from app.rules.errors import Trouble
from app.sync import protocol

VALUES = st.none() | st.text(max_size=8) | st.integers(-(2**63), 2**63 - 1)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=4), VALUES, VALUES), max_size=12))
def test_rows_come_out_of_columns_as_they_went_in(rows: list[tuple[protocol.Value, ...]]) -> None:
    packed = protocol.Rows.of("contacts", ("id", "a", "b"), rows)
    there = protocol.decode(protocol.encode(packed), protocol.Rows)
    assert list(there.tuples()) == rows


@given(st.lists(st.tuples(st.uuids().map(str), VALUES, VALUES), min_size=1, max_size=6))
def test_edits_keep_base_and_mine_of_each_row(rows: list[tuple[str, protocol.Value, protocol.Value]]) -> None:
    edits = protocol.Edits.of("contacts", ("name",), [(pk, [base], [mine]) for pk, base, mine in rows])
    there = protocol.decode(protocol.encode(edits), protocol.Edits)
    assert [(pk, *pair["name"]) for pk, pair in there.each()] == rows


def test_a_column_with_one_value_travels_once() -> None:
    rows = protocol.Rows.of("contacts", ("id", "country"), [("a", "CN"), ("b", "CN")])
    assert rows.data == (["a", "b"], "CN")
    assert list(rows.column("country")) == ["CN", "CN"]
    with pytest.raises(KeyError):
        rows.column("nothing")


def test_no_rows_and_no_columns_are_no_rows() -> None:
    assert list(protocol.Rows.of("contacts", ("id",), []).tuples()) == []
    assert list(protocol.Rows("contacts", (), 0, ()).tuples()) == []


@pytest.mark.parametrize(
    "bad",
    [
        ["contacts", ["id"], 2, [["a"]]],
        ["contacts", ["id", "name"], 1, [["a"]]],
        ["contacts", ["id"], 1, [[1.5]]],
    ],
    ids=["array too short", "column without array", "a float"],
)
def test_rows_that_do_not_fit_are_refused(bad: object) -> None:
    with pytest.raises(Trouble) as refused:
        protocol.decode(protocol.encode(bad), protocol.Rows)
    assert refused.value.code == "bad-message"


@pytest.mark.parametrize(
    "bad", [["t", ["a", "b"], ["x"], [1], [2]], ["t", ["a"], ["x", "y"], [[1]], [2]]], ids=["width", "length"]
)
def test_edits_that_do_not_fit_are_refused(bad: object) -> None:
    with pytest.raises(Trouble):
        protocol.decode(protocol.encode(bad), protocol.Edits)


def test_deletes_that_do_not_fit_are_refused() -> None:
    with pytest.raises(Trouble):
        protocol.decode(protocol.encode(["t", ["x"], []]), protocol.Deletes)


def test_a_bomb_is_refused_unread() -> None:
    bomb = zstandard.ZstdCompressor().compress(b"\0" * 2_000_000)
    assert len(bomb) < 1000
    with pytest.raises(Trouble) as refused:
        protocol.decode(bomb, protocol.Push, limit=1_000_000)
    assert refused.value.code == "message-too-large"


def test_a_frame_that_hides_its_size_is_refused() -> None:
    stream = zstandard.ZstdCompressor(write_content_size=False).compress(b"\0" * 100)
    with pytest.raises(Trouble) as refused:
        protocol.decode(stream, protocol.Push)
    assert refused.value.code == "bad-message"


@given(st.binary(max_size=64))
def test_noise_is_refused_in_a_sentence(noise: bytes) -> None:
    with pytest.raises(Trouble):
        protocol.decode(noise, protocol.Push)
    with pytest.raises(Trouble):
        protocol.decode_json(noise, protocol.Push)


def test_a_cut_message_is_refused() -> None:
    whole = protocol.encode(protocol.Login("li", "secret"))
    for end in range(len(whole)):
        with pytest.raises(Trouble):
            protocol.decode(whole[:end], protocol.Login)


def test_messages_can_be_read_as_json() -> None:
    push = protocol.Push("d", protocol.Cursor(3, "t"), 1, 2, [protocol.Mutation("m", 1, 5, 1, "add-contact")])
    assert protocol.decode_json(protocol.encode_json(push), protocol.Push) == push
    with pytest.raises(Trouble):
        protocol.decode_json(b"[" * 100, protocol.Push, limit=10)


def test_an_idle_sync_is_a_few_hundred_bytes() -> None:
    cursor = protocol.Cursor(123456, "0123456789abcdef")
    device = "0190f3b2-7c00-7000-8000-000000000001"
    hello = protocol.Hello(device, 1, cursor, 999, 0, 1_700_000_000_000)
    answer = protocol.HelloAnswer(protocol.Action.OK, cursor, 999, 1_700_000_000_000, 30, 123000)
    pull = protocol.Pull(device, 1, cursor, 999)
    page = protocol.Page(cursor, more=False)
    assert sum(len(protocol.encode(message)) for message in (hello, answer, pull, page)) < 1000


def test_a_contact_like_row_takes_less_than_150_bytes() -> None:
    rows = [
        (
            f"0190f3b2-{i:04x}-7000-8000-{int(hashlib.sha256(str(i).encode()).hexdigest()[:12], 16):012x}",
            f"0190f3b2-{i % 500:04x}-7000-9000-00000000{i % 500:04x}",
            f"王小{chr(0x4E00 + i % 3000)}",
            f"138{(i * 7919) % 100_000_000:08d}",
            f"user{i}@example.com",
            None,
            1_700_000_000_000 + i * 37,
        )
        for i in range(5000)
    ]
    columns = ("id", "account_id", "name", "mobile", "email", "title", "created_at")
    assert len(protocol.encode(protocol.Rows.of("contacts", columns, rows))) / len(rows) < 150


@given(st.permutations([("accounts", "a", 1), ("contacts", "b", 2), ("deals", "c", 2**40)]))
def test_the_sum_does_not_depend_on_order(rows: list[tuple[str, str, int]]) -> None:
    assert protocol.total(protocol.row_sum(*row) for row in rows) == protocol.Sum(3, 12830193279599548626)


def test_an_empty_new_column_does_not_change_the_content() -> None:
    before = protocol.content_sum("contacts", {"id": "a", "name": "Li"})
    assert protocol.content_sum("contacts", {"name": "Li", "id": "a", "new": None}) == before
    assert protocol.content_sum("contacts", {"id": "a", "name": "Wang"}) != before
