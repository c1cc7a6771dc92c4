"""The clocks of complaints by the server: the same answer as a laptop's, a task for the right manager, once."""

from app.model.complaint_cases import read_cases
from app.model.time_limits import read_book
from app.rules.moments import from_millis, to_millis
from app.server import clock
from app.server.escalating import keep_clocks
from app.server.organisations import Organisation
from tests.server.laptop import Laptop, Office

HOUR = 3_600_000
ALWAYS = '{"holidays":false,' + ",".join(f'"{day}":[["00:00","24:00"]]' for day in range(7)) + "}"


def limits(office: Office) -> None:
    """Two hours to reply and ten to settle, day and night."""
    boss = office.laptop("boss").sync()
    firm = boss.who.organisation
    calendar = boss.add(
        "work_calendars", account_id=firm, name="UTC", time_zone="UTC", shifts=ALWAYS, is_default=1
    )
    boss.add(
        "sla_policies", account_id=firm, name="usual", severity="medium", response_minutes=120,
        resolution_minutes=600, calendar_id=calendar, active=1, level=None, valid_from=None,
    )  # fmt: skip
    boss.sync()


def complaint(laptop: Laptop, hours: int, **fields: str | int) -> str:
    laptop.sync()
    account = laptop.account()
    made = laptop.add(
        "complaints", account_id=account, subject="异响", severity="medium", status="received", policy_id=None,
        received_at=clock.now() - hours * HOUR, owner_id=laptop.who.user, **fields,
    )  # fmt: skip
    laptop.sync()
    return made


def test_a_late_complaint_calls_the_manager_of_its_owner_once(
    office: Office, firm: Organisation, li: Laptop, zhao: Laptop
) -> None:
    limits(office)
    late = complaint(li, 11)
    complaint(li, 1)
    assert keep_clocks(office.connection, firm) == 2
    assert keep_clocks(office.connection, firm) == 0
    zhao.sync()
    tasks = [row for (table, _), row in zhao.rows.items() if table == "tasks"]
    assert [(row["about_id"], row["assignee_id"]) for row in tasks] == [(late, zhao.who.user)]
    li.sync()
    assert li.rows["complaints", late]["escalation"] == 2
    assert li.agrees()


def test_the_server_stores_what_the_rule_says_on_a_laptop(
    office: Office, firm: Organisation, li: Laptop
) -> None:
    limits(office)
    made = [
        complaint(li, 3),
        complaint(li, 3, first_response_at=clock.now() - 2 * HOUR),
        complaint(li, 200),
    ]
    keep_clocks(office.connection, firm)
    book = read_book(office.connection)
    for case in read_cases(office.connection):
        judged = book.judge(case, from_millis(clock.now()))
        assert judged is not None
        stands = judged[1]
        assert (case.response_due_at, case.resolution_due_at, case.escalation) == (
            to_millis(stands.response.due), to_millis(stands.resolution.due), stands.escalation,
        )  # fmt: skip
    li.sync()
    assert [li.rows["complaints", pk]["escalation"] for pk in made] == [2, 0, 3]
