"""What a site says of itself: root, post types, taxonomies."""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from pressmark.article import to_text
from pressmark.model import PostType, SiteRoot, Taxonomy
from pressmark.wordpress.address import follow
from pressmark.wordpress.values import to_bool, to_dict, to_list, to_offset, to_str, to_strs, to_web

NAMESPACE = "wp/v2"

_Entry = TypeVar("_Entry", PostType, Taxonomy)
# A base that is a pattern (wp_font_face) or has characters no path may have cannot be asked.
_BASE = re.compile(r"[^\s()?<>\\#&\[\]+*^$|]+")


def parse_root(value: object) -> SiteRoot | None:
    """The root of a REST API; None when it is something else or has no ``wp/v2``."""
    root = to_dict(value)
    namespaces = to_strs(root.get("namespaces"))
    if NAMESPACE not in namespaces:
        return None
    offset = to_offset(root.get("gmt_offset"))
    seconds = offset.utcoffset(None).total_seconds() if offset else 0.0
    return SiteRoot(
        name=to_text(to_str(root.get("name"))),
        description=to_text(to_str(root.get("description"))),
        url=to_web(root.get("url")),
        home=to_web(root.get("home")),
        gmt_offset=seconds / 3600,
        timezone=to_str(root.get("timezone_string")),
        namespaces=namespaces,
    )


def parse_types(value: object, api: str) -> tuple[PostType, ...]:
    """The post types of a site; what is malformed is left out."""
    return _parse_entries(value, lambda slug, entry: _parse_type(slug, entry, api))


def parse_taxonomies(value: object, api: str) -> tuple[Taxonomy, ...]:
    """The taxonomies of a site; what is malformed is left out."""
    return _parse_entries(value, lambda slug, entry: _parse_taxonomy(slug, entry, api))


def _parse_entries(value: object, parse: Callable[[str, Mapping[str, object]], _Entry]) -> tuple[_Entry, ...]:
    """Entries are an object by slug; a plugin that filters them can make a list of it."""
    pairs = value.items() if isinstance(value, dict) else (("", entry) for entry in to_list(value))
    found: dict[str, _Entry] = {}
    for key, entry in pairs:
        if isinstance(entry, dict) and (slug := to_str(entry.get("slug")) or key):
            found.setdefault(slug, parse(slug, entry))
    return tuple(found.values())


def _parse_type(slug: str, entry: Mapping[str, object], api: str) -> PostType:
    base = _read_base(slug, entry)
    return PostType(
        slug=slug,
        rest_base=base,
        name=to_text(to_str(entry.get("name"))) or slug,
        hierarchical=to_bool(entry.get("hierarchical")),
        taxonomies=to_strs(entry.get("taxonomies")),
        items_url=_find_items(entry, base, api),
    )


def _parse_taxonomy(slug: str, entry: Mapping[str, object], api: str) -> Taxonomy:
    base = _read_base(slug, entry)
    return Taxonomy(
        slug=slug,
        rest_base=base,
        name=to_text(to_str(entry.get("name"))) or slug,
        hierarchical=to_bool(entry.get("hierarchical")),
        types=to_strs(entry.get("types")),
        items_url=_find_items(entry, base, api),
    )


def _read_base(slug: str, entry: Mapping[str, object]) -> str:
    """The base of its routes; without one it is the slug (WP_REST_Posts_Controller::__construct)."""
    return to_str(entry.get("rest_base")) or slug


def _find_items(entry: Mapping[str, object], base: str, api: str) -> str:
    """The collection, or "" for a base that cannot be asked."""
    if not _BASE.fullmatch(base):
        return ""
    links = to_list(to_dict(entry.get("_links")).get("wp:items"))
    href = to_dict(links[0]).get("href") if links else None
    namespace = to_str(entry.get("rest_namespace")) or NAMESPACE
    return follow(api, href, f"{namespace}/{base}")
