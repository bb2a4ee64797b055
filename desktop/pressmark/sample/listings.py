"""What surrounds the articles: terms, authors and media as rows of their collections."""

import html

from pressmark.sample.archive import Author, Picture, SampleTerm
from pressmark.sample.edition import Edition
from pressmark.sample.posts import CURIES, render_dates
from pressmark.sample.rows import Json, Row


def make_term_row(edition: Edition, term: SampleTerm) -> Row:
    """A term; its count has the articles that carry it themselves, not those of its children."""
    count = sum(term.slug in dict(entry.terms).get(term.taxonomy, ()) for entry in edition.archive.entries)
    parent = edition.terms[term.taxonomy, term.parent].id if term.parent else 0
    taxonomy = edition.taxonomies[term.taxonomy]
    json: Json = {
        "id": term.id,
        "count": count,
        "description": html.escape(term.description, quote=False),
        "link": edition.addresses.term(term, edition.list_parents(term)),
        "name": html.escape(term.name, quote=False),
        "slug": term.slug,
        "taxonomy": term.taxonomy,
        "parent": parent,
        "meta": [],
        "acf": [],
        "_links": _render_term_links(edition, term, parent),
    }
    if not taxonomy.hierarchical:
        del json["parent"]
    return Row(term.id, term.slug, term.name, json, term.name, parent=parent, count=count)


def _render_term_links(edition: Edition, term: SampleTerm, parent: int) -> Json:
    taxonomy = edition.taxonomies[term.taxonomy]
    route = edition.addresses.route
    links: Json = {
        "self": [{"href": route(taxonomy.rest_base, term.id), "targetHints": {"allow": ["GET"]}}],
        "collection": [{"href": route(taxonomy.rest_base)}],
        "about": [{"href": route("taxonomies", taxonomy.slug)}],
    }
    if parent:
        links["up"] = [{"embeddable": True, "href": route(taxonomy.rest_base, parent)}]
    links["wp:post_type"] = [
        {"href": f"{route(edition.types[slug].rest_base)}?{taxonomy.rest_base}={term.id}"}
        for slug in taxonomy.types
    ]
    links["curies"] = CURIES
    return links


def make_author_row(edition: Edition, author: Author) -> Row:
    """An author as strangers see him: no avatars, the site does not use them."""
    route = edition.addresses.route
    json: Json = {
        "id": author.id,
        "name": html.escape(author.name, quote=False),
        "url": "",
        "description": html.escape(author.description, quote=False),
        "link": edition.addresses.author(author.slug),
        "slug": author.slug,
        "meta": [],
        "acf": [],
        "_links": {
            "self": [{"href": route("users", author.id), "targetHints": {"allow": ["GET"]}}],
            "collection": [{"href": route("users")}],
        },
    }
    return Row(author.id, author.slug, author.name, json, author.name)


def make_picture_row(edition: Edition, picture: Picture) -> Row:
    """An attachment."""
    full = edition.addresses.upload(picture, picture.file)
    small = edition.addresses.upload(picture, picture.small_file)
    author = edition.archive.authors[0].id
    json: Json = {
        "id": picture.id,
        **render_dates(picture.date, picture.date, edition.archive.facts.gmt_offset),
        "guid": {"rendered": full},
        "slug": picture.name,
        "status": "inherit",
        "type": "attachment",
        "link": f"{edition.addresses.home}{picture.name}/",
        "title": {"rendered": html.escape(picture.title, quote=False)},
        "author": author,
        "featured_media": 0,
        "comment_status": "closed",
        "ping_status": "closed",
        "template": "",
        "meta": [],
        "acf": [],
        "class_list": [f"post-{picture.id}", "attachment", "type-attachment", "status-inherit", "hentry"],
        "description": {
            "rendered": f'<p class="attachment"><a href="{full}"><img src="{small}" alt="" /></a></p>\n'
        },
        "caption": {
            "rendered": f"<p>{html.escape(picture.caption, quote=False)}</p>\n" if picture.caption else ""
        },
        "alt_text": picture.alt,
        "media_type": "image",
        "mime_type": "image/png",
        "media_details": _render_sizes(picture, full, small),
        "post": None,
        "source_url": full,
        "_links": _render_picture_links(edition, picture, author),
    }
    return Row(
        picture.id, picture.name, picture.title, json, picture.title, picture.date, picture.date, author
    )


def _render_sizes(picture: Picture, full: str, small: str) -> Json:
    size = {"width": picture.width, "height": picture.height}
    small_size = {"width": picture.small_width, "height": picture.small_height}
    mime = {"mime_type": "image/png"}
    return {
        **size,
        "file": f"{picture.date:%Y/%m}/{picture.file}",
        "sizes": {
            "medium_large": {"file": picture.small_file, **small_size, **mime, "source_url": small},
            "full": {"file": picture.file, **size, **mime, "source_url": full},
        },
        "image_meta": {"caption": "", "copyright": "", "created_timestamp": "0", "keywords": []},
    }


def _render_picture_links(edition: Edition, picture: Picture, author: int) -> Json:
    route = edition.addresses.route
    return {
        "self": [{"href": route("media", picture.id), "targetHints": {"allow": ["GET"]}}],
        "collection": [{"href": route("media")}],
        "about": [{"href": route("types", "attachment")}],
        "author": [{"embeddable": True, "href": route("users", author)}],
    }
