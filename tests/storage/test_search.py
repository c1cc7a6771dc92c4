from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model.accounts import Account
from app.services import records
from app.services.setup import set_up
from app.storage import search_index
from app.storage.search import match_rowids, search
from app.storage.search_index import forget_rows, index_records, rebuild
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from app.storage.connection import Connection
    from app.storage.database import Database

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def titles(database: Database, text: str, limit: int = 20, user_id: str | None = None) -> list[str]:
    with database.raw() as connection:
        return [hit.title for hit in search(connection, text, limit, user_id)]


def named(database: Database, *names: str, **fields: Any) -> None:
    with database.write("create") as session:
        for name in names:
            make.account(session, name, **fields)


@pytest.mark.parametrize(
    "typed",
    [
        "相机",
        "相",
        "机",
        "深圳市",
        "市相机",
        "xiangji",
        "xj",
        "xiangj",
        "x",
        "XiangJi",
        "ｘｊ",
        "深圳 相机",
        "sz",
        "shenzhen",
    ],
)
def test_a_han_name_is_found_by_characters_pinyin_initials_and_mixtures(
    database: Database, typed: str
) -> None:
    named(database, "深圳市相机有限公司", "杭州轴承厂")
    assert titles(database, typed) == ["深圳市相机有限公司"]


@pytest.mark.parametrize("typed", ["机相", "相轴", "xiangjii", "jixiang", "相机厂"])
def test_what_does_not_stand_in_the_name_is_not_found(database: Database, typed: str) -> None:
    named(database, "深圳市相机有限公司", "杭州轴承厂")
    assert titles(database, typed) == []


@pytest.mark.parametrize(
    ("surname", "reading", "wrong_alone"),
    [("单", "shan", "dan"), ("曾", "zeng", "ceng"), ("仇", "qiu", "chou"), ("解", "xie", "jie"), ("朴", "piao", "pu"),
     ("查", "zha", "cha")],
)  # fmt: skip
def test_a_surname_of_its_own_reading_is_found_by_it_and_by_the_common_one(
    database: Database, surname: str, reading: str, wrong_alone: str
) -> None:
    with database.write("create") as session:
        make.contact(session, f"{surname}伟")
    for typed in (f"{reading}wei", f"{reading}w", f"{reading[0]}w", f"{wrong_alone}wei"):
        assert titles(database, typed) == [f"{surname}伟"]


@pytest.mark.parametrize("rare", ["㛃", "䶮", "𠮷", "𫖯", "〇"])
def test_rare_characters_are_found_alone_and_with_others(database: Database, rare: str) -> None:
    named(database, f"{rare}野家", "野家")
    for typed in (rare, f"{rare}野", f"{rare}野家"):
        assert titles(database, typed) == [f"{rare}野家"]


@pytest.mark.parametrize(
    "typed", ["Muller", "müller", "MÜLLER", "Mull", "strasse", "straße", "café", "cafe", "２０", "20"]
)
def test_accents_case_and_width_do_not_count(database: Database, typed: str) -> None:
    named(database, "Müller Straße Café 20", "Other Firm 31")
    assert titles(database, typed) == ["Müller Straße Café 20"]


@pytest.mark.parametrize(
    "typed",
    [
        "13800138000",
        "138 0013 8000",
        "1380013",
        "8000",
        "38000",
        "+86 138 0013 8000",
        "8613800138000",
        "１３８００１",
    ],
)
def test_a_phone_number_is_found_from_both_ends(database: Database, typed: str) -> None:
    named(database, "甲", phone="+86 138-0013-8000")
    named(database, "乙", phone="021-5555 1234")
    assert titles(database, typed) == ["甲"]


def test_the_middle_of_a_phone_number_is_not_looked_for(database: Database) -> None:
    named(database, "甲", phone="13800138000")
    assert titles(database, "0013") == []


def test_exact_names_come_first_then_beginnings_then_the_rest(database: Database) -> None:
    named(database, "杭州申达", "申达轴承有限公司", "申达")
    assert titles(database, "申达") == ["申达", "申达轴承有限公司", "杭州申达"]


def test_accents_and_punctuation_do_not_keep_an_exact_name_from_the_first_place(database: Database) -> None:
    named(database, "Cafe Central Lyon", "Café-Central")
    assert titles(database, "cafe central") == ["Café-Central", "Cafe Central Lyon"]


def test_the_legal_form_does_not_count(database: Database) -> None:
    named(database, "申达轴承", "申达有限公司", "Acme Trading", "Acme Co., Ltd.")
    assert titles(database, "申达")[0] == "申达有限公司"
    assert titles(database, "申达有限公司") == ["申达有限公司", "申达轴承"]
    assert titles(database, "acme ltd")[0] == "Acme Co., Ltd."


def test_own_records_come_before_others_of_the_same_rank(database: Database) -> None:
    named(database, "申达甲", owner_id=None)
    named(database, "申达乙二")
    user = database.actor.user_id
    assert titles(database, "申达", user_id=user) == ["申达乙二", "申达甲"]
    assert titles(database, "申达") == ["申达甲", "申达乙二"]


def test_homophones_are_found_by_sound_but_not_by_characters(database: Database) -> None:
    named(database, "李伟", "李薇")
    assert titles(database, "李伟") == ["李伟"]
    assert sorted(titles(database, "liwei")) == sorted(["李伟", "李薇"])


def test_every_kind_is_found_with_its_account_beside_it(database: Database) -> None:
    set_up(database)
    with database.write("create") as session:
        firm = make.account(session, "申达", name_en="Shenda", city="上海")
        make.contact(session, "丁一相机", account_id=firm, title="采购经理")
        make.lead(session, "丁二相机", company="宝钢")
        make.deal(session, firm, "丁三相机")
        make.complaint(session, firm, "丁四相机")
        make.task(session, "丁五相机", about_kind="account", about_id=firm)
        make.activity(session, "丁六相机", account_id=firm)
    with database.raw() as connection:
        hits = search(connection, "相机")
        assert [(hit.kind, hit.subtitle) for hit in hits] == [
            ("contact", "申达"), ("lead", "宝钢"), ("deal", "申达"), ("complaint", "申达"), ("task", "申达"),
            ("activity", "申达"),
        ]  # fmt: skip
        assert [(hit.kind, hit.subtitle) for hit in search(connection, "shenda", 1)] == [("account", "上海")]
        assert len(search(connection, "相机", 2)) == 2


@pytest.mark.parametrize("typed", ["SKF6204", "skf 6204", "6204轴承", "skf62"])
def test_letters_and_digits_are_found_together_and_apart(database: Database, typed: str) -> None:
    named(database, "SKF 6204 轴承", "NSK 6205 轴承")
    assert titles(database, typed) == ["SKF 6204 轴承"]


@pytest.mark.parametrize("typed", ["采购经理", "purchasing", "wxid_88", "91310000MA1FL1TC2U", "KH-0042"])
def test_other_words_of_a_record_are_found_too(database: Database, typed: str) -> None:
    with database.write("create") as session:
        make.contact(session, "王芳", title="采购经理", email="purchasing@example.com", wechat="wxid_88")
        session.add(Account(name="申达", credit_code="91310000MA1FL1TC2U", account_no="KH-0042"))
    assert len(titles(database, typed)) == 1


def test_the_rows_of_one_kind_are_given_to_lists(database: Database) -> None:
    named(database, "申达甲", "申达乙")
    with database.raw() as connection:
        rows = match_rowids(connection, "account", "申达")
        assert rows is not None
        assert len(rows) == 2
        nothing = match_rowids(connection, "contact", "申达")
        assert nothing is not None
        assert len(nothing) == 0
        assert match_rowids(connection, "account", " ，。") is None
        assert match_rowids(connection, "order", "申达") is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(ANY_TEXT, st.text("_\"'*:()^-+ANDORNOT有限公司相1０٣²", max_size=12)))
def test_whatever_is_typed_gets_an_answer(database: Database, typed: str) -> None:
    titles(database, typed)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(categories=["Lo", "Ll", "Lu", "Nd"]), min_size=1, max_size=8))
def test_a_name_is_found_by_itself(database: Database, name: str) -> None:
    with database.write("create") as session:
        record_id = make.account(session, name)
    with database.raw() as connection:
        kept = connection.execute("SELECT name FROM accounts WHERE id = ?", (record_id,)).fetchone()[0]
        assert kept in [hit.title for hit in search(connection, name)] or not kept.isalnum()


def index_of(connection: Connection) -> list[tuple[Any, ...]]:
    """Every word of the index with its document and column: all that a contentless index knows."""
    connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_index, instance)")
    words = connection.execute("SELECT doc, col, offset, term FROM temp.words ORDER BY 1, 2, 3, 4").fetchall()
    connection.execute("DROP TABLE temp.words")
    return list(words)


def _add(session: Session, word: str) -> None:
    firm = make.account(session, f"{word}公司")
    make.contact(session, f"王{word}", account_id=firm)
    make.task(session, word, about_kind="account", about_id=firm)


def _rename(session: Session, word: str) -> None:
    for account in session.query(Account).limit(2):
        records.update(session, "account", account.id, {"name": f"新{word}", "phone": "13900000000"})


def _archive(session: Session, _word: str) -> None:
    account = session.query(Account).first()
    if account is not None:
        records.archive(session, "account", account.id)


def _restore(session: Session, _word: str) -> None:
    gone = session.query(Account).execution_options(with_deleted=True).filter(Account.deleted_at.isnot(None))
    account = gone.first()
    if account is not None:
        records.restore(session, "account", account.id)


ACTS: tuple[Callable[[Session, str], None], ...] = (_add, _rename, _archive, _restore)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from(ACTS), st.sampled_from(["相机", "Bär", "单", "abc 12"])), max_size=8)
)
def test_after_any_writes_the_index_is_what_a_rebuild_makes(
    database: Database, tool: Connection, acts: list[tuple[Callable[[Session, str], None], str]]
) -> None:
    for act, word in acts:
        with database.write("test") as session:
            act(session, word)
    kept = index_of(tool)
    tool.execute("BEGIN IMMEDIATE")
    rebuild(tool)
    tool.execute("COMMIT")
    assert kept == index_of(tool)


def test_a_renamed_account_is_found_at_its_contacts(database: Database) -> None:
    with database.write("create") as session:
        firm = make.account(session, "旧东家")
        make.contact(session, "王芳", account_id=firm)
    with database.write("rename") as session:
        records.update(session, "account", firm, {"name": "新东家"})
    assert sorted(titles(database, "新东家")) == sorted(["新东家", "王芳"])
    assert titles(database, "旧东家") == []


def test_an_archived_record_leaves_the_search_and_comes_back_when_restored(database: Database) -> None:
    with database.write("create") as session:
        firm = make.account(session, "申达")
    with database.write("archive") as session:
        records.archive(session, "account", firm)
    assert titles(database, "申达") == []
    with database.write("restore") as session:
        records.restore(session, "account", firm)
    assert titles(database, "申达") == ["申达"]


def test_rows_that_go_for_good_leave_the_index_and_other_tables_are_passed_over(
    database: Database, tool: Connection
) -> None:
    named(database, "申达")
    (row,) = tool.execute("SELECT rowid FROM accounts").fetchone()
    tool.execute("BEGIN IMMEDIATE")
    index_records(tool, "orders", ["x"])
    forget_rows(tool, "orders", [row])
    assert tool.execute("SELECT count(*) FROM search_index").fetchone() == (1,)
    forget_rows(tool, "accounts", [row])
    tool.execute("COMMIT")
    assert tool.execute("SELECT count(*) FROM search_index").fetchone() == (0,)


def test_very_many_records_written_at_once_are_found(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "MANY", 1)
    named(database, "申达", "海纳", "恒通")
    assert titles(database, "haina") == ["海纳"]
