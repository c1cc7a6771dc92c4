"""The filter language: ``level:A owner:me last_order<60d tag:重点 -city:上海 "free text"``.

Words side by side must all hold; ``or`` joins alternatives, ``not`` or ``-`` denies, parentheses group. Only the
tree is made here; storage compiles it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.rules.errors import Refused

MAX_LENGTH: Final = 2000
MAX_DEPTH: Final = 40

_WIDE: Final = str.maketrans("：（）＜＞＝＂“”－，！", ':()<>="""-,!')
_VALUE = r'(?:"[^"]*"|[^\s()",]+)'
_TOKEN = re.compile(
    rf"""\s*(?:
        (?P<paren>[()])
      | (?P<minus>-(?=\S))
      | (?P<field>[^\W\d]\w*)(?P<op>!=|<=|>=|[:=<>])(?P<values>{_VALUE}(?:,{_VALUE})*)?
      | "(?P<quoted>[^"]*)"
      | (?P<word>[^\s()"]+)
      | (?P<bad>")
    )""",
    re.VERBOSE,
)
# What people write between a field and a value instead of the sign; all of it would be looked for as free text.
_INSTEAD: Final = (
    dict.fromkeys(("contains", "is", "equals", "like", "has", "包含", "包括", "含有", "含", "是", "为"), ":")
    | dict.fromkeys(("等于", "=", "=="), "=")
    | dict.fromkeys(("不等于", "!=", "<>"), "!=")
    | {"大于": ">", "小于": "<", "over": ">", "under": "<", "before": "<", "after": ">"}
    | {sign: sign for sign in (":", "<", "<=", ">", ">=")}
)
_DAYS: Final = {"d": 1, "天": 1, "w": 7, "周": 7, "m": 30, "月": 30, "y": 365, "年": 365}


@dataclass(frozen=True, slots=True)
class Text:
    """Free text: a word, or a phrase in quotes."""

    text: str
    position: int


@dataclass(frozen=True, slots=True)
class Term:
    """A test of one field.

    Attributes:
        field: its stable name, whatever was typed.
        op: ``:`` (is or contains), ``=``, ``!=``, ``<``, ``<=``, ``>`` or ``>=``.
        values: one, or several of which any may hold; as typed, without quotes.
        position: of its first character in the query.
    """

    field: str
    op: str
    values: tuple[str, ...]
    position: int


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary of a part."""

    part: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """All parts hold; without parts everything matches."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one part holds."""

    parts: tuple["Node", ...]


Node = Text | Term | Not | And | Or


def parse_query(text: str, fields: Mapping[str, str]) -> Node:
    """Read a query.

    Args:
        text: as typed; full-width punctuation counts like its narrow form.
        fields: every name that may be typed, in small letters, in any language, to its stable name.

    Raises:
        Refused: with the ``position`` and the ``word`` at fault: ``query-unknown-field``, ``query-value-missing``,
            ``query-parenthesis``, ``query-quote``, ``query-incomplete``, ``query-too-long``, ``query-too-deep``;
            ``query-in-words`` with the ``instead`` that was meant: ``name contains x`` for ``name:x``.
    """
    if len(text) > MAX_LENGTH:
        raise Refused("query-too-long", "query", limit=MAX_LENGTH, position=MAX_LENGTH, word="")
    reader = _Reader(_tokens(text.translate(_WIDE)), fields, len(text))
    if reader.kind() is None:
        return And(())
    node = reader.alternatives(0)
    if reader.kind() is not None:
        raise Refused("query-parenthesis", "query", **reader.where())
    return node


def as_days(value: str) -> int | None:
    """Days of a span such as ``60d``, ``8w``, ``3m``, ``1y``, ``60天``; None when the value is none."""
    found = re.fullmatch(r"(\d{1,5})([dwmy天周月年])", value.lower())
    return int(found[1]) * _DAYS[found[2]] if found else None


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    position: int
    op: str = ""
    values: tuple[str, ...] = ()


def _tokens(text: str) -> list[_Token]:
    # the pattern takes every character but blanks, so that nothing is passed over
    return [_token(found) for found in _TOKEN.finditer(text)]


def _token(found: re.Match[str]) -> _Token:
    kind = next(
        name for name in ("paren", "minus", "field", "quoted", "word", "bad") if found[name] is not None
    )
    word, position = found[kind], found.start(kind)
    if kind == "bad":
        raise Refused("query-quote", "query", position=position, word=word)
    if kind == "word" and word.lower() in {"and", "or", "not"}:
        kind = word.lower()
    if kind != "field":
        return _Token(kind, word, position - (kind == "quoted"))
    values = tuple(value.strip('"') for value in re.findall(_VALUE, found["values"] or ""))
    return _Token(kind, word, position, found["op"], values)


class _Reader:
    """Recursive descent over the tokens."""

    def __init__(self, tokens: list[_Token], fields: Mapping[str, str], length: int) -> None:
        self._tokens = tokens
        self._fields = fields
        self._length = length
        self._next = 0

    def kind(self) -> str | None:
        """Kind of the next token (a parenthesis is its own kind); None at the end."""
        if self._next == len(self._tokens):
            return None
        token = self._tokens[self._next]
        return token.text if token.kind == "paren" else token.kind

    def where(self) -> dict[str, object]:
        """Position and word of the next token, or of the end."""
        if self._next == len(self._tokens):
            return {"position": self._length, "word": ""}
        return {"position": self._tokens[self._next].position, "word": self._tokens[self._next].text}

    def alternatives(self, depth: int) -> Node:
        """Parts joined by ``or``."""
        parts = [self._all(depth)]
        while self.kind() == "or":
            self._next += 1
            parts.append(self._all(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all(self, depth: int) -> Node:
        parts = [self._part(depth)]
        while self.kind() not in {None, "or", ")"}:
            if self.kind() == "and":
                self._next += 1
            parts.append(self._part(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _part(self, depth: int) -> Node:
        kind = self.kind()
        if depth > MAX_DEPTH:
            raise Refused("query-too-deep", "query", **self.where())
        if kind in {None, "and", "or", ")"}:
            raise Refused("query-incomplete", "query", **self.where())
        token = self._tokens[self._next]
        self._next += 1
        if kind in {"not", "minus"}:
            return Not(self._part(depth + 1))
        if kind == "(":
            return self._group(depth + 1)
        if kind == "field":
            return self._term(token)
        self._not_in_words(token)
        return Text(token.text, token.position)

    def _not_in_words(self, field: _Token) -> None:
        """Refuse a test written in words: it would quietly be looked for as free text."""
        following = self._tokens[self._next : self._next + 2]
        if field.kind != "word" or field.text.lower() not in self._fields or len(following) < 2:
            return
        between, value = following
        sign = _INSTEAD.get(between.text.lower()) if between.kind == "word" else None
        if sign is None or value.kind not in {"word", "quoted"}:
            return
        text = f'"{value.text}"' if value.kind == "quoted" else value.text
        instead = f"{field.text}{sign}{text}"
        raise Refused(
            "query-in-words", "query", position=between.position, word=between.text, instead=instead
        )

    def _group(self, depth: int) -> Node:
        node = self.alternatives(depth)
        if self.kind() != ")":
            raise Refused("query-parenthesis", "query", **self.where())
        self._next += 1
        return node

    def _term(self, token: _Token) -> Term:
        field = self._fields.get(token.text.lower())
        if field is None:
            raise Refused("query-unknown-field", "query", position=token.position, word=token.text)
        if not token.values:
            raise Refused("query-value-missing", "query", position=token.position, word=token.text)
        return Term(field, token.op, token.values, token.position)
