"""Articles as rows of ``/wp/v2/<type>``. Shape: https://developer.wordpress.org/rest-api/reference/posts/."""

from datetime import UTC, datetime, timedelta, timezone

from pressmark.sample.archive import Entry
from pressmark.sample.edition import Edition
from pressmark.sample.markup import render_content, render_excerpt, render_title
from pressmark.sample.rows import Json, Row

CURIES = [{"name": "wp", "href": "https://api.w.org/{rel}", "templated": True}]


def make_post_row(edition: Edition, entry: Entry) -> Row:
    """An article as the API serves it."""
    json = render_post(edition, entry)
    zone = timezone(timedelta(hours=edition.archive.facts.gmt_offset))
    return Row(
        id=entry.id,
        slug=entry.slug,
        title=entry.title,
        json=json,
        text=f"{entry.title}\n{json['excerpt']['rendered']}\n{json['content']['rendered']}",
        date=entry.date.replace(tzinfo=zone),
        modified=entry.modified.replace(tzinfo=zone),
        author=edition.authors[entry.author].id,
        terms={
            edition.taxonomies[taxonomy].rest_base: tuple(
                term.id for term in edition.list_terms(entry, taxonomy)
            )
            for taxonomy in edition.types[entry.type].taxonomies
        },
    )


def render_dates(local: datetime, modified: datetime, gmt_offset: int) -> Json:
    """The four times of a post: wall clock and GMT, none with a zone."""
    zone = timezone(timedelta(hours=gmt_offset))

    def to_gmt(time: datetime) -> str:
        return time.replace(tzinfo=zone).astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")

    return {
        "date": local.isoformat(timespec="seconds"),
        "date_gmt": to_gmt(local),
        "modified": modified.isoformat(timespec="seconds"),
        "modified_gmt": to_gmt(modified),
    }


def render_post(edition: Edition, entry: Entry) -> Json:
    """The JSON of an article; a protected one comes without its text."""
    kind = edition.types[entry.type]
    terms = {
        edition.taxonomies[slug].rest_base: [term.id for term in edition.list_terms(entry, slug)]
        for slug in kind.taxonomies
    }
    return {
        "id": entry.id,
        **render_dates(entry.date, entry.modified, edition.archive.facts.gmt_offset),
        "guid": {"rendered": _make_guid(edition, entry)},
        "slug": entry.slug,
        "status": "publish",
        "type": entry.type,
        "link": edition.links[entry.slug],
        "title": {"rendered": render_title(entry.title)},
        "content": {"rendered": _render_text(edition, entry), "protected": entry.protected},
        "excerpt": {
            "rendered": "" if entry.protected else render_excerpt(entry.excerpt),
            "protected": entry.protected,
        },
        "author": edition.authors[entry.author].id,
        "featured_media": edition.pictures[entry.image].id if entry.image else 0,
        **_render_particulars(entry),
        "meta": entry.meta,
        **terms,
        "class_list": _list_classes(edition, entry),
        "acf": entry.acf,
        "_links": _render_links(edition, entry),
    }


def _make_guid(edition: Edition, entry: Entry) -> str:
    of_type = "" if entry.type in ("post", "page") else f"post_type={entry.type}&#038;"
    key = "page_id" if entry.type == "page" else "p"
    return f"{edition.addresses.home}?{of_type}{key}={entry.id}"


def _render_text(edition: Edition, entry: Entry) -> str:
    if entry.protected:
        return ""
    return render_content(edition, entry)


def _render_particulars(entry: Entry) -> Json:
    common: Json = {"comment_status": "closed", "ping_status": "closed", "template": ""}
    if entry.type == "page":
        return {"parent": 0, "menu_order": 0, **common}
    if entry.type == "post":
        return {**common, "sticky": False, "format": "standard"}
    return common


def _list_classes(edition: Edition, entry: Entry) -> list[str]:
    classes = [f"post-{entry.id}", entry.type, f"type-{entry.type}", "status-publish"]
    if entry.protected:
        classes.append("post-password-required")
    if entry.image:
        classes.append("has-post-thumbnail")
    classes.append("hentry")
    for taxonomy in edition.types[entry.type].taxonomies:
        classes += [f"{taxonomy}-{term.slug}" for term in edition.list_terms(entry, taxonomy)]
    return classes


def _render_links(edition: Edition, entry: Entry) -> Json:
    route = edition.addresses.route
    kind = edition.types[entry.type]
    self_link = route(kind.rest_base, entry.id)
    author = route("users", edition.authors[entry.author].id)
    links: Json = {
        "self": [{"href": self_link, "targetHints": {"allow": ["GET"]}}],
        "collection": [{"href": route(kind.rest_base)}],
        "about": [{"href": route("types", kind.slug)}],
        "author": [{"embeddable": True, "href": author}],
        "version-history": [{"count": entry.revisions, "href": f"{self_link}/revisions"}],
    }
    if entry.image:
        media = route("media", edition.pictures[entry.image].id)
        links["wp:featuredmedia"] = [{"embeddable": True, "href": media}]
    links["wp:attachment"] = [{"href": f"{route('media')}?parent={entry.id}"}]
    if kind.taxonomies:
        links["wp:term"] = [
            {
                "taxonomy": slug,
                "embeddable": True,
                "href": f"{route(edition.taxonomies[slug].rest_base)}?post={entry.id}",
            }
            for slug in kind.taxonomies
        ]
    links["curies"] = CURIES
    return links
