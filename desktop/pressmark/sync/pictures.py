"""What came as a picture, judged by its own bytes: the names and types that a site tells may be wrong."""

import io
import re
from dataclasses import dataclass

import imagesize

MOST_PIXELS = 100_000_000
LONGEST_SIDE = 30_000

_SHOWN = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)
# Kinds that not every Qt can read, and hardly any browser.
_OTHERS = (
    (b"BM", "a BMP picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"II+\0", "a TIFF picture"),
    (b"MM\0+", "a TIFF picture"),
    (b"\0\0\1\0", "an ICO picture"),
    (b"\0\0\0\x0cjP  ", "a JPEG 2000 picture"),
    (b"\xff\x4f\xff\x51", "a JPEG 2000 picture"),
    (b"\0\0\0\x0cJXL ", "a JPEG XL picture"),
    (b"\xff\x0a", "a JPEG XL picture"),
    (b"8BPS", "a Photoshop picture"),
    (b"%PDF", "a PDF document"),
    (b"\x1aE\xdf\xa3", "a film"),
)
_BRANDS = (
    (b"avif", "an AVIF picture"),
    (b"avis", "an AVIF picture"),
    (b"hei", "a HEIC picture"),
    (b"hev", "a HEIC picture"),
    (b"mif1", "a HEIC picture"),
    (b"msf1", "a HEIC picture"),
    (b"", "a film"),
)
_MOST_READS = 20_000
_FRONT = 4_096
# Whatever an answer begins with, no part of this pattern ever goes back.
_DOCTYPE = rb"<!doctype\s+svg[^>\[]*+(?:\[[^\]]*+\][^>\[]*+)?+>"
_XML = rb"\A(?:\xef\xbb\xbf)?+(?>\s++|<\?.*?\?>|<!--.*?-->|" + _DOCTYPE + rb")*+"
_SVG = re.compile(_XML + rb"<(?:\w{1,20}:)?svg[\s>/]", re.IGNORECASE | re.DOTALL)
_PAGE = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<[!?a-z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Picture:
    """What bytes turned out to be.

    Attributes:
        ending: of the file's name, "" for what is not kept.
        width: in pixels.
        height: likewise.
        reason: why it is not kept, one plain sentence, "" for a picture that is.
    """

    ending: str = ""
    width: int = 0
    height: int = 0
    reason: str = ""


class _Header(io.BytesIO):
    """Ends after a while: millions of empty parts in a JPEG would be read for seconds."""

    _left = _MOST_READS

    def read(self, size: int | None = -1, /) -> bytes:
        self._left -= 1
        return super().read(size) if self._left > 0 else b""


def judge(content: bytes) -> Picture:
    """Tell what these bytes are. Any bytes will do; it never raises."""
    ending = _find_ending(content)
    if not ending:
        return Picture(reason=_explain(content))
    width, height = _measure(content)
    if width < 1 or height < 1:
        return Picture(reason="The picture is damaged: its size cannot be read.")
    if width > LONGEST_SIDE or height > LONGEST_SIDE or width * height > MOST_PIXELS:
        return Picture(reason=f"The picture is too large to be shown: {width:,} by {height:,} pixels.")
    return Picture(ending, width, height)


def _find_ending(content: bytes) -> str:
    for signature, ending in _SHOWN:
        if content.startswith(signature):
            return ending
    return "webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else ""


def _measure(content: bytes) -> tuple[int, int]:
    """Width and height as the header says, turned as the camera was held; -1 for both where it does not."""
    width, height = imagesize.get(_Header(content))
    return int(width), int(height)


def _explain(content: bytes) -> str:
    if not content:
        return "The answer is empty."
    front = content[:_FRONT]
    if _SVG.match(front):
        return "This is an SVG drawing. Such a drawing may hold programs, so it is not kept."
    if _PAGE.match(front):
        return "A page came instead of a picture."
    kind = _find_kind(front)
    return f"This is {kind}, which Pressmark cannot show." if kind else "What came is no picture."


def _find_kind(front: bytes) -> str:
    if front[4:8] == b"ftyp":
        # ISO base media: the size of this box, its name, then what the file belongs to, four letters each.
        brands = front[8 : min(int.from_bytes(front[:4], "big"), _FRONT)]
        return next(kind for brand, kind in _BRANDS if brand in brands)
    return next((kind for signature, kind in _OTHERS if front.startswith(signature)), "")
