import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.errors import Refused
from app.rules.query import And, Node, Not, Or, Term, Text, as_days, parse_query

FIELDS = {name: name for name in ("level", "owner", "last_order", "tag", "city", "name")} | {"城市": "city"}


def read(text: str) -> Node:
    return parse_query(text, FIELDS)


def test_the_example_of_the_manual() -> None:
    assert read('level:A owner:me last_order<60d tag:重点 -city:上海 "free text"') == And(
        (
            Term("level", ":", ("A",), 0),
            Term("owner", ":", ("me",), 8),
            Term("last_order", "<", ("60d",), 17),
            Term("tag", ":", ("重点",), 32),
            Not(Term("city", ":", ("上海",), 40)),
            Text("free text", 48),
        )
    )


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("", And(())),
        ("   ", And(())),
        ("华东", Text("华东", 0)),
        ("LEVEL:A,B", Term("level", ":", ("A", "B"), 0)),
        ('name:"East, (Shanghai)",b', Term("name", ":", ("East, (Shanghai)", "b"), 0)),
        ("城市：上海", Term("city", ":", ("上海",), 0)),
        ("level!=A", Term("level", "!=", ("A",), 0)),
        ("last_order>=2026-01-01", Term("last_order", ">=", ("2026-01-01",), 0)),
        ("a or b and c", Or((Text("a", 0), And((Text("b", 5), Text("c", 11)))))),
        ("(a or b) c", And((Or((Text("a", 1), Text("b", 6))), Text("c", 9)))),
        ("NOT a", Not(Text("a", 4))),
        ("-（a or b）", Not(Or((Text("a", 2), Text("b", 7))))),
        ("12:30 a-b -", And((Text("12:30", 0), Text("a-b", 6), Text("-", 10)))),
        ('"and"', Text("and", 0)),
        ("name contains", And((Text("name", 0), Text("contains", 5)))),
        ("what contains x", And((Text("what", 0), Text("contains", 5), Text("x", 14)))),
        ('"name" contains x', And((Text("name", 0), Text("contains", 7), Text("x", 16)))),
    ],
)
def test_what_a_query_means(text: str, node: Node) -> None:
    assert read(text) == node


@pytest.mark.parametrize(
    ("text", "code", "position", "word"),
    [
        ("level:A levle:B", "query-unknown-field", 8, "levle"),
        ("a level:", "query-value-missing", 2, "level"),
        ("level:)", "query-value-missing", 0, "level"),
        ("(a", "query-parenthesis", 2, ""),
        ("a)", "query-parenthesis", 1, ")"),
        ("()", "query-incomplete", 1, ")"),
        ("a or", "query-incomplete", 4, ""),
        ("and a", "query-incomplete", 0, "and"),
        ("a and or b", "query-incomplete", 6, "or"),
        ('a "b', "query-quote", 2, '"'),
        ("not", "query-incomplete", 3, ""),
        ("x" * 2001, "query-too-long", 2000, ""),
    ],
)
def test_errors_point_at_the_word(text: str, code: str, position: int, word: str) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    facts = refused.value.facts
    assert (refused.value.code, facts["position"], facts["word"]) == (code, position, word)


@pytest.mark.parametrize(
    ("text", "position", "word", "instead"),
    [
        ("name contains x", 5, "contains", "name:x"),
        ("level:A Name IS x", 13, "IS", "Name:x"),
        ('(name equals "East Ltd")', 6, "equals", 'name:"East Ltd"'),
        ("城市 包含 上海", 3, "包含", "城市:上海"),
        ("not 城市 等于 上海", 7, "等于", "城市=上海"),
        ("last_order < 60d", 11, "<", "last_order<60d"),
        ("name ： x", 5, ":", "name:x"),
    ],
)
def test_a_test_in_words_is_refused_at_the_word_with_the_form_that_was_meant(
    text: str, position: int, word: str, instead: str
) -> None:
    with pytest.raises(Refused, match="query-in-words") as refused:
        read(text)
    assert refused.value.facts == {"position": position, "word": word, "instead": instead}
    read(instead)


def test_nesting_without_end_is_refused() -> None:
    for text in ("(" * 500 + "a" + ")" * 500, "-" * 500 + "a"):
        with pytest.raises(Refused, match="query-too-deep"):
            read(text)


@given(st.text('ab:<>=!()"- ,orandt级', max_size=30))
def test_any_text_is_read_or_refused_with_a_position_inside_it(text: str) -> None:
    try:
        read(text)
    except Refused as refused:
        position = refused.facts["position"]
        assert isinstance(position, int)
        assert 0 <= position <= len(text)


@pytest.mark.parametrize(
    ("value", "days"),
    [("60d", 60), ("8W", 56), ("3m", 90), ("1y", 365), ("60天", 60), ("2周", 14), ("d", None), ("60", None)],
)
def test_spans_of_days(value: str, days: int | None) -> None:
    assert as_days(value) == days
