"""Fields that an admin adds: in records, lists, queries and exports like any other."""

import datetime as dt

import pytest

from app.exports.from_lists import frame_of_list
from app.exports.records import records as exported
from app.rules.errors import Refused
from app.rules.money import Money
from app.services import bulk, custom_edit, custom_fields, filter_help, history, records
from app.services.custom_drafts import Draft
from app.services.listing import list_records
from app.services.lists.accounts import ACCOUNTS
from app.services.lists.custom import with_custom
from app.services.lists.definitions import defined
from app.services.merging import merge
from app.services.timeline import timeline
from app.storage import lists
from app.storage.database import Database
from app.storage.list_spec import Filter, ListQuery, Sort
from app.storage.shown import ShownDatabase
from app.storage.veil import Veil
from tests import make

GRADES = (("", "金", "Gold"), ("", "银", "Silver"))
KINDS_OF_FIELD = {
    "x_contract": ("contract", "合同编号", "text", "HT-01", "HT-01"),
    "x_seats": ("seats", "席位", "number", 12_500, "12500"),
    "x_budget": ("budget", "预算", "money", 9_900, "9900 EUR"),
    "x_audit": ("audit", "审计日", "date", dt.date(2026, 12, 1), "2026-12-01"),
    "x_grade": ("grade", "评级", "choice", "gold", "gold"),
    "x_lines": ("lines", "产品线", "multi_choice", ["gold", "silver"], '["gold","silver"]'),
    "x_vip": ("vip", "重点", "yes_no", True, "1"),
}


def field(db: Database, label: str, kind_of_value: str = "text", **more: object) -> str:
    fields = {"kind": "account", "label_en": "", "options": (), **more}
    if kind_of_value in {"choice", "multi_choice"} and not fields["options"]:
        fields["options"] = GRADES
    with db.write("create-field") as session:
        return custom_edit.add(session, Draft(label=label, type=kind_of_value, **fields))  # type: ignore[arg-type] # as a test names them


def seven(db: Database) -> str:
    """One field of each type but the person, and an account that has them all."""
    for english, label, kind_of_value, _, _ in KINDS_OF_FIELD.values():
        field(db, label, kind_of_value, label_en=english)
    with db.write("create-account") as session:
        values = {key: each[3] for key, each in KINDS_OF_FIELD.items()}
        return make.account(session, "海尔", **values, **{"x_budget.currency": "EUR"})


def found(db: Database, where: str) -> list[str]:
    with db.raw() as connection:
        clause = filter_help.clause(connection, "account", where, db.actor.user_id, db.clock())
        spec = with_custom(connection, ACCOUNTS)
        rows = lists.page(connection, spec, lists.ids(connection, ListQuery(spec, clause=clause)))
    return sorted(row.values[0] for row in rows.values())


def test_every_type_of_value_is_kept_and_read_as_it_was_given(firm: Database) -> None:
    account = seven(firm)
    with firm.raw() as connection:
        stored = dict(
            connection.execute(
                "SELECT key, value FROM custom_values WHERE record_id = ?", (account,)
            ).fetchall()
        )
        values = custom_fields.read(connection, "account", account)
    assert stored == {key: each[4] for key, each in KINDS_OF_FIELD.items()}
    assert values == {key: each[3] for key, each in KINDS_OF_FIELD.items()} | {"x_budget.currency": "EUR"}


ASKED = (
    "合同编号:HT", "x_contract=HT-01", "席位>12", "席位=12.5", "budget>=99", "audit>2026-11-30", "评级:金",
    "grade:gold", "grade!=silver", "lines:Silver", "产品线:金 vip:yes", "重点:是",
)  # fmt: skip


def test_the_filter_language_asks_for_them_by_either_label(firm: Database) -> None:
    seven(firm)
    with firm.write("create-account") as session:
        make.account(session, "美的", x_grade="silver", x_vip=False)
    assert {where: found(firm, where) for where in ASKED} == {where: ["海尔"] for where in ASKED}


def test_completion_offers_the_field_and_its_choices(firm: Database) -> None:
    field(firm, "评级", "choice", label_en="grade")
    with firm.raw() as connection:
        assert "评级:" in filter_help.complete(connection, "account", "评", "zh_CN")[1]
        assert filter_help.complete(connection, "account", "grade:", "en")[1] == ["Gold", "Silver"]


def test_a_list_sorts_filters_and_exports_by_them(firm: Database) -> None:
    seven(firm)
    with firm.write("create-account") as session:
        make.account(session, "美的", x_seats=2_000, x_lines=["gold"])
        make.account(session, "格力")
    with firm.raw() as connection:
        spec = with_custom(connection, ACCOUNTS)
        ordered = ListQuery(spec, sort=(Sort("x_seats"),))
        names = [lists.page(connection, spec, [row])[row].values[0] for row in lists.ids(connection, ordered)]
        assert names == ["美的", "海尔", "格力"]
        held = ListQuery(spec, (Filter("x_lines", "holds", ("silver",)),))
        assert lists.count(connection, held) == 1
        assert lists.count(connection, ListQuery(spec, (Filter("x_grade", "in", ("gold",)),))) == 1
        frame = frame_of_list(connection, held, ("name", *KINDS_OF_FIELD), "zh_CN")
        assert [head.label for head in frame.columns][1:] == [each[1] for each in KINDS_OF_FIELD.values()]
        (row,) = frame.rows
        assert row[2:4] == (12.5, Money(9_900, "EUR"))
        assert row[6] == "金; 银"


def test_an_export_of_all_fields_has_them(firm: Database) -> None:
    seven(firm)
    frame = exported(firm, "account", "en")
    row = next(iter(frame.rows))
    cells = {head.label: cell for head, cell in zip(frame.columns, row, strict=True)}
    assert (cells["contract"], cells["seats"], cells["lines"]) == ("HT-01", 12.5, "Gold; Silver")
    assert frame.shown.choice("x_grade", "gold") == "Gold"


def test_the_command_line_lists_them(firm: Database) -> None:
    seven(firm)
    with firm.raw() as connection:
        info = custom_fields.described(connection, "account")
        total, rows = list_records(
            connection, info, firm.actor.user_id, where="vip:yes", sort="-x_seats", now=firm.clock()
        )
    assert total == 1
    assert rows[0]["x_budget"] == {"minor": 9900, "currency": "EUR"}
    assert rows[0]["x_lines"] == ["gold", "silver"]


def test_a_required_field_is_asked_of_new_records_and_a_default_answers_it(firm: Database) -> None:
    field(firm, "编号", required=True)
    with pytest.raises(Refused) as refusal, firm.write("create-account") as session:
        make.account(session)
    assert (refusal.value.code, refusal.value.field) == ("field-required", "x_field")
    field(firm, "等级", "choice", label_en="rank", required=True, default="银")
    with firm.write("create-account") as session:
        account = make.account(session, x_field="7")
    with firm.raw() as connection:
        assert custom_fields.read(connection, "account", account) == {"x_field": "7", "x_rank": "silver"}


UNFIT = (
    ("x_grade", "bronze", "choice-unknown"), ("x_lines", ["gold", "x"], "choice-unknown"),
    ("x_seats", "many", "custom-fields-value"), ("x_audit", "soon", "custom-fields-value"),
    ("x_contract", "长" * 10_000, "text-too-long"), ("x_unknown", "1", "field-unknown"),
)  # fmt: skip


def test_a_value_that_does_not_fit_is_refused_and_nothing_is_written(firm: Database) -> None:
    account = seven(firm)
    for key, value, code in UNFIT:
        with pytest.raises(Refused) as refusal, firm.write("update-account") as session:
            records.update(session, "account", account, {"name": "改名", key: value})
        assert (refusal.value.code, refusal.value.field) == (code, key)
    with firm.read() as session:
        assert getattr(records.get(session, "account", account), "name") == "海尔"  # noqa: B009 - of an account


def test_an_edit_is_undone_and_stands_in_the_timeline(firm: Database) -> None:
    account = seven(firm)
    with firm.write("update-account") as session:
        changed = records.update(session, "account", account, {"x_contract": "HT-02", "city": "青岛"})
    assert {"x_contract", "city"} <= changed
    with firm.raw() as connection:
        newest, first = timeline(connection, account)
    told = {(each.field, each.old, each.new) for each in newest.changes}
    assert told == {("x_contract", "HT-01", "HT-02"), ("city", None, "青岛")}
    assert first.op == "I"
    history.undo(firm)
    with firm.raw() as connection:
        assert custom_fields.read(connection, "account", account)["x_contract"] == "HT-01"


def test_a_field_that_was_renamed_keeps_its_values(firm: Database) -> None:
    account = seven(firm)
    with firm.raw() as connection:
        definition = defined(connection, "account")[0]
    with firm.write("update-field") as session:
        custom_edit.change(session, definition.id, Draft("account", "协议号", "text", "agreement"))
    assert found(firm, "协议号:HT") == ["海尔"]
    with firm.raw() as connection:
        assert custom_fields.read(connection, "account", account)["x_contract"] == "HT-01"
        with pytest.raises(Refused, match="query-unknown-field"):
            filter_help.clause(connection, "account", "合同编号:HT", firm.actor.user_id, firm.clock())


def test_what_would_lose_values_is_refused(firm: Database) -> None:
    seven(firm)
    with firm.raw() as connection:
        known = {each.key: each for each in defined(connection, "account")}
    silver, gold = (("silver", "银", ""),), (("gold", "金", ""),)
    for definition, draft, code in (
        (known["x_contract"].id, Draft("account", "合同编号", "number"), "custom-field-type"),
        (known["x_grade"].id, Draft("account", "评级", "choice", options=silver), "custom-field-option-used"),
        (known["x_lines"].id, Draft("account", "产品线", "multi_choice", options=gold), "custom-field-option-used"),
        (known["x_vip"].id, Draft("account", "评级", "yes_no"), "custom-field-name"),
        (known["x_seats"].id, Draft("account", "席位", "number", default="许多"), "custom-field-default"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=code), firm.write("update-field") as session:
            custom_edit.change(session, definition, draft)


def test_a_field_that_is_put_away_leaves_lists_and_queries_and_comes_back_with_its_values(
    firm: Database,
) -> None:
    account = seven(firm)
    with firm.raw() as connection:
        definition = next(each for each in defined(connection, "account") if each.key == "x_vip")
    with firm.write("archive-field") as session:
        custom_edit.put_away(session, definition.id)
    with firm.raw() as connection:
        assert "x_vip" not in custom_fields.read(connection, "account", account)
    with firm.write("restore-field") as session:
        custom_edit.bring_back(session, definition.id)
    assert found(firm, "重点:是") == ["海尔"]


def test_a_presentation_shows_the_fields_of_its_customer_and_leaves_those_of_others_out(
    firm: Database,
) -> None:
    mine = seven(firm)
    with firm.write("create-account") as session:
        values = {key: each[3] for key, each in KINDS_OF_FIELD.items()}
        other = make.account(session, "美的", city="佛山", **values)
    shown = ShownDatabase(firm)
    shown.lay(Veil(frozenset({mine})))
    try:
        with shown.raw() as connection:
            assert custom_fields.read(connection, "account", mine)["x_seats"] == 12_500
            assert set(custom_fields.read(connection, "account", other).values()) == {None}
            spec = with_custom(connection, ACCOUNTS)
            clause = filter_help.clause(
                connection, "account", "-city:佛山 席位>12", firm.actor.user_id, firm.clock()
            )
            assert lists.count(connection, ListQuery(spec, clause=clause)) == 1
            rows = lists.page(connection, spec, lists.ids(connection, ListQuery(spec)))
            assert sum(row.values[-1] is not None for row in rows.values()) == 1
    finally:
        shown.close()


def test_many_records_get_the_same_value_in_one_step_that_is_taken_back(firm: Database) -> None:
    account = seven(firm)
    with firm.write("demo") as session:
        ids = [account, *(make.account(session, f"公司 {n}") for n in range(3))]
    with firm.write("bulk-update") as session:
        assert (
            bulk.edit(session, "account", ids, {"x_grade": "gold", "x_budget": 5, "x_budget.currency": "USD"})
            == 7
        )
    with firm.raw() as connection:
        found = [custom_fields.read(connection, "account", each) for each in ids]
    assert {(each["x_grade"], each["x_budget"], each["x_budget.currency"]) for each in found} == {
        ("gold", 5, "USD")
    }
    history.undo(firm)
    with firm.raw() as connection:
        assert custom_fields.read(connection, "account", ids[1])["x_grade"] is None
        assert custom_fields.read(connection, "account", account)["x_budget"] == 9_900


def test_a_merge_brings_values_along_and_a_later_edit_finds_them(firm: Database) -> None:
    account = seven(firm)
    with firm.write("demo") as session:
        keep = make.account(session, "海尔集团", x_grade="silver")
    with firm.write("merge-account") as session:
        merge(session, "account", keep, account)
    with firm.write("update-account") as session:
        records.update(session, "account", keep, {"x_contract": "HT-02"})
    with firm.raw() as connection:
        found = custom_fields.read(connection, "account", keep)
        sql = "SELECT count(*) FROM custom_values WHERE record_id = ? AND key = 'x_contract' AND deleted_at IS NULL"
        assert connection.execute(sql, (keep,)).fetchone() == (1,)
    assert (found["x_grade"], found["x_contract"], found["x_seats"]) == ("silver", "HT-02", 12_500)
