"""What the inspector says of links: those of the article, and those that lead to it."""

from collections.abc import Iterable, Sequence

from pressmark.reading import LinkKind, ReadLink
from pressmark.store.addresses import read_host
from pressmark.store.links import LinkHere, LinksHere
from pressmark.ui.inspector.rows import MOST, Copy, Kind, Row, Target, ToLink, ToPost, bound
from pressmark.ui.words import long_date, number, one_line, translate

_LONGEST = 300
_MAIL = "mailto:"


def list_links(links: Sequence[ReadLink], here: LinksHere | None) -> tuple[Row, ...]:
    """Two groups: links from the article, and to it; `here` is None while those are being looked for."""
    leading = list_links_from(links)
    count = len(_once(links))
    nothing = Row(translate("words", "No links in this article"), Kind.NOTE)
    return (
        _make_heading(translate("words", "Links from here"), count, leading or (nothing,)),
        _make_heading(translate("words", "Links to here"), here.count if here else 0, list_links_here(here)),
    )


def list_links_from(links: Sequence[ReadLink]) -> tuple[Row, ...]:
    """Articles of the library, then what its site has and the library has not, then the rest by host."""
    once = _once(links)
    inside = [link for link in once if link.kind is LinkKind.LIBRARY]
    absent = [link for link in once if link.kind is LinkKind.ABSENT]
    outside = [link for link in once if link.kind is LinkKind.OUT]
    rows = _make_group("", inside)
    rows += _make_group(translate("words", "On this site, not in the library"), absent)
    hosts: dict[str, list[ReadLink]] = {}
    for link in outside[:MOST]:
        hosts.setdefault(_name_host(link.url), []).append(link)
    for host in sorted(hosts):
        rows += _make_group(host, hosts[host])
    return rows + bound((), len(outside) - MOST)


def list_links_here(here: LinksHere | None) -> tuple[Row, ...]:
    """The articles that lead to this one, each with the sentence that does."""
    if here is None:
        return (Row(translate("words", "Looking for links…"), Kind.NOTE),)
    if not here.count:
        return (Row(translate("words", "No article of the library links here"), Kind.NOTE),)
    return bound(tuple(_make_here(link) for link in here.links), here.count)


def _once(links: Iterable[ReadLink]) -> list[ReadLink]:
    """Each target once, with the first words that lead there."""
    found: dict[int | str, ReadLink] = {}
    for link in links:
        found.setdefault(link.url if link.post_id is None else link.post_id, link)
    return list(found.values())


def _make_heading(title: str, count: int, rows: tuple[Row, ...]) -> Row:
    detail = number(count) if count else ""
    return Row(title, Kind.HEADING, detail=detail, children=rows)


def _make_group(name: str, links: Sequence[ReadLink]) -> tuple[Row, ...]:
    if not links:
        return ()
    make = _make_outside if name else _make_inside
    rows = bound(tuple(make(link) for link in links[:MOST]), len(links))
    return (Row(name, Kind.LABEL), *rows) if name else rows


def _make_inside(link: ReadLink) -> Row:
    title, words = one_line(link.title, _LONGEST), one_line(link.text, _LONGEST)
    return _make(link, title or words, words if title and words != title else "", ToPost(link.post_id or 0))


def _make_outside(link: ReadLink) -> Row:
    return _make(link, one_line(link.text, _LONGEST), "", ToLink(link.url))


def _make(link: ReadLink, title: str, detail: str, target: Target) -> Row:
    absent = link.kind is LinkKind.ABSENT
    return Row(
        title or one_line(link.url.removeprefix(_MAIL), _LONGEST),
        detail=detail,
        target=target,
        tip=link.url,
        state=translate("words", "not in the library") if absent else "",
        absent=absent,
        copies=(
            Copy(translate("words", "&Copy address"), link.url.removeprefix(_MAIL)),
            Copy(translate("words", "Copy &words"), link.text),
        ),
    )


def _make_here(link: LinkHere) -> Row:
    title = one_line(link.title, _LONGEST) or translate("words", "(no title)")
    return Row(
        title,
        detail=long_date(link.date) if link.date is not None else "",
        snippet=link.sentence if link.sentence.text else None,
        target=ToPost(link.post_id),
        copies=(
            Copy(translate("words", "&Copy sentence"), link.sentence.text),
            Copy(translate("words", "Copy &title"), link.title),
        ),
    )


def _name_host(url: str) -> str:
    if url.startswith(_MAIL):
        return translate("words", "E-mail")
    return one_line(read_host(url), _LONGEST) or translate("words", "Elsewhere")
