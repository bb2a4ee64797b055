"""Pictures for tests: real PNGs, and beginnings of other kinds that say how large they are."""

import struct
import zlib


def make_png(width: int = 2, height: int = 1, grey: int = 128) -> bytes:
    """A whole PNG of one shade of grey; another shade, another file."""
    rows = b"".join(b"\0" + bytes([grey]) * width for _ in range(height))
    return png_header(width, height) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def make_large_png(size: int, grey: int = 128) -> bytes:
    """A whole PNG of `size` bytes, most of them a remark that nobody reads (a chunk of the kind ``tEXt``)."""
    small = make_png(grey=grey)
    remark = b"Comment\0" + b"x" * (size - len(small) - 12 - 8)
    return small[:-12] + _chunk(b"tEXt", remark) + small[-12:]


def png_header(width: int, height: int) -> bytes:
    """The beginning of a PNG in shades of grey; it need not go on."""
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))


def jpeg_header(width: int, height: int) -> bytes:
    """The beginning of a JPEG: the marks of a file, of JFIF, and of a frame."""
    jfif = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0\1\1\0\0\1\0\1\0\0"
    return b"\xff\xd8" + jfif + b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\1\x11\0"


def claim_size(jpeg: bytes, width: int, height: int) -> bytes:
    """A JPEG that says it has other pixels than it has: readers take the rest for grey."""
    frame = jpeg.index(b"\xff\xc0")
    return jpeg[: frame + 5] + struct.pack(">HH", height, width) + jpeg[frame + 9 :]


def gif_header(width: int, height: int) -> bytes:
    """The beginning of a GIF."""
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0"


def webp_header(width: int, height: int) -> bytes:
    """The beginning of a WebP file of the extended kind."""
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + size


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
