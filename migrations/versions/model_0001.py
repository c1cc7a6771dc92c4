"""Every synced table, as the first release has them."""

from migrations.tables_0001 import (
    accounts,
    activities,
    campaigns,
    care,
    catalogue,
    complaints,
    deals,
    leads,
    orders,
    people,
    settings,
    surveys,
)

revision = "model_0001"
down_revision = None
branch_labels = ("model",)
depends_on = None


def upgrade() -> None:
    """Create the tables family by family."""
    for family in (
        people,
        accounts,
        leads,
        deals,
        catalogue,
        orders,
        activities,
        complaints,
        care,
        campaigns,
        surveys,
        settings,
    ):
        family.create()
