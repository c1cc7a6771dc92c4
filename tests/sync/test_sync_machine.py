"""``pytest -m soak tests/sync/test_sync_machine.py`` runs the long form."""

import pytest

from tests.sync.firm import Firm
from tests.sync.machine import run


def test_nothing_is_lost_and_all_agree_whatever_fails(firm: Firm) -> None:
    run(firm, examples=8, steps=14)


@pytest.mark.soak
@pytest.mark.timeout(4 * 3600)
def test_nothing_is_lost_and_all_agree_in_long_runs(firm: Firm) -> None:
    run(firm, examples=300, steps=40)
