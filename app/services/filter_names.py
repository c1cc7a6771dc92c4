"""What may be typed as a field in the filter language: keys, their labels in both languages, and a few short names."""

from functools import cache

from app.services.schema import KindInfo, describe
from app.words import labels

SHORT = {
    "owner": "owner_id",
    "account": "account_id",
    "contact": "contact_id",
    "stage": "stage_id",
    "assignee": "assignee_id",
    "type": "account_type",
    "last_followed": "last_followed_at",
    "next_follow": "next_follow_at",
    "due": "due_at",
    "created": "created_at",
    "lifecycle": "lifecycle_stage",
    "changed": "updated_at",
    "close": "expected_close",
    "pool": "pool_id",
    "parent": "parent_id",
    "received": "received_at",
    "campaign": "campaign_id",
    "product": "product_id",
    "ordered": "ordered_on",
}
RELATED = {
    "tag": "tag",
    "标签": "tag",
    "last_order": "last_order",
    "最近下单": "last_order",
    "complaint": "complaint",
    "投诉": "complaint",
    "deal": "deal",
    "商机": "deal",
}


@cache
def names_of(kind: str) -> dict[str, str]:
    """Every name in small letters to the stable name of the field or relation."""
    info: KindInfo = describe(kind)
    found: dict[str, str] = {}
    for field in info.fields:
        for name in (
            labels.label("", field.key, "zh_CN"),
            labels.label(kind, field.key, "zh_CN"),
            labels.label(kind, field.key, "en").replace(" ", "_"),
            field.key,
        ):
            found[name.lower()] = field.key
    found.update({name: key for name, key in SHORT.items() if info.field(key) is not None})
    found["tag"] = found["标签"] = "tag"
    found["segment"] = found["分群"] = "segment"
    if kind == "account":
        found.update(RELATED)
    return found


def custom_names(info: KindInfo) -> dict[str, str]:
    """The same for the fields that an admin added; a name of the model's own keeps its meaning."""
    known, found = names_of(info.kind), {}
    for field in info.fields:
        if field.names is not None and "." not in field.key:
            words = (*(name.replace(" ", "_").lower() for name in field.names), field.key)
            found.update({name: field.key for name in words if name not in known})
    return found
