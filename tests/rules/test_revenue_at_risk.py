import pytest

from app.rules.revenue_at_risk import at_risk, discount


@pytest.mark.parametrize(
    ("severity", "days", "assumed", "percent"),
    [
        ("low", 0, {}, 2), ("critical", 0, {}, 30), ("critical", 30, {}, 60), ("critical", 400, {}, 60),
        ("high", 15, {"high": 20}, 30), ("critical", 30, {"critical": 80}, 90), ("unheard-of", 3, {}, 0),
        ("medium", -5, {}, 5),
    ],
)  # fmt: skip
def test_a_complaint_weighs_by_its_severity_and_twice_as_much_when_it_is_a_month_old(
    severity: str, days: float, assumed: dict[str, int], percent: int
) -> None:
    assert discount(severity, days, assumed) == percent


def test_what_is_at_risk_is_a_share_of_the_weighted_amount_to_the_cent() -> None:
    assert at_risk(1_000_000, 50, 30) == 150_000
    assert at_risk(1, 50, 100) == 1  # half a cent is rounded up
    assert at_risk(0, 50, 30) == 0
