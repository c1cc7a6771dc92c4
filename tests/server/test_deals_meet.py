"""Two people at the same deal, both offline: what stands when both have synced, and who reads which sentence."""

import pytest

from app.words.sentences.sync import REASONS
from tests.server.laptop import Laptop, Office


def stage(laptop: Laptop, name: str) -> str:
    return next(
        pk for (table, pk), row in laptop.rows.items() if table == "stages" and row["name_en"] == name
    )


@pytest.fixture(name="deal")
def fixture_deal(office: Office, li: Laptop, zhao: Laptop) -> str:
    """A deal of li's that both have on their laptops."""
    assert office
    li.sync()
    account = li.account()
    first = stage(li, "First contact")
    pipeline = li.rows["stages", first]["pipeline_id"]
    worth: dict[str, str | int | None] = {
        "probability": 10,
        "amount": 100,
        "currency": "CNY",
        "status": "open",
    }
    where: dict[str, str | int | None] = {"account_id": account, "pipeline_id": pipeline, "stage_id": first}
    deal = li.add("deals", name="泵", owner_id=li.who.user, **where, **worth)
    li.sync()
    zhao.sync()
    return deal


def close(laptop: Laptop, deal: str, status: str, **more: str | int) -> str:
    """What a client writes when its user wins or loses a deal: the move with its record."""
    target = stage(laptop, status.capitalize())
    row = laptop.rows["deals", deal]
    chance = 100 if status == "won" else 0
    record = laptop.add(
        "stage_changes", account_id=row["account_id"], deal_id=deal, from_stage_id=row["stage_id"],
        to_stage_id=target, from_status="open", to_status=status, at=laptop.now(), by_id=laptop.who.user,
    )  # fmt: skip
    values = {"status": status, "stage_id": target, "probability": chance, "closed_at": laptop.now(), **more}
    edit = laptop.change("deals", deal, **values)
    laptop.journal[-2].edits.extend(edit.edits)
    laptop.journal.pop()
    return record


def told(laptop: Laptop) -> set[str]:
    """The reasons that somebody reads, each of which has its sentence."""
    found = {str(conflict["reason"]) for conflict in laptop.conflicts()}
    assert found <= set(REASONS)
    return found


def test_a_deal_that_two_win_offline_is_won_once_and_both_moves_stay_on_record(
    office: Office, li: Laptop, zhao: Laptop, deal: str
) -> None:
    records = {close(li, deal, "won"), close(zhao, deal, "won")}
    for laptop in (zhao, li, zhao):
        laptop.sync()
    for laptop in (li, zhao):
        row = laptop.rows["deals", deal]
        assert (row["status"], row["probability"]) == ("won", 100)
        assert records <= laptop.ids("stage_changes")
        assert laptop.agrees()
    assert told(li) <= {"later-edit"}
    assert office.count("SELECT count(*) FROM deals WHERE status = 'won'") == 1


def test_a_deal_won_by_one_and_lost_by_another_stays_as_the_first_to_sync_left_it(
    office: Office, li: Laptop, zhao: Laptop, deal: str
) -> None:
    close(li, deal, "lost", loss_reason="price")
    close(zhao, deal, "won")
    for laptop in (zhao, li, zhao):
        laptop.sync()
    for laptop in (li, zhao):
        row = laptop.rows["deals", deal]
        assert (row["status"], row["probability"], row["loss_reason"]) == ("won", 100, None)
        assert laptop.agrees()
    assert "move-not-allowed" in told(li)
    assert office.count("SELECT count(*) FROM deals WHERE status = 'won'") == 1


def test_a_deal_moved_into_a_stage_that_was_taken_away_meanwhile_is_kept_there_and_not_lost(
    office: Office, li: Laptop, deal: str
) -> None:
    boss = office.laptop("boss").sync()
    gone = stage(li, "Needs confirmed")
    boss.change("stages", gone, deleted_at=boss.now())
    li.change("deals", deal, stage_id=gone, probability=25)
    boss.sync()
    li.sync()
    boss.sync()
    for laptop in (li, boss):
        assert laptop.rows["deals", deal]["stage_id"] == gone
        assert laptop.rows["stages", gone]["deleted_at"] is not None
        assert laptop.agrees()


def test_an_undone_move_takes_its_record_back_without_a_conflict(li: Laptop, deal: str) -> None:
    before = dict(li.rows["deals", deal])
    record = close(li, deal, "won")
    back = {key: before[key] for key in ("status", "stage_id", "probability", "closed_at")}
    li.change("deals", deal, **back)
    undo = li.change("stage_changes", record, deleted_at=li.now())
    li.journal[-2].edits.extend(undo.edits)
    li.journal.pop()
    li.sync()
    assert li.rows["deals", deal]["status"] == "open"
    assert li.conflicts() == []
