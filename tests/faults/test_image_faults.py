"""Faults of pictures: what comes in their place, and that the article is there all the same."""

import struct
import zlib
from collections.abc import Callable

import pytest

from tests.faults.faulty_site import POSTS, FaultySite
from tests.faults.misbehaviour import reset, route, say
from tests.faults.outcomes import assert_complete, assert_told_nothing
from tests.faults.reader import Reader
from tests.faults.table import Table

TABLE = Table()
IMAGES = "image 404, 403, 10 MB, SVG with script, AVIF, `data:`, wrong type, decompression bomb"


def make_png(width: int, height: int, weight: int = 0) -> bytes:
    """A picture by its header, with so many bytes of noise in it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0" * (min(width * height, 1_000) * 3 + 1))
    parts = chunk(b"IHDR", header), chunk(b"teXt", bytes(weight)), chunk(b"IDAT", pixels), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
AVIF = b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + bytes(200)
PIXEL = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"


def takes_image(site: FaultySite, reader: Reader, path: str, ending: str, *words: str) -> None:
    """What becomes of a picture: its article is there, and of the picture is said what it is."""
    url = f"{site.server.url}{path}"
    site.write(5, f'<p>Words.</p><img src="{url}" alt="A picture">')
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)
    file = reader.store.media.find(url)
    assert (file.suffix if file else "") == ending
    for word in words:
        assert word in reader.store.media.explain(url)
    asked = site.count(lambda question: question.path == path)
    reader.sync()
    assert site.count(lambda question: question.path == path) == asked, "it is to be left alone for a while"


@TABLE.row(IMAGES, "404")
def an_image_that_is_not_there(site: FaultySite, reader: Reader) -> None:
    takes_image(site, reader, "/none.png", "", "nothing at this address (HTTP 404)")


@TABLE.row(IMAGES, "403")
def an_image_that_is_refused(site: FaultySite, reader: Reader) -> None:
    site.add_file("/secret.png", "image/png", make_png(1, 1))
    site.spoil(lambda question: question.path == "/secret.png", say("<h1>Forbidden", 403))
    takes_image(site, reader, "/secret.png", "", "refuses")


@TABLE.row(IMAGES, "by a server that hangs up")
def the_list_of_images_hangs_up(site: FaultySite, reader: Reader) -> None:
    site.add(POSTS, featured_media=50)
    site.spoil(route("media"), reset)
    report = reader.sync()
    assert not [fault for fault in report.faults if fault.code == "post"]
    assert_complete(reader, site)


@TABLE.row(IMAGES, "10 MB")
def a_large_image(site: FaultySite, reader: Reader) -> None:
    site.add_file("/large.png", "image/png", make_png(40, 30, 10_000_000))
    takes_image(site, reader, "/large.png", ".png")


@TABLE.row(IMAGES, "16 MB")
def a_very_large_image(site: FaultySite, reader: Reader) -> None:
    site.add_file("/huge.png", "image/png", make_png(40, 30, 16_000_000))
    takes_image(site, reader, "/huge.png", "", "larger than 15 MB")


@TABLE.row(IMAGES, "SVG with script")
def a_drawing_with_a_script(site: FaultySite, reader: Reader) -> None:
    site.add_file("/drawing.svg", "image/svg+xml", SVG)
    takes_image(site, reader, "/drawing.svg", "", "SVG drawing")


@TABLE.row(IMAGES, "SVG with script called a PNG")
def a_drawing_in_disguise(site: FaultySite, reader: Reader) -> None:
    site.add_file("/drawing.png", "image/png", SVG)
    takes_image(site, reader, "/drawing.png", "", "SVG drawing")


@TABLE.row(IMAGES, "AVIF")
def an_image_that_cannot_be_shown(site: FaultySite, reader: Reader) -> None:
    site.add_file("/new.avif", "image/avif", AVIF)
    takes_image(site, reader, "/new.avif", "", "an AVIF picture, which Pressmark cannot show")


@TABLE.row(IMAGES, "`data:`")
def an_image_in_the_text(site: FaultySite, reader: Reader) -> None:
    good = site.add_file("/good.png", "image/png", make_png(2, 2))
    site.write(5, f'<p>Words.</p><img src="{PIXEL}"><img src="{PIXEL}" data-src="{good}"><p>More.</p>')
    report = reader.sync()
    assert_told_nothing(report)
    assert_complete(reader, site)
    assert report.media == 1
    assert reader.store.media.find(good)
    assert reader.read(5).text.split() == ["Words.", "More."]


@TABLE.row(IMAGES, "wrong type")
def an_image_of_another_type(site: FaultySite, reader: Reader) -> None:
    site.add_file("/called.jpg", "text/html", make_png(2, 2))
    takes_image(site, reader, "/called.jpg", ".png")


@TABLE.row(IMAGES, "wrong type: a page")
def a_page_in_place_of_an_image(site: FaultySite, reader: Reader) -> None:
    site.add_file("/photo.jpg", "image/jpeg", b"<!doctype html><title>Log in</title>")
    takes_image(site, reader, "/photo.jpg", "", "A page came instead of a picture.")


@TABLE.row(IMAGES, "decompression bomb")
def an_image_that_would_burst(site: FaultySite, reader: Reader) -> None:
    site.add_file("/bomb.png", "image/png", make_png(60_000, 60_000))
    takes_image(site, reader, "/bomb.png", "", "too large to be shown")


@pytest.mark.parametrize("play", TABLE.parameters())
def test_images(play: Callable[..., None], site: FaultySite, reader: Reader) -> None:
    play(site, reader)
