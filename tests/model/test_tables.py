from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from app.model.base import HOUSEKEEPING, Base, Day, Flag, Json, Moment, canonical_json
from app.model.kinds import Kind, kind_of, kinds, synced_tables
from app.rules.errors import Refused
from app.rules.moments import from_millis, to_millis

if TYPE_CHECKING:
    from app.storage.connection import Connection

TABLES = [cast("sa.Table", kind.model.__table__) for kind in kinds().values()]
DIALECT = sa.create_engine("sqlite://").dialect
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


def test_every_record_has_its_scope_its_version_and_its_stamps() -> None:
    for table in TABLES:
        assert set(table.columns.keys()) >= HOUSEKEEPING, table
        assert not table.columns["account_id"].nullable, table
        assert table.columns["sv"].nullable, table
        assert [column.name for column in table.primary_key] == ["id"]


def test_columns_hold_text_and_whole_numbers_only_and_nothing_is_unique_but_the_id() -> None:
    for table in TABLES:
        kept = {
            type(column.type.impl) if isinstance(column.type, sa.types.TypeDecorator) else type(column.type)
            for column in table.columns
        }
        assert kept <= {sa.Text, sa.BigInteger, sa.Integer}, table
        assert not any(isinstance(rule, sa.UniqueConstraint) for rule in table.constraints), table
        assert not any(index.unique for index in table.indexes), table


def test_what_a_column_refers_to_exists() -> None:
    for table in TABLES:
        for column in table.columns:
            target, currency = column.info.get("target"), column.info.get("money")
            assert target is None or target in kinds(), column
            # without a name the currency stands in the whole that the row is a part of
            assert not currency or currency in table.columns, column


def test_the_file_has_no_float_no_blob_and_no_unique_index_of_ours(tool: Connection) -> None:
    declared = tool.execute(
        "SELECT DISTINCT upper(c.type) FROM sqlite_master m JOIN pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND m.name NOT LIKE 'search_index%' AND m.name NOT LIKE 'sqlite%'"
    ).fetchall()
    assert {kind for (kind,) in declared} - {"BLOB"} <= {"TEXT", "BIGINT", "INTEGER", "VARCHAR(32)"}
    blobs = tool.execute(
        "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND m.name NOT LIKE 'search_index%' AND upper(c.type) = 'BLOB'"
    ).fetchall()
    assert blobs == [("sync_inbox",)]
    unique = tool.execute(
        "SELECT i.name FROM sqlite_master m JOIN pragma_index_list(m.name) i "
        "WHERE m.type = 'table' AND i.\"unique\" = 1 AND i.origin <> 'pk' AND m.name NOT LIKE 'search_index%'"
    ).fetchall()
    assert unique == []


@pytest.mark.parametrize("word", ["account", "accounts", " Account ", "order-line", "ORDER_LINES"])
def test_a_kind_is_known_by_both_its_names(word: str) -> None:
    assert isinstance(kind_of(word), Kind)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(Refused, match="kind-unknown"):
        kind_of("accnt")


def test_wholes_stand_before_their_parts() -> None:
    order = synced_tables()
    for name in order:
        for key in Base.metadata.tables[name].foreign_keys:
            assert order.index(key.column.table.name) < order.index(name)


@given(st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2200, 1, 1), timezones=st.just(dt.UTC)))  # noqa: DTZ001 - hypothesis adds the zone
def test_a_moment_comes_back_to_the_millisecond(moment: dt.datetime) -> None:
    stored = Moment().process_bind_param(moment, DIALECT)
    assert stored is not None
    back = Moment().process_result_value(stored, DIALECT)
    assert back is not None
    assert dt.timedelta(0) <= moment - back < dt.timedelta(milliseconds=1)
    assert to_millis(from_millis(stored)) == stored


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(TypeError):
        Moment().process_bind_param(dt.datetime(2026, 1, 1), DIALECT)  # noqa: DTZ001 - that is the point


@given(JSON_VALUES)
def test_json_has_one_spelling_and_comes_back(value: object) -> None:
    text = canonical_json(value)
    assert Json().process_result_value(text, DIALECT) == value
    assert canonical_json(Json().process_result_value(text, DIALECT)) == text


def test_days_flags_and_nothing_are_stored_plainly() -> None:
    day = dt.date(2026, 11, 22)
    assert Day().process_bind_param(day, DIALECT) == "2026-11-22"
    assert Day().process_result_value("2026-11-22", DIALECT) == day
    assert (Flag().process_bind_param(True, DIALECT), Flag().process_result_value(0, DIALECT)) == (1, False)
    for kind in (Moment(), Day(), Flag(), Json()):
        assert kind.process_bind_param(None, DIALECT) is None
        assert kind.process_result_value(None, DIALECT) is None
