from __future__ import annotations

import math
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.errors import Refused
from app.rules.positions import Position, metres, parse_position
from app.rules.route import length, shortest

# three instances of TSPLIB (Reinelt 1991) with the length of the shortest round trip
FRI26 = """
0 83 0 93 40 0 129 53 42 0 133 62 42 11 0 139 64 49 11 9 0 151 91 59 46 35 39 0 169 116 81 72 61 65 26 0 135 93
54 65 55 63 34 37 0 114 84 44 70 62 71 52 59 22 0 110 95 58 88 82 90 71 75 39 20 0 98 98 64 100 95 103 88 92 56 36 18 0
99 89 54 89 84 92 77 83 47 26 11 11 0 95 68 31 66 62 71 63 76 40 20 27 34 23 0 81 67 36 76 74 82 78 91 55 34 32 31 24 15
0 152 127 86 102 93 100 66 54 37 43 42 56 53 62 73 0 159 156 117 142 133 141 110 98 78 74 61 63 68 87 92 44 0 181 175
135 156 146 153 119 103 91 91 80 85 89 106 112 54 22 0 172 152 112 127 117 124 88 70 62 68 64 75 74 87 96 26 34 33 0 185
165 125 139 128 135 98 78 74 82 77 87 87 100 109 39 38 29 13 0 147 160 124 155 148 156 130 122 96 86 68 62 71 93 93 68
30 46 63 68 0 157 180 147 180 173 181 156 148 122 111 92 83 93 116 113 94 53 64 87 90 26 0 185 223 193 228 222 230 206
198 172 160 140 129 140 163 158 144 102 107 135 136 77 50 0 220 268 241 278 272 280 257 250 223 210 190 178 189 212 205
196 154 157 186 186 128 102 51 0 127 179 157 197 194 202 188 188 155 136 116 100 111 132 122 139 109 125 141 148 80 65
64 93 0 181 197 161 190 182 190 160 148 128 121 103 99 107 130 130 95 51 51 81 79 37 27 58 107 90 0"""
ULYSSES22 = """
38.24 20.42 39.57 26.15 40.56 25.32 36.26 23.12 33.48 10.54 37.56 12.19 38.42 13.11 37.52 20.44 41.23 9.10
41.17 13.05 36.08 -5.21 38.47 15.13 38.15 15.35 37.51 15.17 35.49 14.32 39.36 19.56 38.09 24.36 36.09 23.00 40.44 13.57
40.33 14.15 40.37 14.23 37.57 22.56"""
BAYG29 = """
1150 1760 630 1660 40 2090 750 1100 750 2030 1030 2070 1650 650 1490 1630 790 2260 710 1310 840 550 1170 2300
970 1340 510 700 750 900 1280 1200 230 590 460 860 1040 950 590 1390 830 1770 490 500 1840 1240 1260 1500 1280 790 490
2130 1460 1420 1260 1910 360 1980"""

Matrix = list[list[float]]


def lower_rows(text: str) -> Matrix:
    numbers = [float(word) for word in text.split()]
    size = int(math.sqrt(2 * len(numbers)))
    rows = [numbers[n * (n + 1) // 2 : n * (n + 1) // 2 + n + 1] for n in range(size)]
    return [[rows[max(a, b)][min(a, b)] for b in range(size)] for a in range(size)]


def pairs(text: str) -> list[tuple[float, float]]:
    numbers = [float(word) for word in text.split()]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def on_the_globe(text: str) -> Matrix:
    """As TSPLIB reckons: degrees and minutes, a sphere of 6378.388 km, cut to whole kilometres."""
    points = [tuple(math.pi * (int(v) + 5 * (v - int(v)) / 3) / 180 for v in pair) for pair in pairs(text)]

    def far(one: tuple[float, ...], other: tuple[float, ...]) -> float:
        q1, q2, q3 = (math.cos(one[1] - other[1]), math.cos(one[0] - other[0]), math.cos(one[0] + other[0]))
        return int(6378.388 * math.acos(min(1.0, 0.5 * ((1 + q1) * q2 - (1 - q1) * q3))) + 1.0)

    return [[0.0 if a == b else far(a, b) for b in points] for a in points]


def on_the_plane(text: str) -> Matrix:
    return [[math.dist(a, b) for b in pairs(text)] for a in pairs(text)]


@pytest.mark.parametrize(
    ("far", "best"),
    [(lower_rows(FRI26), 937), (on_the_globe(ULYSSES22), 7013), (on_the_plane(BAYG29), 9074.148)],
    ids=["fri26", "ulysses22", "bayg29"],
)
def test_a_round_trip_is_at_most_5_percent_longer_than_the_shortest_known(far: Matrix, best: float) -> None:
    order = shortest(far, back=True)
    assert order[0] == 0
    assert sorted(order) == list(range(len(far)))
    assert best - 0.01 <= length(order, far, back=True) <= 1.05 * best


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=6), st.booleans())
def test_a_few_stops_are_visited_once_and_never_much_longer_than_the_shortest(
    points: list[tuple[int, int]], back: bool
) -> None:
    far = [[math.dist(a, b) for b in points] for a in points]
    order = shortest(far, back=back)
    assert order[0] == 0
    assert sorted(order) == list(range(len(points)))
    others = ([0, *rest] for rest in permutations(range(1, len(points))))
    best = min(length(other, far, back=back) for other in others)
    assert length(order, far, back=back) <= 1.05 * best + 1e-6


def test_without_a_start_a_tour_begins_at_an_end() -> None:
    far: Matrix = [[abs(a - b) for b in (5, 0, 9, 3)] for a in (5, 0, 9, 3)]
    assert length(shortest(far, back=False, start=None), far, back=False) == 9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31.2304, 121.4737", Position(31230400, 121473700)),
        ("121.4737,31.2304", Position(31230400, 121473700)),
        ("31.2304，121.4737 ±15", Position(31230400, 121473700, 15)),
        ("31.2304 121.4737 精度：25米", Position(31230400, 121473700, 25)),
        ("geo:31.2304,121.4737;u=35", Position(31230400, 121473700, 35)),
        ("https://www.google.com/maps/@31.2304,121.4737,17z", Position(31230400, 121473700)),
        ("https://uri.amap.com/marker?position=13.4,52.5", Position(52500000, 13400000)),
        ("31°13'49.44\"N 121°28'25.32\"E", Position(31230400, 121473700)),
        ("33°51′S 151°12′E", Position(-33850000, 151200000)),
        ("北纬无 东经无 31°13'49.44\"北 121°28'25.32\"东", Position(31230400, 121473700)),
        ("-33.85, 151.2", Position(-33850000, 151200000)),
    ],
)
def test_a_pasted_position_is_read(text: str, expected: Position) -> None:
    assert parse_position(text) == expected


@pytest.mark.parametrize("text", ["", "上海市", "31.2304", "95.0, 185.0", "31°75'N 121°28'E", "31°13'N"])
def test_what_is_no_position_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="position-unclear"):
        parse_position(text)


@given(st.text(max_size=60))
def test_any_text_is_a_position_or_is_refused(text: str) -> None:
    try:
        found = parse_position(text)
    except Refused:
        return
    assert abs(found.latitude_e6) <= 90_000_000
    assert abs(found.longitude_e6) <= 180_000_000


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    assert round(metres(Position(0, 0), Position(1_000_000, 0)) / 1000) == 111
    assert metres(Position(31_000_000, 179_999_999), Position(31_000_000, -179_999_999)) < 1
