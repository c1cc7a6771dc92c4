"""The description of the routes: the messages of the protocol, as the structs that both sides decode them with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import (
    Components,
    OpenAPIMediaType,
    OpenAPIResponse,
    Operation,
    Reference,
    RequestBody,
    Schema,
    SecurityScheme,
)
from litestar.openapi.spec.enums import OpenAPIFormat, OpenAPIType

from app.sync import protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from litestar import Litestar

PLACE = "#/components/schemas/{name}"
BYTES = "application/octet-stream"


def described(asked: type | None, answered: type | None) -> type[Operation]:
    """An operation that takes and gives these messages; None for bytes as they are."""

    @dataclass
    class Described(Operation):
        def __post_init__(self) -> None:
            if asked is not None:
                self.request_body = RequestBody(_content(asked), required=True)
            good = OpenAPIResponse("Done.", content=_content(answered))
            self.responses = {
                "200": good,
                "default": OpenAPIResponse("A fault.", content=_content(protocol.Fault)),
            }

    return Described


def config() -> OpenAPIConfig:
    """The document around them."""
    return OpenAPIConfig(
        title="Baifang",
        version=str(protocol.CONTRACT),
        components=Components(security_schemes={"token": SecurityScheme(type="http", scheme="bearer")}),
    )


def describe_messages(app: Litestar, messages: Sequence[type]) -> None:
    """Add the messages themselves, which Litestar does not see behind bytes."""
    _, schemas = msgspec.json.schema_components([*messages, protocol.Fault], ref_template=PLACE)
    app.openapi_schema.components.schemas.update(schemas)


def _content(kind: type | None) -> dict[str, OpenAPIMediaType]:
    if kind is None or kind is bytes:
        plain = Schema(type=OpenAPIType.STRING, format=OpenAPIFormat.BINARY)
        return {BYTES: OpenAPIMediaType(schema=plain)}
    said = OpenAPIMediaType(schema=Reference(PLACE.format(name=kind.__name__)))
    return {protocol.JSON_TYPE: said, protocol.WIRE_TYPE: said}
