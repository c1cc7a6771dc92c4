"""The state machines of the domain as data."""

from app.rules.machine import Machine
from app.rules.state_tables.accounts import DISPUTE, POOL
from app.rules.state_tables.complaints import COMPLAINT
from app.rules.state_tables.sales import DEAL, LEAD, ORDER, QUOTE
from app.rules.state_tables.work import TASK, VISIT

MACHINES: dict[str, Machine] = {
    machine.name: machine for machine in (LEAD, DEAL, COMPLAINT, TASK, VISIT, QUOTE, ORDER, POOL, DISPUTE)
}
