"""``pytest -m soak tests/sync/test_sync_machine.py`` runs the long form."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.firm import Firm
from tests.sync.machine import run


@pytest.fixture(scope="module")
def firm(
    postgres: str, staffed: str, template_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Firm]:
    made = Firm(postgres, staffed, template_folder, tmp_path_factory.mktemp("firm"))
    yield made
    made.close()


def test_nothing_is_lost_and_all_agree_whatever_fails(firm: Firm) -> None:
    run(firm, examples=8, steps=14)


@pytest.mark.soak
@pytest.mark.timeout(4 * 3600)
def test_nothing_is_lost_and_all_agree_in_long_runs(firm: Firm) -> None:
    run(firm, examples=300, steps=40)
