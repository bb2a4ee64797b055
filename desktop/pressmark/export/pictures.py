"""The images of an article: files of the library, or small ones within its own HTML."""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pressmark.export.collection import FindImage

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)
_FRONT = 12
_CHUNK = 3 * 65_536  # base64 makes four characters of three bytes
_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that can be exported.

    Attributes:
        kind: ``png``, ``jpeg``, ``gif`` or ``webp``, by its bytes and not by any name.
        name: what it may be called; the same for the same bytes.
        path: its file, None where `content` is all of it.
    """

    kind: str
    name: str
    path: Path | None
    content: bytes = b""

    @property
    def media_type(self) -> str:
        """The MIME type."""
        return f"image/{self.kind}"

    def read(self) -> Iterator[bytes]:
        """Its bytes, piece by piece."""
        if self.path is None:
            yield self.content
            return
        with self.path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                yield chunk

    def read_data_url(self) -> Iterator[str]:
        """A ``data:`` address, piece by piece."""
        yield f"data:{self.media_type};base64,"
        for chunk in self.read():
            yield base64.b64encode(chunk).decode()


def find_picture(url: str, find: FindImage) -> Picture | None:
    """The image at an address, if the library has it and it is one of the kinds that need no trust."""
    if url[:5].lower() == "data:":
        return _read_data(url)
    path = find(url)
    if path is None:
        return None
    try:
        with path.open("rb") as stream:
            kind = _find_kind(stream.read(_FRONT))
    except OSError:
        # The file was taken away to make room, or by the person: there is no picture.
        return None
    return Picture(kind, f"{_name(path.stem)}.{kind}", path) if kind else None


def _read_data(url: str) -> Picture | None:
    found = _DATA.fullmatch(url)
    try:
        content = base64.b64decode(found[1]) if found else b""
    except binascii.Error:
        return None
    kind = _find_kind(content[:_FRONT])
    return (
        Picture(kind, f"{hashlib.sha256(content).hexdigest()[:32]}.{kind}", None, content) if kind else None
    )


def _name(stem: str) -> str:
    """The library names files by their content; what is named otherwise gets a name that is like those."""
    return stem if re.fullmatch(r"[0-9a-f]{16,64}", stem) else hashlib.sha256(stem.encode()).hexdigest()[:32]


def _find_kind(front: bytes) -> str:
    if front[:4] == b"RIFF" and front[8:12] == b"WEBP":
        return "webp"
    return next((kind for signature, kind in _SIGNATURES if front.startswith(signature)), "")
