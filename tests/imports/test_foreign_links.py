"""Files of other programs are linked by their record ids, whatever the order of the files and whoever shares a name."""

import zipfile
from pathlib import Path
from typing import Any

import pytest

from app.imports.run import import_files
from app.services.pipelines import add_pipeline
from app.storage.database import Database

# By name Cases and Calls come before the contacts and deals that they mean; two Li Weis work at one of two Acmes.
ZOHO = {
    "Accounts_001.csv": """Record Id,Account Owner.id,Account Name,Parent Account.id,Phone
zcrm_2,u1,Acme,zcrm_3,
zcrm_1,u1,Acme,,
zcrm_3,u1,Acme Group,,
""",
    "Calls_001.csv": """Record Id,Call Owner.id,Subject,Call Start Time,Contact Name.id,Contact Name,Related To.id,\
Related To
zcrm_70,u1,Price,2026-03-05 10:00:00,zcrm_12,Wei Li,zcrm_21,Robots
""",
    "Cases_001.csv": """Record Id,Case Number,Subject,Account Name.id,Account Name,Contact Name.id,Contact Name,\
Deal Name.id,Deal Name,Created Time
zcrm_50,C1,Leak,zcrm_2,Acme,zcrm_12,Wei Li,zcrm_22,Robots,2026-03-06 09:00:00
""",
    "Contacts_001.csv": """Record Id,Contact Owner.id,Last Name,First Name,Account Name.id,Account Name,Reporting To.id
zcrm_11,u1,Li,Wei,zcrm_2,Acme,
zcrm_12,u1,Li,Wei,zcrm_2,Acme,zcrm_11
zcrm_13,u1,Li,Wei,zcrm_1,Acme,
""",
    "Deals_001.csv": """Record Id,Deal Owner.id,Deal Name,Account Name.id,Account Name,Contact Name.id,Contact Name,\
Amount
zcrm_21,u1,Robots,zcrm_1,Acme,zcrm_13,Wei Li,100
zcrm_22,u1,Robots,zcrm_2,Acme,zcrm_12,Wei Li,200
""",
    "Notes_001.csv": """Record Id,Note Title,Note Content,Created Time,Parent Id.id
zcrm_60,Seen,Met him,2026-03-05 11:00:00,zcrm_12
zcrm_61,Won,Signed,2026-03-05 12:00:00,zcrm_22
zcrm_62,Firm,Moved,2026-03-05 13:00:00,zcrm_1
""",
    "SalesOrders_001.csv": """Record Id,Sales Order Owner.id,SO Number,Account Name.id,Account Name,Contact Name.id,\
Contact Name,Deal Name.id,Grand Total,Created Time
zcrm_30,u1,SO1,zcrm_2,Acme,zcrm_12,Wei Li,zcrm_22,99.5,2026-03-04 08:00:00
""",
    "Tasks_001.csv": """Record Id,Subject,Due Date,Task Owner.id,Contact Name.id,Contact Name,Related To.id,Related To
zcrm_40,Ring,2026-12-01,u1,zcrm_12,Wei Li,zcrm_22,Robots
zcrm_41,Write,2026-12-02,u1,zcrm_13,Wei Li,,
""",
}  # fmt: skip

SALESFORCE = {
    "a_case.csv": "Id,CaseNumber,AccountId,ContactId,Subject,Origin,CreatedDate\n"
    "500A,C9,001b,003B,Leak,Phone,2026-03-06T09:00:00Z\n",
    "a_task.csv": "Id,WhoId,WhatId,Subject,ActivityDate,Status,IsDeleted\n"
    "00TA,003B,006a,Ring,2026-12-01,Not Started,0\n"
    "00TB,003b,001B,Write,2026-12-02,Not Started,0\n",
    "b_order.csv": "Id,AccountId,OrderNumber,EffectiveDate,TotalAmount,OpportunityId\n"
    "801A,001b,S1,2026-03-01,50,006a\n",
    "c_opportunity.csv": "Id,AccountId,ContactId,Name,StageName,CloseDate,Amount\n"
    "006a,001b,003B,Robots,,2026-12-31,5\n",
    "d_contact.csv": "Id,AccountId,FirstName,LastName,MailingStreet,ReportsToId\n003b,001b,Wei,Li,,003B\n"
    "003B,001b,Wei,Li,,\n",
    "e_account.csv": "Id,Name,ParentId,BillingStreet,AccountNumber\n001b,Acme,001B,,\n001B,Acme,,,\n",
}  # fmt: skip

HUBSPOT = {
    "a_deals.csv": "Record ID,Deal Name,Deal Stage,Close Date,Associated Company IDs,Associated Contact IDs\n"
    "1,Robots,,2026-12-31,1,2;1\n",
    "a_tasks.csv": "Record ID,Task Title,Due Date,Associated Contact IDs,Associated Company IDs,Associated Deal IDs\n"
    "1,Ring,2026-12-01,2,1,1\n",
    "b_contacts.csv": "Record ID,First Name,Last Name,Contact owner,Associated Company IDs\n1,Wei,Li,,1\n2,Wei,Li,,1\n",
    "c_companies.csv": "Record ID,Company name,Company owner,Website URL\n1,Acme,,\n",
}


def folder(tmp_path: Path, files: dict[str, str]) -> list[Path]:
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    return [tmp_path / name for name in files]


def backup(tmp_path: Path) -> Path:
    path = tmp_path / "backup.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in ZOHO.items():
            archive.writestr(f"Data/{name}", text)
    return path


def links(db: Database, table: str, system: str, column: str = "contact_id") -> dict[str, str | None]:
    """Foreign id of each record → foreign id of the record that a column points to."""
    others = ("accounts", "contacts", "deals", "orders", "complaints", "leads")
    union = " UNION ALL ".join(f"SELECT id, foreign_ids FROM {other}" for other in others)
    with db.raw() as connection:
        return dict(
            connection.execute(
                f"SELECT json_extract(t.foreign_ids, '$.{system}'), json_extract(o.foreign_ids, '$.{system}') "
                f"FROM {table} t LEFT JOIN ({union}) o ON o.id = t.{column}"
            ).fetchall()
        )


def actions(result: dict[str, Any]) -> dict[str, int]:
    """Rows by what became of them, over all files."""
    names = ("rows", "added", "updated", "merged", "unchanged", "quarantined")
    return {name: sum(file[name] for file in result["files"]) for name in names}


def with_pipeline(db: Database) -> None:
    with db.write("create-pipeline") as session:
        add_pipeline(session, "销售流程")


def brought_in(db: Database, *paths: Path) -> None:
    """Import twice; everything arrives the first time and nothing changes the second."""
    with_pipeline(db)
    first = import_files(db, paths).as_json()
    rows = actions(first)["rows"]
    assert [(file["file"], file["problems"]) for file in first["files"] if file["problems"]] == []
    assert actions(first)["added"] == rows
    with db.raw() as connection:
        before = connection.execute("SELECT max(seq) FROM sync_change").fetchone()
    again = import_files(db, paths).as_json()
    assert (actions(again)["unchanged"], again["batch"]) == (rows, first["batch"])
    with db.raw() as connection:
        assert connection.execute("SELECT max(seq) FROM sync_change").fetchone() == before


def test_a_zoho_backup_is_linked_by_its_record_ids(db: Database, tmp_path: Path) -> None:
    brought_in(db, backup(tmp_path))
    two, he = "zcrm_2", "zcrm_12"
    assert links(db, "accounts", "zoho", "parent_id") == {"zcrm_1": None, two: "zcrm_3", "zcrm_3": None}
    assert links(db, "contacts", "zoho", "account_id") == {"zcrm_11": two, he: two, "zcrm_13": "zcrm_1"}
    assert links(db, "contacts", "zoho", "reports_to_id")[he] == "zcrm_11"
    assert links(db, "deals", "zoho") == {"zcrm_21": "zcrm_13", "zcrm_22": he}
    assert links(db, "orders", "zoho") == {"zcrm_30": he}
    assert links(db, "orders", "zoho", "deal_id") == {"zcrm_30": "zcrm_22"}
    assert links(db, "complaints", "zoho") == {"zcrm_50": he}
    assert links(db, "complaints", "zoho", "deal_id") == {"zcrm_50": "zcrm_22"}
    assert links(db, "tasks", "zoho") == {"zcrm_40": he, "zcrm_41": "zcrm_13"}
    assert links(db, "tasks", "zoho", "about_id") == {"zcrm_40": "zcrm_22", "zcrm_41": None}
    assert links(db, "tasks", "zoho", "account_id") == {"zcrm_40": two, "zcrm_41": "zcrm_1"}
    assert links(db, "activities", "zoho") == {"zcrm_60": he, "zcrm_61": None, "zcrm_62": None, "zcrm_70": he}
    assert links(db, "activities", "zoho", "about_id") == {
        "zcrm_60": he, "zcrm_61": "zcrm_22", "zcrm_62": "zcrm_1", "zcrm_70": "zcrm_21",
    }  # fmt: skip
    assert links(db, "activities", "zoho", "account_id") == {
        "zcrm_60": two, "zcrm_61": two, "zcrm_62": "zcrm_1", "zcrm_70": "zcrm_1",
    }  # fmt: skip


def test_salesforce_files_are_linked_by_ids_that_differ_in_case_alone(db: Database, tmp_path: Path) -> None:
    brought_in(db, *folder(tmp_path, SALESFORCE))
    assert links(db, "accounts", "salesforce", "parent_id") == {"001b": "001B", "001B": None}
    assert links(db, "contacts", "salesforce", "reports_to_id") == {"003b": "003B", "003B": None}
    assert links(db, "deals", "salesforce") == {"006a": "003B"}
    assert links(db, "orders", "salesforce", "deal_id") == {"801A": "006a"}
    assert links(db, "complaints", "salesforce") == {"500A": "003B"}
    assert links(db, "tasks", "salesforce") == {"00TA": "003B", "00TB": "003b"}
    assert links(db, "tasks", "salesforce", "about_id") == {"00TA": "006a", "00TB": "001B"}
    assert links(db, "tasks", "salesforce", "account_id") == {"00TA": "001b", "00TB": "001B"}


def test_hubspot_files_are_linked_by_ids_that_each_kind_counts_for_itself(
    db: Database, tmp_path: Path
) -> None:
    brought_in(db, *folder(tmp_path, HUBSPOT))
    assert links(db, "contacts", "hubspot", "account_id") == {"1": "1", "2": "1"}
    assert links(db, "deals", "hubspot") == {"1": "2"}
    assert links(db, "tasks", "hubspot") == {"1": "2"}
    with db.raw() as connection:
        assert connection.execute("SELECT about_kind FROM tasks").fetchall() == [("deal",)]


def test_a_name_that_two_contacts_share_links_to_neither_and_says_so(db: Database, tmp_path: Path) -> None:
    brought_in(db, backup(tmp_path))
    path = tmp_path / "more.csv"
    path.write_text(
        "Record Id,Deal Name,Deal Owner.id,Account Name.id,Contact Name\nzcrm_29,New,u1,zcrm_2,Wei Li\n"
    )
    (result,) = import_files(db, [path]).files
    assert (result.counts["add"], dict(result.notes)) == (1, {"contact-ambiguous": 1})
    assert links(db, "deals", "zoho")["zcrm_29"] is None


@pytest.mark.parametrize("heading", ["Account Name.id,Account Name", "Account Name,Account Name.id"])
def test_an_unknown_id_is_never_taken_for_another_record_of_the_same_name(
    db: Database, tmp_path: Path, heading: str
) -> None:
    import_files(db, [backup(tmp_path)])
    cells = "zcrm_9,Acme" if heading.endswith("Name") else "Acme,zcrm_9"
    path = tmp_path / "more.csv"
    text = f"Record Id,Contact Owner.id,Last Name,First Name,{heading}\nzcrm_19,u1,Li,Wei,{cells}\n"
    path.write_text(text)
    import_files(db, [path])
    assert links(db, "contacts", "zoho", "account_id")["zcrm_19"] == "zcrm_9"


def test_a_note_about_a_record_that_is_not_here_waits_with_the_id(db: Database, tmp_path: Path) -> None:
    path = tmp_path / "notes.csv"
    path.write_text(
        "Record Id,Note Title,Note Content,Created Time,Parent Id.id\nz1,A,B,2026-03-05 11:00:00,z99\n"
    )
    (result,) = import_files(db, [path]).files
    assert [(problem.code, problem.facts) for problem in result.problems] == [
        ("account-not-found", {"name": "z99"})
    ]
