"""The sample archive as values, read from the files of ``articles/``.

``articles/site.toml`` has the site, its authors, types, taxonomies, terms and images. One article is
``articles/NNN-slug.html``: an HTML comment with TOML in it, then the article's HTML. A file
``articles/NNN-slug.later.html`` replaces it when the site publishes its later changes.
"""

import re
import tomllib
from dataclasses import dataclass, field, replace
from datetime import datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

_FILE = re.compile(r"\d{3}-(?P<slug>[a-z0-9-]+?)(?P<later>\.later)?\.html")
_FRONT = re.compile(r"\A<!--\n(?P<toml>.*?)\n-->\n(?P<html>.*)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What the root of the REST API says of the site, and what becomes of some articles.

    Attributes:
        gmt_offset: hours, the same in summer and winter.
        removed: the slug of the article that is deleted later.
        drafts: ids of posts that are there and that no stranger may read.
    """

    name: str
    description: str
    timezone: str
    gmt_offset: int
    removed: str
    drafts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Author:
    """A person who signs articles; invented."""

    id: int
    slug: str
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class SampleType:
    """A post type.

    Attributes:
        permalink: pattern of an article's page, filled with `slug` and `date`.
        refusal: the error code with which its collection refuses strangers, "" when it is open.
    """

    slug: str
    rest_base: str
    name: str
    hierarchical: bool = False
    taxonomies: tuple[str, ...] = ()
    permalink: str = ""
    description: str = ""
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class SampleTaxonomy:
    """A taxonomy; `refusal` as in `SampleType`."""

    slug: str
    rest_base: str
    name: str
    hierarchical: bool = False
    types: tuple[str, ...] = ()
    description: str = ""
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class SampleTerm:
    """A term; `parent` is a slug of the same taxonomy, "" for none."""

    id: int
    taxonomy: str
    slug: str
    name: str
    parent: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image of the media library, in two sizes."""

    id: int
    name: str
    title: str
    alt: str
    caption: str
    date: datetime
    width: int
    height: int
    small_width: int
    small_height: int

    @property
    def file(self) -> str:
        """The name of the file in full size."""
        return f"{self.name}.png"

    @property
    def small_file(self) -> str:
        """The name of the smaller file, as WordPress names its sizes."""
        return f"{self.name}-{self.small_width}x{self.small_height}.png"


@dataclass(frozen=True, slots=True)
class Entry:
    """One article. Times are the site's wall clock; `terms` are (taxonomy slug, term slugs).

    Attributes:
        classic: written in the editor before blocks, so that its parts stand close together.
        acf: what a plugin adds, in one of the shapes that PHP gives such things.
        meta: likewise.
    """

    id: int
    slug: str
    type: str
    title: str
    date: datetime
    modified: datetime
    author: str
    terms: tuple[tuple[str, tuple[str, ...]], ...]
    html: str
    excerpt: str = ""
    image: str = ""
    protected: bool = False
    classic: bool = False
    revisions: int = 0
    acf: Any = field(default_factory=list)
    meta: Any = field(default_factory=lambda: {"footnotes": ""})


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything the sample site has to say at one moment; others may still link to what was removed."""

    facts: SiteFacts
    authors: tuple[Author, ...]
    types: tuple[SampleType, ...]
    taxonomies: tuple[SampleTaxonomy, ...]
    terms: tuple[SampleTerm, ...]
    pictures: tuple[Picture, ...]
    entries: tuple[Entry, ...]
    removed: tuple[Entry, ...] = ()


def read_archive() -> Archive:
    """Read the archive as it is at first."""
    return _read(later=False)


def read_later_archive() -> Archive:
    """Read the archive after the later edit and the removal."""
    archive = _read(later=True)
    kept = tuple(entry for entry in archive.entries if entry.slug != archive.facts.removed)
    removed = tuple(entry for entry in archive.entries if entry not in kept)
    return replace(archive, entries=kept, removed=removed)


def read_image(file: str) -> bytes:
    """Read one of the archive's images."""
    return _folder("images").joinpath(file).read_bytes()


def _folder(name: str) -> Traversable:
    return files("pressmark.sample").joinpath(name)


def _read(*, later: bool) -> Archive:
    site = tomllib.loads(_folder("articles").joinpath("site.toml").read_text("utf-8"))
    taxonomies = tuple(SampleTaxonomy(**_with_tuples(each)) for each in site["taxonomies"])
    return Archive(
        facts=SiteFacts(**_with_tuples(site["site"])),
        authors=tuple(Author(**each) for each in site["authors"]),
        types=tuple(SampleType(**_with_tuples(each)) for each in site["types"]),
        taxonomies=taxonomies,
        terms=tuple(
            SampleTerm(taxonomy=slug, **each) for slug, terms in site["terms"].items() for each in terms
        ),
        pictures=tuple(Picture(**each) for each in site["pictures"]),
        entries=_read_entries([taxonomy.slug for taxonomy in taxonomies], later=later),
    )


def _with_tuples(table: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}


def _read_entries(taxonomies: list[str], *, later: bool) -> tuple[Entry, ...]:
    entries: dict[str, Entry] = {}
    for file in sorted(_folder("articles").iterdir(), key=_first_edition_first):
        match = _FILE.fullmatch(file.name)
        if match and (later or not match["later"]):
            entries[match["slug"]] = parse_entry(match["slug"], file.read_text("utf-8"), taxonomies)
    return tuple(entries.values())


def _first_edition_first(file: Traversable) -> tuple[bool, str]:
    return file.name.endswith(".later.html"), file.name


def parse_entry(slug: str, text: str, taxonomies: list[str]) -> Entry:
    """Make an entry of an article file.

    Raises:
        ValueError: the file has no front matter, or the front matter is no TOML.
        TypeError: the front matter lacks a key or has one that means nothing.
    """
    match = _FRONT.match(text)
    if not match:
        raise ValueError(f"{slug}: no front matter")
    front = tomllib.loads(match["toml"])
    terms = tuple((taxonomy, tuple(front.pop(taxonomy))) for taxonomy in taxonomies if taxonomy in front)
    front.setdefault("modified", front["date"])
    return Entry(slug=slug, terms=terms, html=match["html"], **front)
