"""The words of the core, which knows no Qt and speaks English, in the person's language.

Errors, faults of a sync and the findings of a check are sentences with facts in them. Each has a template
here; what the core said is matched against them, and the translation is said with the same facts.
"""

import re
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from pressmark.ui.library_words import LIBRARY_WORDS
from pressmark.ui.repair_words import REPAIR_WORDS
from pressmark.ui.site_words import SITE_WORDS

TEMPLATES: tuple[str, ...] = tuple(str(words) for words in (*SITE_WORDS, *LIBRARY_WORDS, *REPAIR_WORDS))
"""Every sentence of the core, with names in braces where facts stand; their context is ``errors``."""

# Facts may be what a site said. Its words are passed on as they are where they are longer than this.
_LONGEST = 1_000  # characters
_DEPTH = 4  # of sentences within sentences
_HOLE = re.compile(r"\{(\w+)\}")
_NUMBER = re.compile(r"\d{1,3}(,\d{3})+")


@dataclass(frozen=True, slots=True)
class _Template:
    """A template and its words, what stands before, between and behind its facts."""

    text: str
    words: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How much of a sentence it knows, in characters."""
        return sum(map(len, self.words))

    def match(self, text: str) -> re.Match[str] | None:
        """The sentence that `text` begins with, if it is one of these; most are not by their first words."""
        fits = text.startswith(self.words[0]) and all(words in text for words in self.words)
        return _compile(self.text).match(text) if fits else None


def say(text: str) -> str:
    """What the core said, in the language of the window; what no template fits stays as it is."""
    return _say(text, _DEPTH) if len(text) <= _LONGEST else text


def _say(text: str, depth: int) -> str:
    for template in _sort_all() if depth and text else ():
        match = template.match(text)
        if match:
            said = QCoreApplication.translate("errors", template.text)
            facts = {name: _say_fact(fact, depth - 1) for name, fact in match.groupdict().items()}
            gap = re.compile(r"\s*").match(text, match.end())
            end = gap.end() if gap else match.end()
            return said.format(**facts) + text[match.end() : end] + _say(text[end:], depth)
    return text


def _say_fact(fact: str, depth: int) -> str:
    if _NUMBER.fullmatch(fact):
        return QLocale().toString(int(fact.replace(",", "")))
    said = _say(fact, depth)
    # A sentence within another has lost its full stop.
    return said if said != fact else _say(f"{fact}.", depth).removesuffix(".")


@cache
def _sort_all() -> tuple[_Template, ...]:
    """All templates, those that know most first."""
    templates = (_Template(text, tuple(_HOLE.split(text)[::2])) for text in TEMPLATES)
    return tuple(sorted(templates, key=lambda template: -template.weight))


@cache
def _compile(text: str) -> re.Pattern[str]:
    """A template as a pattern, made when a sentence may be one: to make all takes a tenth of a second."""
    parts = _HOLE.split(text)
    sources = [f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts)]
    # A fact at the end is all that follows; after words another sentence may.
    end = r"\Z" if not parts[-1] else r"(?=\s|\Z)"
    return re.compile("".join(sources) + end, re.DOTALL)
