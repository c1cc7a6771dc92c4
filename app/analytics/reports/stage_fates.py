"""What becomes of deals that enter a stage."""

from statistics import median
from typing import Any, NamedTuple

from app.analytics.books import DAY_MS, Books
from app.analytics.methods.proportions import Share, wilson
from app.analytics.report import Reader


class StageLine(NamedTuple):
    """A stage: deals that entered it in the time, and what became of them until the day."""

    id: str
    name: str
    name_en: str
    entered: int
    further: Share
    lost: int
    still: int
    median_days: float | None


def stage_lines(connection: Reader, before: Books, books: Books) -> tuple[StageLine, ...]:
    """Of the deals that entered a stage in the time: went on, were lost from there, or still stand there.

    What counts is the first entry, and what followed it: a later stage or won is further, even when it came back.
    """
    stages = connection.execute(
        "SELECT s.id, s.name, coalesce(nullif(s.name_en, ''), s.name), s.position FROM stages s"
        " JOIN pipelines p ON p.id = s.pipeline_id WHERE s.deleted_at IS NULL AND s.active AND s.kind = 'open'"
        " AND p.deleted_at IS NULL AND p.is_default ORDER BY s.position"
    ).fetchall()
    position = {row[0]: row[3] for row in stages}
    moves: dict[str, list[Any]] = {}
    for deal, stage, status, at in connection.execute(
        "SELECT c.deal_id, c.to_stage_id, c.to_status, c.at FROM stage_changes c JOIN deals d ON d.id = c.deal_id"
        " WHERE c.deleted_at IS NULL AND d.deleted_at IS NULL AND c.at < ? ORDER BY c.at, c.id",
        (books.end_ms,),
    ):
        moves.setdefault(deal, []).append((stage, status, at))
    found: dict[str, list[tuple[str, float]]] = {row[0]: [] for row in stages}
    for steps in moves.values():
        for stage, fate, days in _fates(steps, position, before.end_ms):
            found[stage].append((fate, days))
    return tuple(_stage_line(row[0], row[1], row[2], found[row[0]]) for row in stages)


def _fates(steps: list[Any], position: dict[str, int], since: int) -> list[tuple[str, str, float]]:
    """Of each stage that a deal entered since then: further, lost or still there, and after how many days."""
    found, seen = [], set[str]()
    for place, (stage, status, at) in enumerate(steps):
        if stage not in position or stage in seen or status != "open":
            continue
        seen.add(stage)
        if at < since:
            continue
        fate, end = "still", None
        for later, after, moment in steps[place + 1 :]:
            if after == "won" or position.get(later, -1) > position[stage]:
                fate, end = "further", moment
            elif after in ("lost", "void"):
                fate, end = "lost", moment
            if end is not None:
                break
        found.append((stage, fate, (end - at) / DAY_MS if end is not None else 0.0))
    return found


def _stage_line(stage: str, name: str, name_en: str, fates: list[tuple[str, float]]) -> StageLine:
    further = [days for fate, days in fates if fate == "further"]
    lost = sum(fate == "lost" for fate, _ in fates)
    return StageLine(
        stage, name, name_en, len(fates), wilson(len(further), len(further) + lost), lost,
        len(fates) - len(further) - lost, median(further) if further else None,
    )  # fmt: skip
