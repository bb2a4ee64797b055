"""Bodies as they come through the network, decompressed piece by piece.

The HTTP library would decompress a whole chunk at once: 64 KiB can become 64 MiB. Here no step gives
more than `STEP`.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

STEP = 65536
"""Bytes that one step of decompression gives at most."""

_ANY_HEADER = zlib.MAX_WBITS | 32
_NO_HEADER = -zlib.MAX_WBITS


class EncodingError(Exception):
    """The body is not what its Content-Encoding says."""


class CutOffError(Exception):
    """The body ends before its end."""


def decode_body(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The body itself, in pieces.

    Raises:
        EncodingError: broken data, or an encoding that was never asked for.
        CutOffError: compressed data without its end.
    """
    kind = encoding.strip().lower()
    if kind in ("", "identity"):
        return iter(chunks)
    if kind not in ("gzip", "x-gzip", "deflate"):
        raise EncodingError(kind)
    return _inflate(chunks)


def _inflate(chunks: Iterable[bytes]) -> Iterator[bytes]:
    inflater: zlib._Decompress | None = None
    for chunk in chunks:
        inflater = inflater or _start(chunk)
        try:
            yield from _step(inflater, chunk)
        except zlib.error as error:
            raise EncodingError(str(error)) from error
        if inflater.eof:
            return
    if inflater is not None:
        raise CutOffError


def _step(inflater: zlib._Decompress, chunk: bytes) -> Iterator[bytes]:
    data, piece = chunk, b""
    while (data or len(piece) == STEP) and not inflater.eof:
        piece = inflater.decompress(data, STEP)
        data = inflater.unconsumed_tail
        if piece:
            yield piece


def _start(chunk: bytes) -> zlib._Decompress:
    """Some servers send `deflate` without the zlib header that RFC 9110 asks for."""
    try:
        zlib.decompressobj(_ANY_HEADER).decompress(chunk, 1)
    except zlib.error:
        return zlib.decompressobj(_NO_HEADER)
    return zlib.decompressobj(_ANY_HEADER)
