"""One W3C annotation out of a file of somebody else (https://www.w3.org/TR/annotation-model/).

Of a target the words are taken that a TextQuoteSelector has, and the place of a TextPositionSelector; ranges
and fragments tell of a page that is not the article. Nothing is fetched: of a body that is elsewhere the
address is kept.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

from pressmark.export.naming import one_line, web_link
from pressmark.export.notes.jsonld import PREFIX
from pressmark.export.notes.values import (
    LONGEST_CONTEXT,
    LONGEST_LINK,
    LONGEST_NOTE,
    LONGEST_QUOTE,
    MOST_TAGS,
    read_first_text,
    read_list,
    read_moment,
    read_number,
    read_object,
    read_text,
    read_types,
)
from pressmark.model import Annotation, AnnotationState, Color, Incoming, Selector
from pressmark.store.tags import COMMAS
from pressmark.store.tags import LONGEST as LONGEST_TAG

_UUID = re.compile(r"(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.IGNORECASE)
_COLOR = re.compile("[a-z][a-z0-9-]{0,29}")
_MOST_TARGETS = 10
_MOST_BODIES = 1_000
_MOST_SELECTORS = 50
_STATES = {state.value: state for state in AnnotationState}


class Flaw(StrEnum):
    """Why an annotation of a file is not taken."""

    NO_OBJECT = "no-object"
    NO_LINK = "no-link"
    NO_WORDS = "no-words"
    LONG_QUOTE = "long-quote"
    LONG_NOTE = "long-note"


class Cut(StrEnum):
    """What of an annotation that is taken is not taken as the file says it."""

    MANY_TAGS = "many-tags"
    LONG_TAG = "long-tag"
    NO_COLOR = "no-color"


class FlawError(Exception):
    """An annotation that cannot be taken.

    Attributes:
        flaw: why.
    """

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw


@dataclass(frozen=True, slots=True)
class _Target:
    """What an annotation is on.

    Attributes:
        lost: it is on a part of the article, and which one cannot be told.
        painted: the file says a colour, and it is `color`, or it says none.
    """

    link: str
    title: str
    color: str
    painted: bool
    quote: Selector | None
    lost: bool
    source_date: datetime | None


def read_item(item: object, now: datetime) -> tuple[Incoming, tuple[Cut, ...]]:
    """Read an annotation; the second of the answer is what of it is not as the file says.

    Args:
        item: of the file, of any type.
        now: the time of what says none.

    Raises:
        FlawError: it cannot be taken.
    """
    if not isinstance(item, dict):
        raise FlawError(Flaw.NO_OBJECT)
    target = _choose_target(item, now)
    note, found = _read_bodies(item)
    tags = found[:MOST_TAGS]
    if target.lost and not (note or tags):
        raise FlawError(Flaw.NO_WORDS)
    modified = read_moment(item.get("modified"), now)
    said = read_moment(item.get("created"), now) or modified
    created = said or now.replace(microsecond=0)
    quote = target.quote
    annotation = Annotation(
        id=_read_id(item, target, note, tags),
        post_id=0,
        revision_id=0,
        exact=quote.exact if quote else "",
        prefix=quote.prefix if quote else "",
        suffix=quote.suffix if quote else "",
        start=quote.start if quote else None,
        end=quote.end if quote else None,
        note=note,
        color=target.color,
        created=created,
        modified=modified or created,
        state=_read_state(item, quote),
        tags=tags,
        place=_read_place(item, quote),
        kept=item.get(f"{PREFIX}:kept") is True and quote is not None,
        source_date=target.source_date,
    )
    return Incoming(annotation, target.link, target.title, dated=said is not None), tuple(
        _find_cuts(target, item, found)
    )


def _find_cuts(target: _Target, item: Mapping[str, object], tags: Sequence[str]) -> Iterator[Cut]:
    if len(tags) > MOST_TAGS or len(read_list(item.get("body"))) > _MOST_BODIES:
        yield Cut.MANY_TAGS
    if any(len(tag.lstrip("# ")) > LONGEST_TAG for tag in tags):
        yield Cut.LONG_TAG
    if not target.painted:
        yield Cut.NO_COLOR


def _choose_target(item: Mapping[str, object], now: datetime) -> _Target:
    """The first target with words in an article, else the first one on an article."""
    targets = [_read_target(each, now) for each in read_list(item.get("target"))[:_MOST_TARGETS]]
    linked = [target for target in targets if target.link]
    if not linked:
        raise FlawError(Flaw.NO_LINK)
    return next((target for target in linked if target.quote is not None), linked[0])


def _read_target(value: object, now: datetime) -> _Target:
    target = read_object(value)
    source = target.get("source", target.get("id")) if target else value
    named = read_object(source)
    link = web_link(read_text(named.get("id") if named else source)[: LONGEST_LINK + 1])
    quote, lost = _read_selectors(target.get("selector"))
    color = read_first_text(target.get("styleClass")).lower()
    state = next(map(read_object, read_list(target.get("state"))), {})
    return _Target(
        link=link if len(link) <= LONGEST_LINK else "",
        title=one_line(read_first_text(target.get("dcterms:title"))[:LONGEST_CONTEXT]),
        color=color if _COLOR.fullmatch(color) else Color.YELLOW.value,
        painted=not color.strip() or _COLOR.fullmatch(color) is not None,
        quote=quote,
        lost=lost,
        source_date=read_moment(state.get("sourceDate"), now),
    )


def _read_selectors(value: object) -> tuple[Selector | None, bool]:
    """The words that selectors name, and whether there are selectors that name none."""
    found: dict[str, Mapping[str, object]] = {}
    for selector in _list_selectors(value):
        for kind in read_types(selector):
            found.setdefault(kind, selector)
    quote = found.get("TextQuoteSelector", {})
    exact = read_text(quote.get("exact"))
    if not exact.strip():
        return None, value is not None
    if len(exact) > LONGEST_QUOTE:
        raise FlawError(Flaw.LONG_QUOTE)
    start = read_number(found.get("TextPositionSelector", {}).get("start")) or 0
    prefix = read_text(quote.get("prefix"))[-LONGEST_CONTEXT:]
    suffix = read_text(quote.get("suffix"))[:LONGEST_CONTEXT]
    return Selector(exact, prefix, suffix, start, start + len(exact)), False


def _list_selectors(value: object) -> Iterator[Mapping[str, object]]:
    """Selectors, those they are refined by, and those one may choose from."""
    waiting = read_list(value)[:_MOST_SELECTORS]
    for _ in range(_MOST_SELECTORS):
        if not waiting:
            return
        selector = read_object(waiting.pop(0))
        yield selector
        for name in ("refinedBy", "items"):
            waiting += read_list(selector.get(name))[:_MOST_SELECTORS]


def _read_bodies(item: Mapping[str, object]) -> tuple[str, tuple[str, ...]]:
    """The note and the tags that the bodies of an annotation make."""
    notes, tags = [read_text(item.get("bodyValue"))], dict[str, None]()
    for value in read_list(item.get("body"))[:_MOST_BODIES]:
        body = read_object(value)
        text = read_text(value) or read_text(body.get("value", body.get("chars")))
        if "tagging" not in map(read_text, read_list(body.get("purpose"))):
            notes.append(text or web_link(read_text(body.get("id", body.get("source")))[:LONGEST_LINK]))
        else:
            # A comma separates tags here, wherever they are written.
            tags.update(dict.fromkeys(filter(None, map(one_line, COMMAS.split(text)))))
    note = "\n\n".join(note for note in notes if note.strip())
    if len(note) > LONGEST_NOTE:
        raise FlawError(Flaw.LONG_NOTE)
    return note, tuple(tags)


def _read_id(item: Mapping[str, object], target: _Target, note: str, tags: tuple[str, ...]) -> str:
    """A UUID as it is; of any other name one that is the same at the next import, and so for none at all."""
    name = read_text(item.get("id", item.get("@id"))).strip()
    if found := _UUID.fullmatch(name):
        return found[1].lower()
    if not name:
        exact = target.quote and (target.quote.exact, target.quote.start)
        name = json.dumps([target.link, exact, note, tags, read_text(item.get("created"))])
    return str(uuid5(NAMESPACE_URL, name))


def _read_state(item: Mapping[str, object], quote: Selector | None) -> AnnotationState:
    said = read_text(item.get(f"{PREFIX}:state"))
    return AnnotationState.ANCHORED if quote is None else _STATES.get(said, AnnotationState.ANCHORED)


def _read_place(item: Mapping[str, object], quote: Selector | None) -> Selector | None:
    """Where the words are in the current text, if that is not where the quote says."""
    if quote is None or f"{PREFIX}:place" not in item:
        return None
    return _read_selectors(item[f"{PREFIX}:place"])[0]
