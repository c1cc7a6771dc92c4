"""The bytes of attachments: sent when there is a line, fetched when one is opened, each from where it stopped."""

from app.rules.errors import Trouble
from app.sync.blob_files import BlobFiles, blob_key
from app.sync.protocol import BlobsAnswer, BlobsAsked, BlobState, Limits
from app.sync.result import Progress
from app.sync.run import Run

ASKED_AT_ONCE = 500
PART = Limits().blob_part


def files_of(run: Run) -> BlobFiles | None:
    """This copy's attachments; None where there has never been one."""
    with run.db.raw() as connection:
        key = blob_key(connection)
    return None if key is None else BlobFiles(run.db.folder.attachments, key)


def exchange(run: Run) -> None:
    """Send what the server lacks.

    Raises:
        Trouble: ``sync-stopped``, or what the line says; what has gone stays there.
    """
    files = files_of(run)
    if files is None:
        return
    wanted = files.waiting()
    for start in range(0, len(wanted), ASKED_AT_ONCE):
        some = wanted[start : start + ASKED_AT_ONCE]
        answer = run.transport.ask("/v1/blobs", BlobsAsked(some), BlobsAnswer)
        for done, blob in enumerate(answer.blobs, start):
            run.tell(Progress("blobs", done, len(wanted)))
            if not blob.complete:
                _send(run, files, blob)
            files.confirm(blob.sha256)


def _send(run: Run, files: BlobFiles, blob: BlobState) -> None:
    size = files.size(blob.sha256)
    have = blob.have
    while have < size:
        run.check()
        data = next(files.read(blob.sha256, have))
        path = f"/v1/blobs/{blob.sha256}?offset={have}&size={size}"
        answer = run.transport.put(path, data[:PART], BlobState)
        if answer.have <= have:
            raise Trouble("attachment-damaged", sha256=blob.sha256)
        have = answer.have


def fetch(run: Run, files: BlobFiles, sha256: str, size: int) -> None:
    """Fetch an attachment that is to be opened, from where the last try stopped.

    Raises:
        Trouble: ``blob-unknown`` while its sender has not had a line, ``sync-stopped``, ``attachment-damaged``.
    """
    if files.has(sha256):
        return
    have = files.received(sha256)
    while have < size:
        run.check()
        run.tell(Progress("blobs", have, size))
        data = run.transport.get(f"/v1/blobs/{sha256}?offset={have}")
        if not data:
            break
        files.receive(sha256, data)
        have += len(data)
    files.complete(sha256)
