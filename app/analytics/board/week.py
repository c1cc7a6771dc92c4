"""What changed in the week until the day: bands of the warning from its log, lifecycle stages from the journal."""

from app.analytics.board.ask import Ask
from app.analytics.books import DAY_MS, open_books
from app.analytics.methods.results import Note, note
from app.rules.choices import RiskBand

DAYS = 7
_BANDS = (
    'SELECT account_id, "before", "after" FROM score_changes WHERE measure = \'band\' '
    'AND ? IN ("before", "after") AND at >= ? AND at < ? AND {scope} ORDER BY seq'
)
_STAGES = (
    "SELECT count(DISTINCT c.pk) FROM sync_mutation m JOIN sync_change c "
    "ON c.seq BETWEEN m.first_change AND m.last_change WHERE m.edited_at >= ? AND m.edited_at < ? "
    "AND c.tbl = 'accounts' AND c.op = 'U' AND instr(c.d, '\"lifecycle_stage\"') AND {scope}"
)


def bands_moved(ask: Ask) -> tuple[Note, ...]:
    """How many accounts came into the high band and how many left it; nothing when none did."""
    begin, end = _week(ask)
    high = RiskBand.HIGH.value
    first: dict[str, str] = {}
    last: dict[str, str] = {}
    for account, before, after in ask.connection.execute(
        _BANDS.format(scope=ask.scope.on("account_id")), (high, begin, end, *ask.scope.parameters)
    ):
        first.setdefault(account, before)
        last[account] = after
    came = sum(last[each] == high and first[each] != high for each in last)
    left = sum(first[each] == high and last[each] != high for each in last)
    return (note("bands-moved", days=DAYS, came=came, left=left),) if came or left else ()


def stages_moved(ask: Ask) -> tuple[Note, ...]:
    """How many accounts came into another lifecycle stage; nothing when none did."""
    (moved,) = ask.connection.execute(
        _STAGES.format(scope=ask.scope.on("c.pk")), (*_week(ask), *ask.scope.parameters)
    ).fetchone()
    return (note("stages-moved", days=DAYS, n=moved),) if moved else ()


def _week(ask: Ask) -> tuple[int, int]:
    """The first millisecond of the week, and the first one after it."""
    end = open_books(ask.connection, ask.as_of).end_ms
    return end - DAYS * DAY_MS, end
