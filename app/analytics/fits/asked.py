"""What is asked of a method on a file, and what it answers."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from app.analytics.methods.results import Result
from app.rules.errors import Refused


@dataclass(frozen=True, slots=True)
class Ask:
    """The options of ``fit``; each method reads those that concern it.

    Attributes:
        predict: what to predict, in the words of each runner.
        season: periods per season.
        support: least share of baskets, "0.2", "20%" or "1/5".
        confidence: least confidence of a rule, in the same forms.
        as_of: day of the judgement; None for the last day in the file.
    """

    predict: str | None = None
    season: int | None = None
    support: str | None = None
    confidence: str | None = None
    as_of: date | None = None

    def numbers(self) -> list[float]:
        """The numbers of ``predict``, separated by commas or spaces; empty when nothing is asked.

        Raises:
            Refused: ``predict-unreadable``.
        """
        words = (self.predict or "").replace(",", " ").split()
        try:
            found = [float(word) for word in words]
        except ValueError as error:
            raise Refused("predict-unreadable", "predict", text=self.predict) from error
        if any(not 0 <= number < 1e9 for number in found):
            raise Refused("predict-unreadable", "predict", text=self.predict)
        return found

    def steps(self, default: int) -> int:
        """A number of periods ahead.

        Raises:
            Refused: ``predict-unreadable`` unless it is one whole number from 1 to 10,000.
        """
        found = self.numbers()
        if not found:
            return default
        if len(found) > 1 or found[0] != int(found[0]) or not 1 <= found[0] <= 10_000:
            raise Refused("predict-unreadable", "predict", text=self.predict)
        return int(found[0])


class Answer(NamedTuple):
    """A result as it is printed."""

    result: Result
    parameters: dict[str, object]
    predictions: list[dict[str, object]]


def share(text: str | None, default: str, field: str) -> Fraction:
    """A share as an exact fraction.

    Raises:
        Refused: ``share-unreadable``.
    """
    given = (text or default).strip()
    try:
        return Fraction(given[:-1]) / 100 if given.endswith("%") else Fraction(given)
    except (ValueError, ZeroDivisionError) as error:
        raise Refused("share-unreadable", field, text=given) from error
