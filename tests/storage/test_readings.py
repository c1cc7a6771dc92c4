import json
from pathlib import Path

import pypinyin
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin.constants import PHRASES_DICT

from app.words.reading.dictionary import plain
from app.words.reading.phrases import AFTER_LETTER, AFTER_PHRASE, pieces, read

PHRASES = st.sampled_from(["重庆", "长沙", "银行", "行长", "一丝不苟", "朝阳", "音乐"])
LETTERS = st.sampled_from("王李行长乐曾单重沙々〇aB1 -，㊙")


@given(st.lists(st.one_of(PHRASES, LETTERS), max_size=8).map("".join))
def test_a_text_is_read_word_by_word_as_it_is_read_at_once(text: str) -> None:
    assert list(plain(text)) == pypinyin.lazy_pinyin(text, v_to_u=False)


def test_a_phrase_is_read_as_a_whole() -> None:
    assert plain("重庆银行") == ("chong", "qing", "yin", "hang")
    assert len(PHRASES_DICT) > 40_000


@pytest.mark.parametrize(
    ("name", "between"), [("phrases_dict.json", AFTER_PHRASE), ("pinyin_dict.json", AFTER_LETTER)]
)
def test_the_dictionaries_are_whole_and_come_in_pieces(name: str, between: str) -> None:
    file = Path(pypinyin.__file__).with_name(name)
    text = file.read_text("utf-8")
    assert read(file, between) == json.loads(text)
    assert max(map(len, pieces(text, between))) < 51_000


@given(
    st.dictionaries(st.text("一二三", min_size=1), st.lists(st.lists(st.just("yi"), min_size=1), min_size=1))
)
def test_what_is_read_in_pieces_is_the_whole(phrases: dict[str, list[list[str]]]) -> None:
    for text in (json.dumps(phrases, indent=0), json.dumps(phrases)):
        found: dict[str, list[list[str]]] = {}
        for piece in pieces(text, size=40):
            found |= json.loads(piece)
        assert found == phrases
