"""What an import did, file by file; the words are looked up late, in the language asked for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.imports.plan import Action, Plan
from app.imports.problems import Problem
from app.words.sentences import sentence

_WORDS = {
    "add": "added",
    "update": "updated",
    "merge": "merged",
    "unchanged": "unchanged",
    "quarantine": "quarantined",
}


@dataclass(frozen=True, slots=True)
class FileResult:
    """What became of one table.

    Attributes:
        file: its name; for a workbook or a folder with the sheet's name after a colon.
        kind: of the records.
        profile: the program that wrote it, or ``generic``.
        encoding: how its bytes were read; None for other than text files.
        rows: how many rows it has; the sum of ``counts``.
        counts: how many rows each action has.
        problems: why rows were quarantined.
        unmapped: headings that stand for no field; their cells are kept with the import and fill nothing.
        notes: code → how often something worth knowing happened that stops no row.
        cleaned: code → how many cells a cleaning rule changed.
        made: kind → how many records were made beside the rows' own.
        examples: code → the first cell that a cleaning rule changed, before and after.
    """

    file: str
    kind: str
    profile: str
    encoding: str | None
    rows: int
    counts: Mapping[Action, int]
    problems: Sequence[Problem]
    unmapped: tuple[str, ...] = ()
    notes: Mapping[str, int] = field(default_factory=Counter)
    cleaned: Mapping[str, int] = field(default_factory=Counter)
    made: Mapping[str, int] = field(default_factory=Counter)
    examples: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def as_json(self, language: str) -> dict[str, Any]:
        """The object that the command line promises."""
        return {
            "file": self.file,
            "kind": self.kind,
            "profile": self.profile,
            "encoding": self.encoding,
            "rows": self.rows,
            **{_WORDS[action]: count for action, count in self.counts.items()},
            "problems": [
                {"row": problem.row, "field": problem.field, "reason": reason(problem, language)}
                for problem in self.problems
            ],
        }


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did.

    Attributes:
        batch: id of the import, to undo it; None when nothing was written.
        files: one entry per table.
        language: of the sentences, ``zh_CN`` or ``en``.
        plans: of a dry run, row by row, in the order of the tables that were recognised.
    """

    batch: str | None
    files: tuple[FileResult, ...]
    language: str = "en"
    plans: tuple[Plan, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The object that the command line promises."""
        return {"batch": self.batch, "files": [file.as_json(self.language) for file in self.files]}


def reason(problem: Problem, language: str) -> str:
    """Why a row was kept back, as a sentence."""
    return sentence(problem.code, language, {"field": problem.field or "", **problem.facts})
