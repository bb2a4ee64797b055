"""Libraries for hypothesis: few names, many of them alike, so that queries meet what is there."""

import time
import unicodedata
from collections.abc import Sequence
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from tests.differential.facts import Annotation, Author, Kind, Library, Post, Site, Table, Term

TODAY = date(2025, 6, 3)
ZONES = (
    (
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "America/Sao_Paulo",
        "Asia/Kathmandu",
        "Pacific/Kiritimati",
    )
    if hasattr(time, "tzset")
    else ("UTC",)
)

WORDS = (
    *("magnet", "Magnets", "rare", "earth", "ore", "ores", "a", "café", "CAFE", "naïve", "Łódź", "Straße"),
    *("praseodymium-neodymium", "O'Neil", "5.5", "2025", "мой", "мои", "한국", "ガス"),
    *(unicodedata.normalize("NFD", "café"), unicodedata.normalize("NFD", "мой한국")),
    *("Lodz", "Đồng", "ёлка", "Елка", "ＦＵＬＬ", "full", "ﬁne", "fine", "Ærø", "Αθήνα", "mag\xadnet", "CO₂"),
    *("ك\u0650ت\u064eاب", "كتـاب", "ש\u05b8\u05c1לו\u05b9ם", "שלום", "ภาษาไทย", "ไทยนี\u0e49", "x’y"),
    *("中国", "中国人", "国", "人", "日本国中", "x中国x", "AND", "NOT", "_", "–"),
)
NAMES = (
    *("Cobalt", "cobalt", "Battery metals", "Rare  earth", "rare-earth", "Café", "Cafe", "CAFÉ bar"),
    *("Мой", "Мои", "中国", "中国 ore", "ガス", "Straße", 'Say "hi"', "a\\b", "R&D: ore", "-minus", "x*"),
    *("Łukasz", "LUKASZ Zółć", "Đồng", "Ёлка", "ﬁne", "ש\u05b8\u05c1לו\u05b9ם", "ภาษาไทย"),
    *("(odd", "OR", "new\nline", "Unknown term", "Zeta", "apple", "!", ""),
)
SLUGS = ("cobalt", "cobalt-2", "battery-metals", "rare-earth", "cafe", "ore", "zeta", "")
ENCODED = ("%e4%b8%ad%e5%9b%bd", "%D0%BC%D0%BE%D0%B9", "%d0%bc%d0%be%d0%b8", "caf%C3%A9", "%zz")
CELLS = ("ore", "a", "5.5")
TAGS = ("todo", "Zeta tag", "apple", "Äpfel", "two words")
COLORS = ("yellow", "green", "purple", "#fc0")
TAXONOMIES = (
    Kind("metal", "metals", "Metals"),
    Kind("region", "regions", "World regions"),
    Kind("tag", "tags", "Labels"),
)
TYPES = (Kind("report", "reports", "Reports"), Kind("memo", "report", "memos"), Kind("brief", "briefs", ""))
SITES = (
    ("https://metals.example", "Metals Desk"),
    ("https://www.ores.example/blog", "Ores: the blog"),
    ("http://ores.example/blog", "metals desk"),
)
MOMENTS = tuple(
    int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())
    for text in (
        *("2024-12-31T09:59:59", "2024-12-31T22:59:59", "2024-12-31T23:00:00", "2025-01-01T00:00:00"),
        *("2025-01-01T04:59:59", "2025-01-01T05:00:00", "2025-01-31T18:15:00", "2025-02-28T23:30:00"),
        *("2025-05-26T22:00:00", "2025-05-27T04:00:00", "2025-05-27T21:59:59", "2025-05-27T22:00:00"),
        *("2025-06-02T12:00:00", "2025-06-03T12:00:00", "2018-11-04T02:59:59", "2018-11-04T03:00:00"),
        *("1970-01-01T00:00:00", "1969-12-31T23:59:59", "1965-06-30T22:30:00", "2040-12-31T23:30:00"),
    )
)

_number = st.integers(0, 6)
_state = st.sampled_from(("live", "live", "live", "removed", "withdrawn"))
_moment = st.none() | st.sampled_from(MOMENTS)
_several = st.lists(_number, max_size=3, unique=True)


@st.composite
def texts(draw: st.DrawFn, most: int = 5) -> str:
    """A few words, between which stands what may stand between words."""
    words = draw(st.lists(st.sampled_from(WORDS), max_size=most))
    return draw(st.sampled_from((" ", ", ", "\n", " - "))).join(words)


def libraries() -> st.SearchStrategy[Library]:
    """One or two sites with a dozen posts in all, at most."""
    sites = st.lists(st.sampled_from(SITES), min_size=1, max_size=2, unique=True)
    return sites.flatmap(
        lambda chosen: st.builds(Library, st.tuples(*map(_sites, chosen)), st.sampled_from(ZONES))
    )


@st.composite
def _sites(draw: st.DrawFn, who: tuple[str, str]) -> Site:
    types = tuple(draw(st.lists(st.sampled_from(TYPES), min_size=1, max_size=2, unique=True)))
    taxonomies = tuple(draw(st.lists(st.sampled_from(TAXONOMIES), max_size=3, unique=True)))
    terms = tuple(term for kind in taxonomies for term in draw(_terms(kind.slug)))
    names = draw(st.lists(st.sampled_from(NAMES), max_size=3))
    authors = tuple(
        Author(number, name, draw(st.sampled_from(("ada", "cobalt", ""))))
        for number, name in enumerate(names, 1)
    )
    posts = tuple(
        draw(_posts(number, types, taxonomies))
        for number in range(1, 1 + draw(st.sampled_from((5, 6, 4, 0))))
    )
    return Site(*who, types, taxonomies, terms, authors, posts)


@st.composite
def _terms(draw: st.DrawFn, taxonomy: str) -> list[Term]:
    """Some terms, often one below the other; a parent may be nobody, the term itself or one below it."""
    names = draw(st.lists(st.sampled_from(NAMES), max_size=5))
    return [
        Term(
            taxonomy,
            number,
            name,
            draw(st.sampled_from((*SLUGS, *ENCODED))),
            draw(st.sampled_from((0, number - 1, number - 1, 1, number, 5))),
        )
        for number, name in enumerate(names, 1)
    ]


@st.composite
def _posts(draw: st.DrawFn, number: int, types: Sequence[Kind], taxonomies: Sequence[Kind]) -> Post:
    marks = draw(st.integers(0, 255))
    text = draw(texts())
    return Post(
        remote_id=number,
        type=draw(st.sampled_from(types)).slug,
        title=draw(texts(2)),
        excerpt=draw(st.sampled_from(("", "In short: ores.", "中国"))),
        text=text,
        date=draw(_moment),
        modified=draw(_moment),
        author=draw(st.integers(0, 4)),
        terms=tuple((kind.slug, tuple(one for one in draw(_several) if one)) for kind in taxonomies),
        words=draw(st.sampled_from((0, 1, 800, 801))),
        tables=tuple(draw(st.lists(_tables(), max_size=2))) if marks & 1 else (),
        former=tuple(draw(st.sampled_from((("Old.",), ("Old.", "Older."))))) if marks & 2 and text else (),
        image=marks & 12 == 12,
        featured=int(marks & 24 == 24),
        status=draw(_state),
        read=bool(marks & 32),
        starred=bool(marks & 64),
        tags=tuple(draw(st.lists(st.sampled_from(TAGS), max_size=2, unique=True))),
        annotations=tuple(draw(st.lists(_annotations(), max_size=2))) if marks & 128 else (),
    )


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    cells = draw(st.lists(st.sampled_from(CELLS) | texts(3), min_size=4, max_size=4))
    return Table(tuple(cells[:2]), (tuple(cells[2:]),))


def _annotations() -> st.SearchStrategy[Annotation]:
    return st.builds(
        Annotation,
        st.sampled_from(("", "A note.")) | texts(3),
        st.sampled_from(COLORS),
        st.sampled_from(("anchored", "moved", "orphaned")),
        st.lists(st.sampled_from(TAGS), max_size=2, unique=True).map(tuple),
        st.just("") | texts(3),
        st.booleans(),
    )
