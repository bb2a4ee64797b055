"""The smallest site that is a WordPress, for tests that change one thing of it."""

from collections.abc import Mapping

from pressmark.model import PostType, Taxonomy
from tests.servers import ByteServer, json_reply, reply

ROOT = {
    "name": "A &amp; B",
    "description": "Small",
    "gmt_offset": -6,
    "timezone_string": "America/Chicago",
    "namespaces": ["oembed/1.0", "wp/v2"],
}


def serve_site(server: ByteServer, folder: str = "/", page: bytes | None = None) -> str:
    """Make the server a site with one type and one taxonomy; gives its API's root."""
    home = f"{server.url}{folder}"
    api = f"{folder}wp-json/"
    server.on(folder, page or reply("<p>Home", link=f'<{server.url}{api}>; rel="https://api.w.org/"'))
    serve_api(server, api, home)
    return f"{server.url}{api}"


def serve_api(server: ByteServer, api: str = "/wp-json/", home: str = "") -> None:
    """Serve only the API."""
    home = home or server.url
    types = {"post": {"slug": "post", "name": "Posts", "rest_base": "posts", "taxonomies": ["category"]}}
    taxonomies = {"category": {"slug": "category", "name": "C", "rest_base": "categories", "types": ["post"]}}
    server.on(api, json_reply(ROOT | {"url": home, "home": home}))
    server.on(f"{api}wp/v2/types", json_reply(types))
    server.on(f"{api}wp/v2/taxonomies", json_reply(taxonomies))
    server.on(f"{api}wp/v2/posts", json_reply([{"id": 1}], x_wp_total="7"))
    server.on(f"{api}wp/v2/categories", json_reply([{"id": 1}], x_wp_total="3"))


def add_types(server: ByteServer, entries: Mapping[str, Mapping[str, object]]) -> None:
    """Give the site these post types instead."""
    server.on("/wp-json/wp/v2/types", json_reply(entries))


def complain(code: str, message: str, status: int, told: int | None = None) -> bytes:
    """An error object of the REST API; `told` is its own idea of the status."""
    body = {"code": code, "message": message, "data": {"status": told or status}}
    return json_reply(body, status)


def make_type(server: ByteServer, slug: str = "post", base: str = "posts") -> PostType:
    return PostType(slug, base, "Posts", False, ("category",), f"{server.url}/wp-json/wp/v2/{base}")


def make_taxonomy(server: ByteServer) -> Taxonomy:
    url = f"{server.url}/wp-json/wp/v2/categories"
    return Taxonomy("category", "categories", "Categories", True, ("post",), url)
