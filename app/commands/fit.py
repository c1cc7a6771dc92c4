"""``fit``: one method on a plain file, so that anybody can check the mathematics against a textbook."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import numpy as np

from app.analytics.fits import orders, purchase, samples, smoothing
from app.analytics.fits.asked import Answer, Ask
from app.analytics.fits.table import Table, read_lines, read_table
from app.rules.errors import Refused
from app.words.sentences.analytics import SENTENCES

_RUNNERS: Mapping[str, Callable[[Table, Ask], Answer]] = {
    "bgnbd": purchase.bgnbd,
    "mbgnbd": purchase.mbgnbd,
    "gammagamma": purchase.gammagamma,
    "sbg": purchase.sbg,
    "kano": samples.kano,
    "km": samples.km,
    "logit": samples.logit,
    "ses": smoothing.ses,
    "holtwinters": smoothing.holtwinters,
    "rfm": orders.rfm,
}
METHODS = (*_RUNNERS, "apriori")


def fit(
    input_path: Path,
    method: str,
    predict: str | float | None = None,
    season: int | None = None,
    support: str | None = None,
    confidence: str | None = None,
    as_of: date | None = None,
    *,
    language: str = "en",
) -> dict[str, object]:
    """Run a method on a file and return what ``fit --json`` prints.

    Columns by method, upper and lower case alike: bgnbd, mbgnbd ``frequency, recency, T``; gammagamma ``frequency,
    monetary_value``; sbg ``period, alive``; kano ``functional, dysfunctional`` or counts ``M, O, A, I, R, Q``, either
    with ``feature``; km ``duration, event``; ses, holtwinters ``value``; rfm ``customer, date, amount``; logit ``y``
    and features; apriori one basket per line, no header.

    ``predict`` by method: bgnbd, mbgnbd a horizon t (expected purchases of each row within t), or ``t, frequency,
    recency, T`` of one customer; gammagamma ``frequency, monetary_value`` of one customer; sbg the last period; ses,
    holtwinters the number of steps; km times; logit the features of one row; kano, rfm, apriori nothing.

    Args:
        input_path: the file; UTF-8 or GB 18030, separated by commas, semicolons or tabs.
        method: one of ``METHODS``.
        predict: see above.
        season: periods per season, for holtwinters.
        support: least share of baskets for apriori: "0.2", "20%", "1/5".
        confidence: least confidence for apriori, in the same forms.
        as_of: day of the judgement for rfm; the last date in the file when None.
        language: of the notes, "en" or "zh_CN".

    Raises:
        Refused: for an unknown method, a missing column, or a cell that cannot be used, with its row (data rows count
            from 1).
        Trouble: when the file cannot be read.
    """
    ask = Ask(None if predict is None else str(predict), season, support, confidence, as_of)
    answer = _run(input_path, method, ask)
    place = 1 if language.startswith("zh") else 0
    return {
        "method": answer.result.method,
        "n": answer.result.n,
        "parameters": _plain(answer.parameters),
        "log_likelihood": _plain(answer.result.log_likelihood),
        "predictions": _plain(answer.predictions),
        "notes": [SENTENCES[each.code][place].format(**each.facts) for each in answer.result.notes],
    }


def _run(input_path: Path, method: str, ask: Ask) -> Answer:
    name = method.strip().casefold()
    if name == "apriori":
        return samples.apriori(read_lines(input_path), ask)
    if name not in _RUNNERS:
        raise Refused("method-unknown", "method", method=method, methods=", ".join(METHODS))
    return _RUNNERS[name](read_table(input_path), ask)


def _plain(value: object) -> object:
    """As JSON can hold it: numpy scalars as numbers, what is not finite as null."""
    if isinstance(value, Mapping):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        return value if np.isfinite(value) else None
    return value
