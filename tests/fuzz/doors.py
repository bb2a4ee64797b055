"""All doors by their names, each with bytes to begin with that come past its first checks."""

import json
import random
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from pressmark.settings import Settings
from pressmark.ui.system.message import Request, write_request
from pressmark.ui.window_state import WindowState
from tests.article.markup import PICTURE
from tests.fuzz.article_doors import open_export, open_html
from tests.fuzz.file_doors import open_notes, open_settings, open_window
from tests.fuzz.library_doors import EDIT, open_backup, open_library, open_rows, open_snapshot
from tests.fuzz.limits import Opener
from tests.fuzz.site_doors import open_answer, open_headers, open_picture, open_posts, open_wire
from tests.fuzz.word_doors import open_link, open_message, open_query
from tests.pictures import make_png
from tests.seed_site import SmallSite, make_archive


@dataclass(frozen=True)
class Door:
    """Where bytes come in.

    Attributes:
        open: makes what it needs.
        seeds: bytes to begin with.
        slow: one run takes a tenth of a second and more.
    """

    open: Opener
    seeds: Sequence[bytes]
    slow: bool = False


def list_doors() -> dict[str, Door]:
    """All doors."""
    edits = _list_edits()
    return {
        "answer": Door(open_answer, _list_answers()),
        "headers": Door(open_headers, _list_headers()),
        "wire": Door(open_wire, _list_wire()),
        "posts": Door(
            open_posts, [_post(1), _post(2, content={"rendered": _TABLE, "protected": False})], True
        ),
        "picture": Door(open_picture, _list_pictures()),
        "html": Door(open_html, _list_markup()),
        "export": Door(open_export, _list_markup(), slow=True),
        "query": Door(open_query, _QUERIES, slow=True),
        "link": Door(open_link, _LINKS),
        "message": Door(open_message, _list_messages()),
        "notes": Door(open_notes, _list_notes(), slow=True),
        "settings": Door(
            open_settings, [_dump(asdict(Settings(shortcuts={"find": ("Ctrl+F",)})) | _LATER), _dump(_LATER)]
        ),
        "window": Door(open_window, [_dump(asdict(WindowState(layouts=_LAYOUTS)))]),
        "library": Door(open_library, edits, slow=True),
        "rows": Door(open_rows, edits, slow=True),
        "backup": Door(open_backup, edits, slow=True),
        "snapshot": Door(open_snapshot, edits, slow=True),
    }


_TABLE = (
    "<h2 id=a>Prices</h2><table><caption>C</caption><thead><tr><th>Metal<th>Price</thead><tr><td>Cobalt"
    "<td>$1,200.50<tr><td>Lithium<td rowspan=2>=1+1<tr><td>Tin</table>"
)
_QUERIES = [
    b'cobalt OR "rare earth" -title:(a b) metal:cobalt tag:mine is:unread has:image',
    b"before:2026-01-01 after:30d words:>100 tables:>=2 header:price cell:5.5 note:why color:green",
    b'word12 NOT (note:alpha OR author:"Ada Fern") site:metals type:report on:2025 NEAR(a b)',
]
_LINKS = [
    b"pressmark://open?url=https%3A%2F%2Fmetals.example%2F1%2F",
    b"pressmark://search?q=rare%20earth",
    b"pressmark://add?url=https://metals.example/",
    b"pressmark:https://metals.example:8080/a?b=c#d",
    b"metals.example/wp-json/wp/v2/posts?per_page=1",
    b"http://[::1]:80/?rest_route=/wp/v2/",
]
_LATER = {"of a later version": ["x", {"y": "z"}]}
_LAYOUTS: dict[str, object] = {
    "all": {"columns": [["title", 40, True]], "sorts": [["date", True, ""]], "cards": True}
}


def _dump(value: object) -> bytes:
    return json.dumps(value).encode()


def _post(number: int, **more: object) -> bytes:
    post = make_archive(number).posts[-1]
    terms = {"metals": [4, 5], "regions": [20], "slug": "cobalt", "name": "Cobalt", "parent": 4}
    return _dump([post | terms | more])


def _list_answers() -> list[bytes]:
    site = SmallSite.__new__(SmallSite)
    site.archive, site.url = make_archive(3), "http://127.0.0.1:8080"
    paths = ("/wp-json/", "/wp-json/wp/v2/types", "/wp-json/wp/v2/taxonomies", "/wp-json/wp/v2/topics")
    told = [site.answer(path, {})[2].encode() for path in paths]
    media = {"id": 3, "source_url": "https://a.example/a.png", "media_details": {"width": 3, "height": "2"}}
    error = {"code": "rest_forbidden", "message": "No.", "data": {"status": 403}}
    notice = b"<br />\n<b>Notice</b>: Undefined in <b>/x.php</b><br />\n"
    return [*told, _dump([media]), _dump(error), notice + _dump([media]), _post(1), b"\xef\xbb\xbf[]"]


def _list_headers() -> list[bytes]:
    date = b"Date: Fri, 27 Nov 2026 12:00:00 GMT"
    wait = b"Retry-After: Fri, 27 Nov 2026 12:05:00 +0100"
    link = b'Link: <https://a.example/wp-json/>; rel="https://api.w.org/", </x>; rel=y'
    page = b"<!doctype html><title>Just a moment...</title><link rel='https://api.w.org/' href='/wp-json/'>"
    return [
        b"\r\n".join((b"200", date, link, b"X-WP-Total: 12", b"Content-Type: text/html", b"", page)),
        b"\r\n".join((b"503", date, wait, b"Last-Modified: Sunday, 06-Nov-94 08:49:37 GMT", b"", b"{}")),
        b"\r\n".join((b"429", b"Retry-After: 120", b"Server: cloudflare", b"CF-Ray: 1", b"", b"Slow down")),
    ]


def _list_wire() -> list[bytes]:
    body = b'{"a": 1}'
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    return [
        head + b"Content-Length: 8\r\nConnection: close\r\n\r\n" + body,
        head + b'Transfer-Encoding: chunked\r\n\r\n4\r\n{"a"\r\n4;x=y\r\n: 1}\r\n0\r\nX: y\r\n\r\n',
        head + b"Content-Encoding: gzip\r\nConnection: close\r\n\r\n\x1f\x8b\x08\x00" + bytes(20),
        b"HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + head + b"Content-Length: 8\r\n\r\n" + body,
        b"HTTP/1.0 503 Busy\r\nRetry-After: 5\r\nDate: Fri, 27 Nov 2026 12:00:00 GMT\r\n\r\n",
    ]


def _list_pictures() -> list[bytes]:
    jpeg = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0001108000a001403012200021101031101ffd9")
    webp = b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0"
    heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
    return [
        make_png(),
        jpeg,
        webp,
        b"GIF89a\x0a\0\x0a\0\x80\0\0",
        heic,
        b"<?xml version='1.0'?><svg>",
        b"<html>",
    ]


def _list_markup() -> list[bytes]:
    soup = f"<div class='wp-caption'><a href='/y?utm_source=1'><img src='{PICTURE}' alt='x'></a><p dir=rtl>אב"
    formula = "<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>[vc_row a=1]x[/vc_row]<pre>  y\n z</pre>"
    lists = (
        "<ul><li>a<li>b<ol start=3><li>c</ol></ul><dl><dt>d<dd>e</dl><blockquote><p>f</blockquote><p>g<br>h"
    )
    return [text.encode() for text in (_TABLE, soup, formula, lists, lists + _TABLE + soup + formula)]


def _list_messages() -> list[bytes]:
    asked = Request(3, "rare earth", tuple(link.decode() for link in _LINKS[:2]), "token")
    return [write_request(asked), b'{"pressmark": 1, "answer": "done"}\n']


def _list_notes() -> list[bytes]:
    words = {"type": "TextQuoteSelector", "exact": "word1", "prefix": "", "suffix": " "}
    place = {"type": "TextPositionSelector", "start": 0, "end": 5}
    link = "https://metals.example/reports/1/"
    body = [
        {"type": "TextualBody", "value": "Why?", "purpose": "commenting"},
        {"type": "TextualBody", "value": "mine", "purpose": "tagging"},
    ]
    target = {"source": link, "selector": [words, place], "styleClass": "green"}
    ours = {"id": "urn:uuid:0b1c8d0e-8f0a-4c57-9a53-000000000001", "type": "Annotation", "body": body}
    ours |= {"target": target, "created": "2026-01-01T00:00:00Z", "pressmark:state": "moved"}
    others = {
        "id": "Q1w2E3r4T5y6U7i8O9p0aA",
        "uri": link,
        "text": "So",
        "tags": ["a"],
        "created": "2024-02-03T04:05:06+00:00",
    }
    others |= {"target": [{"source": link, "selector": [words]}], "document": {"title": ["T"]}}
    page = {
        "type": "AnnotationCollection",
        "first": {"items": [ours, ours | {"id": "x", "target": "https://a.example/"}]},
    }
    return [_dump(page), _dump({"rows": [others]})]


def _list_edits() -> list[bytes]:
    """Edits of a database that hit something, as `library_doors` reads them."""
    chance = random.Random(8)  # noqa: S311 - the same at every run
    return [bytes([kind]) + chance.randbytes(EDIT * (1 + kind % 3)) for kind in range(24)]
