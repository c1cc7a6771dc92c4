from __future__ import annotations

from app.imports.matching import contradicts_strongly, keys_of

MERGED = {"name": "华东机械", "foreign_ids": {"hubspot": "1", "hubspot#2": "5"}}


def test_a_merged_record_is_found_by_either_of_its_ids() -> None:
    keys = {key for _, _, key in keys_of("account", MERGED)}
    assert {("foreign", "hubspot", "1"), ("foreign", "hubspot", "5")} <= keys


def test_a_row_with_the_second_id_of_a_merged_record_does_not_contradict_it() -> None:
    assert not contradicts_strongly("account", {"foreign_ids": {"hubspot": "5"}}, MERGED)
    assert not contradicts_strongly("account", MERGED, {"foreign_ids": {"zoho": "7"}})
    assert contradicts_strongly("account", {"foreign_ids": {"hubspot": "9"}}, MERGED)
