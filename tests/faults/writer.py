"""A process that writes until it is done, refused or killed, and says what has been acknowledged, line by line."""

import sys
from pathlib import Path

from app.rules.errors import Told
from app.services import records
from app.storage.bootstrap import open_folder
from app.storage.database import Database
from app.storage.folder import DataFolder
from tests import make


def write(database: Database, number: int) -> None:
    """One of several kinds of writes: a new record, a changed one, an archived one, many at once."""
    with database.write("create") as session:
        record_id = make.account(session, f"客户{number}", description="文" * 1000)
    print(record_id, flush=True)
    if number % 3 == 1:
        with database.write("update") as session:
            records.update(session, "account", record_id, {"name": f"改名{number}", "city": "杭州"})
            records.archive(session, "account", record_id)
        print(record_id, f"改名{number}", flush=True)
    if number % 5 == 4:
        with database.write("import") as session:
            many = [make.contact(session, f"王{n}") for n in range(40)]
        print(many[-1], flush=True)


def main(folder: Path, count: int) -> None:
    try:
        database = open_folder(DataFolder(folder), sample=True)
        for number in range(count):
            write(database, number)
            if number == 0:
                print("ready", flush=True)
    except Told as told:
        print(f"told {told.code}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
