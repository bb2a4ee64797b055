"""``inspect`` and ``add``: what a site offers, and taking it into the library."""

from argparse import Namespace
from collections.abc import Sequence

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE
from pressmark.cli.interrupt import asked_to_stop
from pressmark.cli.layout import Column, count_things, say_number, set_table
from pressmark.cli.library import has_library, open_library
from pressmark.cli.passwords import keep_password, read_new_password
from pressmark.cli.signing_in import clean_name, discover_as
from pressmark.cli.sites import describe_site
from pressmark.cli.ways import find_way
from pressmark.errors import NotWordPress, UsageError
from pressmark.model import ImageChoice, Offer, PostType, Site, Taxonomy
from pressmark.settings.way import Way
from pressmark.store.sites import add_site as add_work
from pressmark.wordpress import Transport, discover


def inspect_site(call: Call) -> int:
    """Show what a site offers."""
    offer = _discover(call.words.url, find_way(call.output))
    if call.output.as_json:
        call.output.say_document(describe_offer(offer))
    else:
        call.output.say_lines(_set_offer(offer, call.output.find_width()))
    return DONE


def add_site(call: Call) -> int:
    """Take a site into the library with the types that the words choose.

    Of a known site what the words do not name stays as it was: types, images, user.
    """
    words, output = call.words, call.output
    password = read_new_password(words)
    way = find_way(output)
    if password is None:
        offer = _discover(words.url, way)
    else:
        offer = discover_as(words.url, words.user, password, way)
    known = _find_known(words, offer.url)
    types = _keep_types(offer, known) if known and not words.types and not words.all_types else ()
    types = types or choose_types(offer, words.types, every=words.all_types)
    images = ImageChoice(words.images) if words.images else known.images if known else ImageChoice.ALL
    user = clean_name(words.user) if words.user is not None else known.user if known else ""
    with open_library(words, make=True) as store:
        store.write(add_work(offer, [post_type.slug for post_type in types], images, user)).result()
        site = next(site for site in store.sites.read_all() if site.url == offer.url)
    kept = keep_password(site, known, password, output)
    if output.as_json:
        output.say_document(describe_site(site) | {"already": known is not None, "password_kept": kept})
    else:
        output.say_lines(_say_added(site, types, already=known is not None, kept=kept))
    return DONE


def choose_types(offer: Offer, wanted: Sequence[str], *, every: bool) -> tuple[PostType, ...]:
    """The post types to take.

    Args:
        offer: of the site.
        wanted: REST bases or slugs; none: the types that have articles.
        every: all that can be read, whatever `wanted` says.

    Raises:
        UsageError: the site has no such type, or it cannot be read.
        NotWordPress: there is no readable type at all.
    """
    if wanted:
        return tuple(dict.fromkeys(_find_type(offer, name) for name in wanted))
    if not offer.readable_types:
        raise NotWordPress(offer.url, "No post type of this site can be read.", "It may need a login.")
    if every:
        return offer.readable_types
    return (
        tuple(post_type for post_type in offer.readable_types if post_type.total != 0) or offer.readable_types
    )


def describe_offer(offer: Offer) -> dict[str, object]:
    """The ``--json`` shape of an offer."""
    return {
        "site": offer.url,
        "api": offer.api,
        "name": offer.root.name,
        "types": [_describe_type(post_type) for post_type in offer.types],
        "taxonomies": [_describe_taxonomy(taxonomy) for taxonomy in offer.taxonomies],
    }


def _discover(address: str, way: Way) -> Offer:
    with asked_to_stop() as asked, Transport(cancelled=asked, way=way) as transport:
        return discover(address, transport)


def _find_known(words: Namespace, url: str) -> Site | None:
    """The site as the library has it, where there are both."""
    if not has_library(words):
        return None
    with open_library(words) as store:
        return next((site for site in store.sites.read_all() if site.url == url), None)


def _keep_types(offer: Offer, known: Site) -> tuple[PostType, ...]:
    return tuple(post_type for post_type in offer.types if post_type.slug in known.types)


def _find_type(offer: Offer, name: str) -> PostType:
    for post_type in offer.types:
        if name in (post_type.rest_base, post_type.slug):
            if not post_type.readable:
                raise UsageError(
                    f"The post type {name!r} cannot be read: {post_type.reason or 'the site refuses'}."
                )
            return post_type
    known = ", ".join(post_type.rest_base for post_type in offer.readable_types)
    raise UsageError(f"{offer.url} has no post type {name!r}. It has: {known or 'none that can be read'}.")


def _describe_type(post_type: PostType) -> dict[str, object]:
    return {
        "slug": post_type.slug,
        "rest_base": post_type.rest_base,
        "name": post_type.name,
        "total": post_type.total,
        "readable": post_type.readable,
        "reason": post_type.reason,
        "taxonomies": list(post_type.taxonomies),
    }


def _describe_taxonomy(taxonomy: Taxonomy) -> dict[str, object]:
    return {
        "slug": taxonomy.slug,
        "rest_base": taxonomy.rest_base,
        "name": taxonomy.name,
        "hierarchical": taxonomy.hierarchical,
        "total": taxonomy.total,
    }


def _set_offer(offer: Offer, width: int | None) -> list[str]:
    closed = [post_type for post_type in offer.types if not post_type.readable]
    return [
        f"{offer.root.name}  {offer.url}",
        f"API  {offer.api}",
        "",
        *_set_types(offer.readable_types, width),
        *(["", *_set_closed_types(closed, width)] if closed else []),
        "",
        *_set_taxonomies(offer.taxonomies, width),
    ]


def _set_types(types: Sequence[PostType], width: int | None) -> list[str]:
    columns = (
        Column("POST TYPE", least=12),
        Column("REST BASE", least=12),
        Column("ARTICLES", number=True),
        Column("TAXONOMIES", least=12),
    )
    rows = [(t.name, t.rest_base, _say_total(t.total), ", ".join(t.taxonomies)) for t in types]
    return set_table(columns, rows, width)


def _set_closed_types(types: Sequence[PostType], width: int | None) -> list[str]:
    columns = (Column("NOT READABLE", least=12), Column("REST BASE", least=12), Column("WHY", least=12))
    rows = [(t.name, t.rest_base, t.reason or "cannot be read") for t in types]
    return set_table(columns, rows, width)


def _set_taxonomies(taxonomies: Sequence[Taxonomy], width: int | None) -> list[str]:
    columns = (
        Column("TAXONOMY", least=12),
        Column("REST BASE", least=12),
        Column("TERMS", number=True),
        Column(""),
    )
    kinds = {True: "a tree", False: ""}
    rows = [
        (t.name, t.rest_base, _say_total(t.total), kinds[t.hierarchical])
        if t.readable
        else (t.name, t.rest_base, "", "cannot be read")
        for t in taxonomies
    ]
    return set_table(columns, rows, width)


def _say_total(total: int | None) -> str:
    return "?" if total is None else say_number(total)


def _say_added(site: Site, types: Sequence[PostType], *, already: bool, kept: bool) -> list[str]:
    known = sum(post_type.total or 0 for post_type in types)
    names = ", ".join(post_type.rest_base for post_type in types)
    already_there, now = ("already ", "; its types are now") if already else ("", "")
    where = " The keyring of this system keeps the password." if kept else ""
    return [
        f"{site.name} ({site.url}) is {already_there}in the library as site {site.id}{now}: {names}.",
        *([f"It is read as {site.user}.{where}"] if site.user else []),
        f"`pressmark sync` takes its {count_things(known, 'article')}."
        if known
        else "`pressmark sync` takes its articles.",
    ]
