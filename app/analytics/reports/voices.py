"""What customers say: satisfaction, recommendation, wishes."""

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date

from app.analytics.books import Books, begin_ms, open_books
from app.analytics.methods.kano import classify, kano_counts
from app.analytics.methods.results import note
from app.analytics.methods.satisfaction import LEAST
from app.analytics.methods.satisfaction import csat as satisfied
from app.analytics.methods.satisfaction import nps as promoted
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope

_ANSWERS = {"like": 1, "must_be": 2, "neutral": 3, "live_with": 4, "dislike": 5}


def csat(connection: Reader, as_of: date, where: Scope = EVERYONE, since: date | None = None) -> Report:
    """Share of the two best answers, of all and by month; months under ten answers carry no figure."""
    months, books = _scores(connection, as_of, where, "csat", since)
    every = satisfied([score for scores in months.values() for score in scores])
    rows: list[Row] = []
    for month, scores in sorted(months.items()):
        found = satisfied(scores)
        shown = found.n >= LEAST
        rows.append(
            {
                "month": month,
                "n": found.n,
                "share": found.share if shown else None,
                "low": found.low if shown else None,
                "high": found.high if shown else None,
            }
        )
    shown = every.n >= LEAST
    parameters = {"share": every.share, "low": every.low, "high": every.high} if shown else {}
    return Report("csat", books.as_of, every.n, every.method, parameters, tuple(rows), every.notes)


def nps(connection: Reader, as_of: date, where: Scope = EVERYONE, since: date | None = None) -> Report:
    """Net promoter score with its standard error, of all and by month; months under ten answers carry no figure."""
    months, books = _scores(connection, as_of, where, "nps", since)
    every = promoted([score for scores in months.values() for score in scores])
    rows: list[Row] = []
    for month, scores in sorted(months.items()):
        found = promoted(scores)
        rows.append(
            {
                "month": month,
                "n": found.n,
                "score": found.score if found.shown else None,
                "low": found.low if found.shown else None,
                "high": found.high if found.shown else None,
            }
        )
    parameters: Mapping[str, object] = {
        "score": every.score,
        "error": every.error,
        "low": every.low,
        "high": every.high,
        "promoters": every.promoters,
        "passives": every.passives,
        "detractors": every.detractors,
    }
    return Report(
        "nps", books.as_of, every.n, every.method, parameters if every.shown else {}, tuple(rows), every.notes
    )


def kano(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Category and coefficients of each Kano question."""
    books = open_books(connection, as_of)
    answers = _responses(connection, books, where, "kano", "r.answers")
    topics = dict(
        connection.execute("SELECT id, topic FROM survey_questions WHERE deleted_at IS NULL").fetchall()
    )
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    broken = 0
    for _, text in answers:
        for question, pair in json.loads(str(text or "{}")).items():
            cell = _cell(pair)
            broken += cell is None
            if cell:
                counts[question][cell] += 1
    rows: list[Row] = []
    notes = [note("kano-pairs-incomplete", n=broken)] if broken else []
    for question, found in ((each, kano_counts(given)) for each, given in counts.items()):
        rows.append(
            {
                "question_id": question,
                "topic": topics.get(question, question),
                "n": found.n,
                **found.counts,
                "category": found.category,
                "better": found.better,
                "worse": found.worse,
            }
        )
        notes.extend(found.notes)
    if not rows:
        notes.append(note("no-answers"))
    return Report("kano", as_of, len(answers), "kano", {}, tuple(rows), tuple(notes))


def _cell(pair: object) -> str | None:
    if isinstance(pair, Mapping):
        pair = (pair.get("functional"), pair.get("dysfunctional"))
    if not isinstance(pair, (list, tuple)) or len(pair) != 2:
        return None
    one, two = (_ANSWERS.get(each, each) for each in pair)
    return (
        classify(one, two)
        if isinstance(one, int) and isinstance(two, int) and {one, two} <= set(range(1, 6))
        else None
    )


def _scores(
    connection: Reader, as_of: date, where: Scope, kind: str, since: date | None
) -> tuple[dict[str, list[int]], Books]:
    books = open_books(connection, as_of)
    months: dict[str, list[int]] = defaultdict(list)
    for at, score in _responses(connection, books, where, kind, "r.score", begin_ms(books, since)):
        if score is not None:
            months[_month(books, at)].append(int(score))
    return months, books


def _responses(
    connection: Reader, books: Books, where: Scope, kind: str, column: str, begin: int = -(2**62)
) -> list[tuple[int, str | int | None]]:
    rows: list[tuple[int, str | int | None]] = connection.execute(
        f"SELECT r.at, {column} FROM survey_responses r JOIN surveys s ON s.id = r.survey_id "
        f"WHERE r.deleted_at IS NULL AND s.kind = ? AND r.at BETWEEN ? AND ? "
        f"AND {where.on('r.account_id')} ORDER BY r.at",
        (kind, begin, books.end_ms - 1, *where.parameters),
    ).fetchall()
    return rows


def _month(books: Books, at: int) -> str:
    return date.fromordinal((at + books.offset_ms) // 86_400_000 + date(1970, 1, 1).toordinal()).isoformat()[
        :7
    ]
