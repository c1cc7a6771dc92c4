"""An answer for people who did not ask for JSON: lines of name and value, rows as a table."""

import json
from typing import Any


def plain(answer: dict[str, Any]) -> str:
    """The answer as text."""
    lines: list[str] = []
    for name, value in answer.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{name}:")
            lines.extend("  " + "  ".join(_cell(cell) for cell in row.values()) for row in value)
        elif isinstance(value, dict):
            lines.append(f"{name}:")
            lines.extend(f"  {key}: {_cell(inner)}" for key, inner in value.items() if inner is not None)
        else:
            lines.append(f"{name}: {_cell(value)}")
    return "\n".join(lines) + "\n"


def _cell(value: Any) -> str:
    if isinstance(value, dict) and value.keys() == {"minor", "currency"}:
        from app.rules.money import Money  # noqa: PLC0415 - only when there is money to show
        from app.rules.money import plain as money  # noqa: PLC0415

        return money(Money(value["minor"], value["currency"])) if value["currency"] else str(value["minor"])
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
