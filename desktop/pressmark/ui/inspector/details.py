"""What the inspector says of an article apart from its text: dates, terms, numbers, the site's fields."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from pressmark.model import Post, PostStatus, PostTerm
from pressmark.reading import Reading
from pressmark.reading.fields import Field
from pressmark.ui.inspector.rows import Copy, Kind, Row, ToLink, bound
from pressmark.ui.words import (
    describe_visibility,
    long_date,
    long_moment,
    minutes_to_read,
    number,
    one_line,
    translate,
)

_LONGEST = 1_000


def list_details(reading: Reading, fields: Sequence[Field]) -> tuple[Row, ...]:
    """Everything that is known, a row each; what is not known has none."""
    post, row = reading.post, reading.post.row
    retrieved = next((version.seen for version in reading.versions if version.current), None)
    changed = row.modified if row.modified != row.date else None
    rows = (
        _make(translate("words", "Published"), _say_moment(row.date)),
        _make(translate("words", "Changed by the site"), _say_moment(changed)),
        _make(translate("words", "First seen"), _say_moment(post.first_seen)),
        _make(translate("words", "This text retrieved"), _say_moment(retrieved)),
        _make(translate("words", "State"), _describe_state(post)),
        _make(translate("words", "Author"), row.author),
        _make(translate("words", "Site"), post.site_name or post.site, tip=post.site),
        _make(translate("words", "Type"), post.type_name or row.type),
        *_list_terms(post.terms),
        _make(translate("words", "Your tags"), _join(reading.tags)),
        _make(translate("words", "Length"), _describe_length(row.words)),
        _make(translate("words", "Versions kept"), number(len(reading.versions))),
        _make(translate("words", "Revisions on the site"), number(post.revisions) if post.revisions else ""),
        _make_link(row.link),
        _make(translate("words", "Number on the site"), str(row.remote_id)),
        _make(translate("words", "Number in this library"), str(row.id)),
        _make_fields(fields),
    )
    return tuple(one for one in rows if one is not None)


def _make(label: str, value: str, tip: str = "") -> Row | None:
    shown = one_line(value, _LONGEST)
    if not shown:
        return None
    return Row(shown, label=label, tip=tip, copies=(Copy(translate("words", "&Copy"), value),))


def _make_link(url: str) -> Row | None:
    if not url:
        return None
    copy = Copy(translate("words", "&Copy address"), url)
    title = one_line(url, _LONGEST)
    return Row(title, label=translate("words", "Link"), target=ToLink(url), tip=url, copies=(copy,))


def _list_terms(terms: Iterable[PostTerm]) -> list[Row | None]:
    names: dict[tuple[str, str], list[str]] = {}
    for term in terms:
        names.setdefault((term.taxonomy, term.taxonomy_name), []).append(term.name)
    return [_make(one_line(name or slug, _LONGEST), _join(found)) for (slug, name), found in names.items()]


def _join(names: Iterable[str]) -> str:
    return ", ".join(filter(None, (one_line(name, _LONGEST) for name in names)))


def _describe_length(words: int) -> str:
    if not words:
        return ""
    count = translate("words", "%n word(s)", "", words).replace(str(words), number(words), 1)
    return f"{count}, {minutes_to_read(words)}"


def _describe_state(post: Post) -> str:
    row = post.row
    since = long_date(post.status_since or post.first_seen)
    status = {
        PostStatus.LIVE: describe_visibility(row.visibility) or translate("words", "On the site"),
        PostStatus.PROTECTED: translate("words", "Protected by a password since {date}"),
        PostStatus.WITHDRAWN: translate("words", "Not public since {date}"),
        PostStatus.REMOVED: translate("words", "Removed from the site on {date}"),
    }[row.status]
    mine = (
        translate("words", "unread") if row.unread else translate("words", "read"),
        translate("words", "starred") if row.starred else "",
    )
    # Replaced, not formatted: a site may call its own status anything.
    return ", ".join(filter(None, (status.replace("{date}", since), *mine)))


def _say_moment(when: datetime | None) -> str:
    return long_moment(when) if when is not None else ""


def _make_fields(fields: Sequence[Field]) -> Row | None:
    if not fields:
        return None
    inside = bound(tuple(_make_field(field, place) for place, field in enumerate(fields, 1)))
    return Row(translate("words", "The site’s own fields"), Kind.HEADING, children=inside)


def _make_field(field: Field, place: int) -> Row:
    name = one_line(field.name, _LONGEST) or number(place)
    if not field.inside:
        value = one_line(field.value, _LONGEST)
        copies = (Copy(translate("words", "&Copy value"), field.value),)
        return Row(value or "–", label=name, copies=copies)
    inside = tuple(_make_field(one, number_) for number_, one in enumerate(field.inside, 1))
    rows = bound(inside, len(inside) + field.rest)
    return Row(name, children=rows, copies=(Copy(translate("words", "&Copy name"), name),))
