"""Which tasks wait for the state of a deal or a complaint, as a condition of SQL."""

_CAME = "instr(json_extract(t.waits_for, '$.states'), '\"' || w.status || '\"')"
FREE = (
    "(t.waits_for IS NULL OR NOT EXISTS (SELECT 1 FROM deals w WHERE w.id = json_extract(t.waits_for, '$.id')"
    f" AND NOT {_CAME}) AND NOT EXISTS (SELECT 1 FROM complaints w"
    f" WHERE w.id = json_extract(t.waits_for, '$.id') AND NOT {_CAME}))"
)
"""The condition on tasks ``t`` that wait for nothing, for what has come, or for what is not on this laptop."""
