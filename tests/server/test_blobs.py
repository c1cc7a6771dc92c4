import hashlib

import pytest

from app.server import blobs
from app.sync import protocol
from app.sync.protocol import BlobsAnswer, BlobsAsked, BlobState
from tests.server.laptop import Laptop, Office

CONTENT = bytes(range(256)) * 5000
SHA = hashlib.sha256(CONTENT).hexdigest()
PART = blobs.LIMITS.blob_part // 2


def put(
    laptop: Laptop, offset: int, data: bytes, sha: str = SHA, size: int = len(CONTENT)
) -> tuple[int, bytes]:
    response = laptop.office.client.put(
        f"/v1/blobs/{sha}",
        params={"offset": offset, "size": size},
        content=data,
        headers={"authorization": f"Bearer {laptop.who.token}"},
    )
    return response.status_code, response.content


def state(laptop: Laptop) -> BlobState:
    return laptop.post("blobs", BlobsAsked([SHA]), BlobsAnswer).blobs[0]


def sent(laptop: Laptop) -> None:
    for offset in range(0, len(CONTENT), PART):
        assert put(laptop, offset, CONTENT[offset : offset + PART])[0] == 200


def got(laptop: Laptop, offset: int = 0) -> bytes:
    data = b""
    while True:
        response = laptop.office.client.get(
            f"/v1/blobs/{SHA}",
            params={"offset": offset + len(data)},
            headers={"authorization": f"Bearer {laptop.who.token}"},
        )
        if response.status_code != 200:
            raise LookupError(protocol.decode(response.content, protocol.Fault).code)
        if not response.content:
            return data
        data += response.content


def attached(li: Laptop) -> str:
    account = li.account()
    li.add(
        "attachments", account_id=account, record_id=account, kind="account", sha256=SHA, size=len(CONTENT)
    )
    li.sync()
    return account


def test_an_attachment_goes_up_in_parts_and_comes_down_whole(li: Laptop, zhao: Laptop) -> None:
    attached(li)
    sent(li)
    assert state(li) == BlobState(SHA, len(CONTENT), complete=True)
    assert got(zhao) == CONTENT
    assert got(zhao, offset=1_000_001) == CONTENT[1_000_001:]


def test_a_line_cut_anywhere_goes_on_where_it_was(li: Laptop, zhao: Laptop) -> None:
    attached(li)
    put(li, 0, CONTENT[:PART])
    put(li, 0, CONTENT[:PART])
    put(li, 2 * PART, CONTENT[2 * PART : 3 * PART])
    assert state(li) == BlobState(SHA, PART, complete=False)
    with pytest.raises(LookupError, match="blob-unknown"):
        got(zhao)
    for offset in range(PART, len(CONTENT), PART):
        put(li, offset, CONTENT[offset : offset + PART])
    assert got(zhao) == CONTENT


def test_an_attachment_is_given_to_those_who_see_its_record(office: Office, li: Laptop) -> None:
    attached(li)
    sent(li)
    with pytest.raises(LookupError, match="blob-unknown"):
        got(office.laptop("chen"))


def test_bytes_that_are_not_what_they_claim_are_dropped(li: Laptop) -> None:
    small = b"not what it says"
    status, body = put(li, 0, small, size=len(small))
    assert (status, protocol.decode(body, protocol.Fault).code) == (400, "blob-damaged")
    assert state(li) == BlobState(SHA, 0, complete=False)


@pytest.mark.parametrize(
    ("sha", "offset", "size", "code"),
    [
        ("xyz", 0, 10, "blob-bad-request"),
        (SHA, -1, 10, "blob-bad-request"),
        (SHA, 0, 0, "blob-bad-request"),
        (SHA, 0, 10**12, "message-too-large"),
    ],
)
def test_a_part_that_makes_no_sense_is_refused(
    li: Laptop, sha: str, offset: int, size: int, code: str
) -> None:
    _, body = put(li, offset, b"x", sha, size)
    assert protocol.decode(body, protocol.Fault).code == code
