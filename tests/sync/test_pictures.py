"""Pictures are known by their bytes, measured before anybody decodes them, and refused in plain words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.sync.pictures import Picture, judge
from tests.pictures import gif_header, jpeg_header, make_png, png_header, webp_header

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HEADERS = [png_header(40, 30), jpeg_header(40, 30), gif_header(40, 30), webp_header(40, 30)]


@pytest.mark.parametrize(
    ("content", "picture"),
    [
        (make_png(40, 30), Picture("png", 40, 30)),
        (jpeg_header(40, 30), Picture("jpg", 40, 30)),
        (gif_header(40, 30), Picture("gif", 40, 30)),
        (gif_header(40, 30).replace(b"89a", b"87a"), Picture("gif", 40, 30)),
        (webp_header(40, 30), Picture("webp", 40, 30)),
        (png_header(10_000, 10_000), Picture("png", 10_000, 10_000)),
        (png_header(30_000, 1), Picture("png", 30_000, 1)),
    ],
)
def test_four_kinds_are_kept(content: bytes, picture: Picture) -> None:
    assert judge(content) == picture


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (SVG, "an SVG drawing"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- Made by hand -->\n' + SVG, "an SVG drawing"),
        (b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG" "x" [<!ENTITY a "b>">]>' + SVG, "an SVG drawing"),
        (b'<s:svg xmlns:s="http://www.w3.org/2000/svg"/>', "an SVG drawing"),
        (b"\0\0\0\x20ftypavif\0\0\0\0avifmif1", "an AVIF picture"),
        (b"\0\0\0\x20ftypmif1\0\0\0\0mif1avif", "an AVIF picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "a HEIC picture"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0isom", "a film"),
        (b"BM\x36\x10\0\0", "a BMP picture"),
        (b"II*\0\x08\0\0\0", "a TIFF picture"),
        (b"MM\0*\0\0\0\x08", "a TIFF picture"),
        (b"\0\0\1\0\1\0", "an ICO picture"),
        (b"%PDF-1.7", "a PDF document"),
    ],
)
def test_other_kinds_are_named(content: bytes, words: str) -> None:
    picture = judge(content)
    assert words in picture.reason
    assert picture.ending == ""


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<!doctype html><title>Gone</title><svg></svg>", "A page came instead of a picture."),
        (b"\n<br />\n<b>Warning</b>", "A page came instead of a picture."),
        (b'{"code":"rest_no_route"}', "What came is no picture."),
        (b"RIFF\0\0\0\0WAVEfmt ", "What came is no picture."),
        (b"", "The answer is empty."),
        (png_header(30_001, 1), "The picture is too large to be shown: 30,001 by 1 pixels."),
        (png_header(10_000, 10_001), "The picture is too large to be shown: 10,000 by 10,001 pixels."),
        (jpeg_header(65_000, 65_000), "The picture is too large to be shown: 65,000 by 65,000 pixels."),
        (webp_header(16_000, 16_000), "The picture is too large to be shown: 16,000 by 16,000 pixels."),
        (gif_header(65_000, 65_000), "The picture is damaged: its size cannot be read."),
        (png_header(0, 30), "The picture is damaged: its size cannot be read."),
    ],
)
def test_what_is_no_picture_to_be_shown_is_told(content: bytes, reason: str) -> None:
    assert judge(content) == Picture(reason=reason)


@pytest.mark.parametrize("header", HEADERS)
def test_a_header_cut_off_anywhere_is_refused_and_never_raises(header: bytes) -> None:
    for length in range(len(header)):
        picture = judge(header[:length])
        assert picture.ending == "" or (picture.width, picture.height) == (40, 30)
        assert bool(picture.reason) is not bool(picture.ending)


@given(st.sampled_from([b"", SVG, b"\0\0\0\x18ftyp", *HEADERS]), st.binary(), st.integers(0, 40))
def test_no_bytes_raise(header: bytes, noise: bytes, where: int) -> None:
    picture = judge(header[:where] + noise + header[where:])
    assert bool(picture.reason) is not bool(picture.ending)
    assert 0 <= picture.width * picture.height <= 100_000_000


@pytest.mark.parametrize(
    "content",
    [
        jpeg_header(1, 1)[:20] + b"\0" * 15_000_000,
        jpeg_header(1, 1)[:20] + b"\xff\xe0\0\2" * 3_750_000,
        b"<!-- -->" * 1_800_000,
        b"<!doctype svg " + b"[" * 15_000_000,
        b"<!doctype svg " + b"[]" * 7_500_000,
    ],
    ids=["emptiness", "parts", "remarks", "brackets", "pairs"],
)
def test_nothing_takes_long(content: bytes) -> None:
    began = time.monotonic()
    assert judge(content).reason
    assert time.monotonic() - began < 1
