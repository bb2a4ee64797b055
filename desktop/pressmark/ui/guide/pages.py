"""The pages of the guide, as they come with the program: Markdown made by ``packaging/make_guide.py``."""

import re
from dataclasses import dataclass

from pressmark.query.folding import fold
from pressmark.ui.theme import read_resource

CONTENTS = "README.md"
"""The page that lists the others."""
_ENTRY = re.compile(r"^\| \[([^\]]+)\]\(([\w-]+\.md)\) \|", re.MULTILINE)
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_NO_ANCHOR = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        name: of its file.
        text: Markdown.
        folded: the same, to be searched.
    """

    name: str
    title: str
    text: str
    folded: str

    def has(self, words: str) -> bool:
        """Whether all of these words, folded, begin or are within words of the page."""
        return all(word in self.folded for word in words.split())


def read_pages() -> tuple[Page, ...]:
    """All pages in the order of the contents, which are the first."""
    contents = read_resource("guide", CONTENTS)
    first = _TITLE.search(contents)
    entries = _ENTRY.findall(contents)
    return (
        _make(CONTENTS, first[1] if first else "", contents),
        *(_make(name, title, read_resource("guide", name)) for title, name in entries),
    )


def make_anchor(heading: str) -> str:
    """What a link to a heading names it, as GitHub does: "The notebook" is ``the-notebook``."""
    return _NO_ANCHOR.sub("", heading.lower()).strip().replace(" ", "-")


def _make(name: str, title: str, text: str) -> Page:
    return Page(name, title, text, fold(f"{title} {text}"))
