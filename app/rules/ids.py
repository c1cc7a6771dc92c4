"""Ids that follow from what they join, so that two devices make the same row apart from each other."""

import uuid

_NAMESPACE = uuid.UUID("6f9d1f63-6a3f-5d0e-9c3b-2a4f0b7c8e11")


def derived_id(*parts: str) -> str:
    """The id of a link row, e.g. ``derived_id("tag_link", account_id, tag_id)``: in a merge, add wins.

    A UUID of version 5 (RFC 9562) over the parts, each with its length in front, so that ("a", "bc") and
    ("ab", "c") differ; the order of the parts counts.
    """
    return str(uuid.uuid5(_NAMESPACE, "".join(f"{len(part)}:{part}" for part in parts)))
