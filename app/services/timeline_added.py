"""The journal's entries of added fields, whose values are rows of their own, as edits of the record that has them."""

_NEXT = (
    "SELECT n.d ->> '$.value[0]' FROM sync_change n WHERE n.pk = c.pk AND n.seq > c.seq AND n.op = 'U' "
    "AND n.d -> '$.value' IS NOT NULL ORDER BY n.seq LIMIT 1"
)
_PAIR = (
    "SELECT v.key FROM custom_values v WHERE v.id = c.pk",
    f"""CASE c.op WHEN 'U' THEN c.d -> '$.value' ELSE json_array(NULL, CASE WHEN EXISTS ({_NEXT}) THEN ({_NEXT})
        ELSE (SELECT v.value FROM custom_values v WHERE v.id = c.pk) END) END""",
)
OF_RECORD = "c.pk IN (SELECT v.id FROM custom_values v WHERE v.record_id = :record AND v.deleted_at IS NULL)"
AS_EDIT = f"json_object(({_PAIR[0]}), json({_PAIR[1]}))"
"""The field with its old and new text; one that was filled first had nothing before."""
