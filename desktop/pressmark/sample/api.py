"""The REST API of one edition: ``/wp-json/`` and what lies below. Read only, as a stranger sees it."""

from collections.abc import Callable, Mapping
from typing import Any

from pressmark.sample.edition import Edition
from pressmark.sample.errors import RestError, miss_route, refuse_stranger
from pressmark.sample.fields import choose_fields
from pressmark.sample.listing import list_rows
from pressmark.sample.listings import make_author_row, make_picture_row, make_term_row
from pressmark.sample.parameters import DATES, check_context, read_fields, read_parameters, read_query
from pressmark.sample.posts import CURIES, make_post_row
from pressmark.sample.reply import Reply, reply_json
from pressmark.sample.rows import Collection, Json, Kind

_NAMESPACE = "wp/v2"
_MISSING = {
    Kind.POSTS: ("rest_post_invalid_id", "Invalid post ID."),
    Kind.TERMS: ("rest_term_invalid", "Term does not exist."),
    Kind.USERS: ("rest_user_invalid_id", "Invalid user ID."),
}


class Api:
    """Answers the API's requests about one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._types = {each.slug: _describe_type(edition, each.slug) for each in edition.archive.types}
        self._taxonomies = {
            each.slug: _describe_taxonomy(edition, each.slug) for each in edition.archive.taxonomies
        }
        self._collections = {each.rest_base: each for each in make_collections(edition)}

    def answer(self, path: str, query: str) -> Reply:
        """Answer a request; `path` is what follows ``/wp-json/``."""
        raw = read_query(query)
        try:
            return self._answer(path.strip("/"), raw)
        except RestError as error:
            link = f'<{self._edition.addresses.api}>; rel="https://api.w.org/"'
            return reply_json(error.read_json(), {"Link": link}, error.status)

    def _answer(self, path: str, raw: Mapping[str, str]) -> Reply:
        indexes: dict[str, Callable[[], Json]] = {
            "": self._describe_site,
            _NAMESPACE: lambda: {"namespace": _NAMESPACE, "routes": self._describe_routes()},
            f"{_NAMESPACE}/types": lambda: self._types,
            f"{_NAMESPACE}/taxonomies": lambda: self._taxonomies,
        }
        if path in indexes:
            check_context(raw)
            return reply_json(choose_fields(indexes[path](), read_fields(raw)))
        parts = path.removeprefix(f"{_NAMESPACE}/").split("/")
        if not path.startswith(f"{_NAMESPACE}/") or len(parts) > 2:
            raise miss_route()
        if len(parts) == 1:
            return self._list(self._find_collection(parts[0]), raw)
        check_context(raw)
        return reply_json(choose_fields(self._find_one(*parts), read_fields(raw)))

    def _list(self, collection: Collection, raw: Mapping[str, str]) -> Reply:
        gmt_offset = self._edition.archive.facts.gmt_offset
        listing = list_rows(collection, read_parameters(raw, collection.kind, collection.filters, gmt_offset))
        headers = {"X-WP-Total": str(listing.total), "X-WP-TotalPages": str(listing.pages), "Allow": "GET"}
        links = listing.render_links(self._edition.addresses.route(collection.rest_base), raw)
        if links:
            headers["Link"] = links
        return reply_json(choose_fields([row.json for row in listing.rows], read_fields(raw)), headers)

    def _find_collection(self, rest_base: str) -> Collection:
        if rest_base not in self._collections:
            raise miss_route()
        collection = self._collections[rest_base]
        if collection.refusal:
            raise refuse_stranger(collection.refusal)
        return collection

    def _find_one(self, base: str, name: str) -> Json:
        if base == "types":
            return _find_named(self._types, name, "rest_type_invalid", "Invalid post type.")
        if base == "taxonomies":
            return _find_named(self._taxonomies, name, "rest_taxonomy_invalid", "Invalid taxonomy.")
        if (base, name) == ("users", "me"):
            raise refuse_stranger("rest_not_logged_in")
        collection = self._find_collection(base)
        if not name.isascii() or not name.isdigit():
            raise miss_route()
        if collection.kind is Kind.POSTS and int(name) in self._edition.archive.facts.drafts:
            raise refuse_stranger("rest_forbidden")
        found = [row.json for row in collection.rows if row.id == int(name)]
        if not found:
            raise RestError(404, *_MISSING[collection.kind])
        return found[0]

    def _describe_site(self) -> Json:
        facts = self._edition.archive.facts
        home = self._edition.addresses.home.removesuffix("/")
        return {
            "name": facts.name.replace("&", "&amp;"),
            "description": facts.description.replace("&", "&amp;"),
            "url": home,
            "home": home,
            "gmt_offset": facts.gmt_offset,
            "timezone_string": facts.timezone,
            "page_for_posts": 0,
            "page_on_front": 0,
            "show_on_front": "posts",
            "namespaces": ["oembed/1.0", _NAMESPACE],
            "authentication": [],
            "routes": self._describe_routes(),
            "site_logo": 0,
            "site_icon": 0,
            "site_icon_url": "",
            "_links": {"help": [{"href": "https://developer.wordpress.org/rest-api/"}]},
        }

    def _describe_routes(self) -> Json:
        return {
            f"/{_NAMESPACE}/{each.rest_base}": _describe_route(self._edition, each)
            for each in self._collections.values()
        }


def make_collections(edition: Edition) -> list[Collection]:
    """Every collection of an edition, those that refuse strangers too."""
    archive = edition.archive
    media = tuple(make_picture_row(edition, each) for each in archive.pictures)
    by_type = {
        each.slug: tuple(
            make_post_row(edition, entry) for entry in archive.entries if entry.type == each.slug
        )
        for each in archive.types
    }
    posts = [
        Collection(
            each.rest_base,
            Kind.POSTS,
            media if each.slug == "attachment" else by_type[each.slug],
            tuple(edition.taxonomies[slug].rest_base for slug in each.taxonomies),
            each.refusal,
        )
        for each in archive.types
        if each.refusal != "rest_no_route"
    ]
    terms = [
        Collection(
            each.rest_base,
            Kind.TERMS,
            tuple(make_term_row(edition, term) for term in archive.terms if term.taxonomy == each.slug),
            refusal=each.refusal,
        )
        for each in archive.taxonomies
    ]
    authors = tuple(make_author_row(edition, each) for each in archive.authors)
    return [*posts, *terms, Collection("users", Kind.USERS, authors)]


def _find_named(named: Mapping[str, Json], name: str, code: str, message: str) -> Json:
    if name not in named:
        raise RestError(404, code, message)
    return named[name]


def _describe_type(edition: Edition, slug: str) -> Json:
    kind = edition.types[slug]
    return {
        "description": kind.description,
        "hierarchical": kind.hierarchical,
        "has_archive": False,
        "name": kind.name,
        "slug": kind.slug,
        "icon": None,
        "taxonomies": list(kind.taxonomies),
        "rest_base": kind.rest_base,
        "rest_namespace": _NAMESPACE,
        "template": [],
        "template_lock": False,
        "_links": _link_items(edition, "types", kind.rest_base),
    }


def _describe_taxonomy(edition: Edition, slug: str) -> Json:
    taxonomy = edition.taxonomies[slug]
    return {
        "name": taxonomy.name,
        "slug": taxonomy.slug,
        "description": taxonomy.description,
        "types": list(taxonomy.types),
        "hierarchical": taxonomy.hierarchical,
        "rest_base": taxonomy.rest_base,
        "rest_namespace": _NAMESPACE,
        "_links": _link_items(edition, "taxonomies", taxonomy.rest_base),
    }


def _link_items(edition: Edition, base: str, rest_base: str) -> Json:
    route = edition.addresses.route
    return {
        "collection": [{"href": route(base)}],
        "wp:items": [{"href": route(rest_base)}],
        "curies": CURIES,
    }


def _describe_route(edition: Edition, collection: Collection) -> Json:
    names = [
        "context",
        "page",
        "per_page",
        "search",
        "exclude",
        "include",
        "offset",
        "order",
        "orderby",
        "slug",
    ]
    if collection.kind is Kind.POSTS:
        names += [*DATES, "author", *collection.filters]
    args: dict[str, Any] = {name: {"required": False} for name in names}
    return {
        "namespace": _NAMESPACE,
        "methods": ["GET"],
        "endpoints": [{"methods": ["GET"], "args": args}],
        "_links": {"self": [{"href": edition.addresses.route(collection.rest_base)}]},
    }
