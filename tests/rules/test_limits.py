import pytest

from app.rules.errors import Refused
from app.rules.limits import Amount, check_within, remedy_within

LIMIT = Amount(500_000, "CNY")


@pytest.mark.parametrize(
    ("remedy", "limit", "within"),
    [
        (Amount(500_000, "CNY"), LIMIT, True),
        (Amount(500_001, "CNY"), LIMIT, False),
        (Amount(1, "USD"), LIMIT, False),
        (Amount(1, None), LIMIT, False),
        (Amount(0, None), LIMIT, True),
        (Amount(None, None), LIMIT, True),
        (Amount(900_000, "CNY"), Amount(None, None), True),
        (Amount(1, "CNY"), Amount(0, "CNY"), False),
    ],
)
def test_a_remedy_is_within_a_limit_of_its_own_currency(
    remedy: Amount, limit: Amount, *, within: bool
) -> None:
    assert remedy_within(remedy, limit) is within


def test_a_step_beyond_the_limit_is_refused_beside_the_state() -> None:
    check_within(within=True)
    with pytest.raises(Refused, match="beyond-limit") as refused:
        check_within(within=False)
    assert refused.value.field == "status"
