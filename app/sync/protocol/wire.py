"""Messages as bytes: MessagePack within zstd, and JSON for people who look.

Decompression is bounded before it starts: a frame that does not say its size, or says too much, is refused
unread.
"""

from typing import Any, TypeVar

import msgspec
import zstandard

from app.rules.errors import Trouble

WIRE_TYPE = "application/vnd.baifang.sync"
JSON_TYPE = "application/json"
MAX_DECODED = 64 * 1024 * 1024
LEVEL = 3

T = TypeVar("T")

_encoder = msgspec.msgpack.Encoder()


_decoders: dict[type[Any], msgspec.msgpack.Decoder[Any]] = {}


def _decoder(kind: type[T]) -> msgspec.msgpack.Decoder[T]:
    # building one costs a thousand times more than using it
    if kind not in _decoders:
        _decoders[kind] = msgspec.msgpack.Decoder(kind)
    return _decoders[kind]


def encode(message: object, level: int = LEVEL) -> bytes:
    """Turn a message into bytes for the wire."""
    return zstandard.ZstdCompressor(level=level).compress(_encoder.encode(message))


def decode(data: bytes, kind: type[T], limit: int = MAX_DECODED) -> T:
    """Turn bytes from the wire into a message.

    Raises:
        Trouble: ``bad-message`` (not zstd, not MessagePack, not this message) or ``message-too-large``.
    """
    try:
        return _decoder(kind).decode(_inflate(data, limit))
    except msgspec.DecodeError as error:  # ValidationError is one of them
        raise Trouble("bad-message", detail=str(error)) from error


def _inflate(data: bytes, limit: int) -> bytes:
    try:
        size = zstandard.frame_content_size(data)
        if size < 0:
            raise Trouble("bad-message", detail="the frame does not say its size")
        if size > limit:
            raise Trouble("message-too-large", bytes=size, limit=limit)
        return zstandard.ZstdDecompressor().decompress(data, max_output_size=limit)
    except zstandard.ZstdError as error:
        raise Trouble("bad-message", detail=str(error)) from error


def encode_json(message: object) -> bytes:
    """Turn a message into JSON, for debugging."""
    return msgspec.json.encode(message)


def decode_json(data: bytes, kind: type[T], limit: int = MAX_DECODED) -> T:
    """Turn JSON into a message.

    Raises:
        Trouble: ``bad-message`` or ``message-too-large``.
    """
    if len(data) > limit:
        raise Trouble("message-too-large", bytes=len(data), limit=limit)
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.DecodeError as error:
        raise Trouble("bad-message", detail=str(error)) from error
