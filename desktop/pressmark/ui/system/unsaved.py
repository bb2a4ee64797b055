"""What is typed into an annotation and not saved yet, as a file in the library's folder.

It is there only while something is typed; one that is found at a start is of a run that was cut off.
"""

import json
import logging
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from pressmark.model import Draft, Selector
from pressmark.settings import open_private

FILE_NAME = "unsaved.json"
_LARGEST = 20_000_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Unsaved:
    """One annotation as it is written now.

    Attributes:
        key: its id; "" for one that is to be made.
        draft: what it is to be made on; None for one that there is.
    """

    key: str
    note: str
    tags: tuple[str, ...]
    color: str
    draft: Draft | None = None


def write_unsaved(folder: Path, typed: Sequence[Unsaved]) -> None:
    """Keep it, whole or not at all; nothing typed is no file."""
    file = folder / FILE_NAME
    part = file.with_suffix(".part")
    try:
        if not typed:
            file.unlink(missing_ok=True)
            return
        with open(part, "w", encoding="utf-8", errors="replace", opener=open_private) as stream:
            json.dump([asdict(one) for one in typed], stream, ensure_ascii=False)
        os.replace(part, file)  # noqa: PTH105 (the one atomic rename on every platform)
    except OSError as error:
        _log.warning("what is typed is not kept before it is saved: %s", error)


def read_unsaved(folder: Path) -> tuple[Unsaved, ...]:
    """What was typed when a run was cut off; what makes no sense is left out."""
    file = folder / FILE_NAME
    try:
        if file.stat().st_size > _LARGEST:
            return ()
        raw = json.loads(file.read_bytes())
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, RecursionError) as error:
        _log.warning("what was typed cannot be read: %s", error)
        return ()
    found = [_parse(one) for one in raw] if isinstance(raw, list) else []
    return tuple(one for one in found if one is not None)


def _parse(raw: object) -> Unsaved | None:
    if not isinstance(raw, dict):
        return None
    key, note, tags, color = (raw.get(name) for name in ("key", "note", "tags", "color"))
    if not (isinstance(key, str) and isinstance(note, str) and isinstance(color, str)):
        return None
    draft = _parse_draft(raw.get("draft"))
    if not isinstance(tags, list) or bool(key) is (draft is not None):
        return None
    return Unsaved(key, note, tuple(tag for tag in tags if isinstance(tag, str)), color, draft)


def _parse_draft(raw: object) -> Draft | None:
    if not isinstance(raw, dict):
        return None
    post, revision, quote = raw.get("post_id"), raw.get("revision_id"), raw.get("quote")
    if type(post) is not int or type(revision) is not int:
        return None
    selector = _parse_selector(quote)
    if quote is not None and selector is None:
        return None
    return Draft(post, revision, selector, on_old=raw.get("on_old") is True)


def _parse_selector(raw: object) -> Selector | None:
    if not isinstance(raw, dict):
        return None
    exact, prefix, suffix = (raw.get(name) for name in ("exact", "prefix", "suffix"))
    start, end = raw.get("start"), raw.get("end")
    if not isinstance(exact, str) or not isinstance(prefix, str) or not isinstance(suffix, str):
        return None
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    return Selector(exact, prefix, suffix, start, end)
