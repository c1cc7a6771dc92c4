"""The risk of an account as it counts: a person's judgement while it is in force, else that of the scoring."""


def band_in_force(account: str, scored: str, today: str) -> str:
    """The SQL expression of the band.

    Args:
        account: expression of the account's id.
        scored: expression of the scoring's band.
        today: expression or parameter mark of the day, as ISO text.
    """
    return (
        f"coalesce((SELECT o.band FROM score_overrides o WHERE o.account_id = {account} AND o.deleted_at IS NULL "
        f"AND o.until_on >= {today} ORDER BY o.created_at DESC LIMIT 1), {scored})"
    )
