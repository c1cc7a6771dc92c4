"""What the editor of added fields asks of the services, which load when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.services.lists.definitions import defined

if TYPE_CHECKING:
    from app.services.lists.definitions import Definition
    from app.storage.connection import Connection


def fields(connection: Connection, kind: str) -> tuple[Definition, ...]:
    """The fields of a kind in their order."""
    return defined(connection, kind)


def default_text(found: Definition, language: str) -> str:
    """A field's default as it is typed."""
    from app.services import custom_default  # noqa: PLC0415 - the model loads with the dialog

    return custom_default.default_text(found, language)


def save(definition: str, values: dict[str, Any], session: Any) -> str:
    """Make or change a field; its id."""
    from app.services import custom_edit  # noqa: PLC0415 - as above
    from app.services.custom_drafts import Draft  # noqa: PLC0415 - as above

    draft = Draft(**values)
    if not definition:
        return custom_edit.add(session, draft)
    custom_edit.change(session, definition, draft)
    return definition


def put_away(definition: str, session: Any) -> None:
    """Take a field out of forms and lists."""
    from app.services import custom_edit  # noqa: PLC0415 - as above

    custom_edit.put_away(session, definition)


def move(definition: str, steps: int, session: Any) -> None:
    """Put a field further up or down."""
    from app.services import custom_edit  # noqa: PLC0415 - as above

    custom_edit.move(session, definition, steps)
