"""Public holidays and make-up days 调休 by year: a table that is announced each autumn, never computed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

from app.rules.errors import Refused

MOST_DAYS: Final = 60  # of one holiday; a longer one is a slip in the file
_DAY: Final = timedelta(days=1)


class Special(NamedTuple):
    """A day that is not what its weekday says: a holiday, or with ``works`` a weekend day that is worked."""

    works: bool
    name: str = ""
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class Holidays:
    """The special days of some years.

    Attributes:
        days: the special days.
        years: the years that the table covers; any other year is unknown, which is not the same as having none.
    """

    days: Mapping[date, Special] = field(default_factory=dict)
    years: frozenset[int] = frozenset()

    def over(self, older: "Holidays") -> "Holidays":
        """This table on top of an older one: a year is taken whole from the newer."""
        kept = {day: special for day, special in older.days.items() if day.year not in self.years}
        return Holidays({**kept, **self.days}, older.years | self.years)

    def missing(self, first: date, last: date) -> tuple[int, ...]:
        """The years from the first day to the last whose holidays are not known."""
        return tuple(year for year in range(first.year, last.year + 1) if year not in self.years)


def read_holidays(raw: Any) -> Holidays:
    """The table of a file: this program's own shape, or ``{"year": 2027, "days": [{"date", "name", "isOffDay"}]}``.

    Raises:
        Refused: ``holidays-unclear`` when it is neither, names no year, or a day lies outside its year.
    """
    try:
        found = _listed(raw) if "days" in raw else _own(raw)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise Refused("holidays-unclear") from None
    strays = [day for day in found.days if day.year not in found.years]
    if not found.years or strays:
        raise Refused("holidays-unclear")
    return found


def _own(raw: Mapping[str, Any]) -> Holidays:
    days: dict[date, Special] = {}
    for year, told in raw["years"].items():
        for name, english, first, last in told["holidays"]:
            days |= dict.fromkeys(
                _span(date.fromisoformat(first), date.fromisoformat(last)), Special(False, name, english)
            )
        days |= {date.fromisoformat(day): Special(True) for day in told["make_up"]}
        int(year)
    return Holidays(days, frozenset(int(year) for year in raw["years"]))


def _listed(raw: Mapping[str, Any]) -> Holidays:
    year = int(raw["year"])
    days = {}
    for told in raw["days"]:
        day = date.fromisoformat(told["date"])
        if (
            day.year == year
        ):  # a list may hold the first days of the next year's holiday; they come with that year
            days[day] = Special(not told["isOffDay"], str(told["name"]))
    return Holidays(days, frozenset({year}) if days else frozenset())


def _span(first: date, last: date) -> list[date]:
    count = (last - first).days + 1
    if not 0 < count <= MOST_DAYS:
        raise ValueError(count)
    return [first + n * _DAY for n in range(count)]
