"""A library that follows a WordPress, and everything that must hold of it after a sync."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pressmark.model import PostStatus
from tests.command_line import run
from tests.e2e.site_truth import (
    Facts,
    Holding,
    compare_facts,
    read_library,
    read_library_texts,
    read_site,
    read_texts,
)
from tests.wordpress_fixture import WordPressSite

_TOLD = 12
_Report = dict[str, Any]


@dataclass
class Mirror:
    """A library with one site.

    Attributes:
        shown: the statuses of posts that the reader may see; a stranger sees what is published.
        password: the application password the reader signs in with, "" for a stranger.
        texts: how many words each article had when the library had its text; no text is ever lost.
    """

    site: WordPressSite
    folder: Path
    shown: frozenset[str] = frozenset({"publish"})
    password: str = field(default="", repr=False)
    texts: dict[int, int] = field(default_factory=dict, repr=False)

    def add(self) -> None:
        """Take the site into the library, with all that can be read."""
        words = ["--all-types", "--images", "none"]
        signing = ["--user", self.site.user, "--password-stdin"] if self.password else []
        added = run("add", self.site.url, *words, *signing, library=self.folder, typed=self._type())
        assert added.code == 0, added.err

    def sync(self, *words: str) -> _Report:
        """Sync by the command line, whatever becomes of it; its report."""
        signing = ["--password-stdin"] if self.password else []
        told = run("sync", "--json", *words, *signing, library=self.folder, typed=self._type())
        (report,) = told.document["sites"]
        assert isinstance(report, dict)
        return report

    def follow(self, *words: str) -> _Report:
        """Sync, then compare the whole library with the whole site."""
        report = self.sync(*words)
        expect_success(report)
        self.check(report)
        return report

    def check(self, report: _Report, apart_from: Sequence[str] = ()) -> None:
        """The library is the site, post by post, and the report says so for every type."""
        says, has = read_site(self.site), read_library(self.folder)
        _tell(self._compare(says, has, apart_from))
        for number, holding in has.items():
            if not holding.facts.protected:
                self.texts[number] = holding.words
        shown = [facts for facts in says.values() if facts.status in self.shown]
        counts = {each["slug"]: (each["have"], each["total"]) for each in report["types"]}
        assert counts == {slug: (_count(shown, slug),) * 2 for slug in counts}
        assert set(counts) == {facts.type for facts in shown}

    def check_texts(self) -> None:
        """What the library keeps of each public article is what the site gives."""
        says, has = read_texts(self.site), read_library_texts(self.folder)
        _tell(f"{number}: the text is another" for number, text in says.items() if has[number] != text)

    def read(self, number: int) -> Holding:
        """What the library has of a post, by the site's number."""
        return read_library(self.folder)[number]

    def _type(self) -> bytes | None:
        return f"{self.password}\n".encode() if self.password else None

    def _compare(
        self, says: dict[int, Facts], has: dict[int, Holding], apart_from: Sequence[str]
    ) -> Iterator[str]:
        for number, facts in says.items():
            if number in has:
                yield from self._compare_post(number, has[number], facts, apart_from)
            elif facts.status in self.shown:
                yield f"{number}: the library lacks it ({facts.title!r}, {facts.status})"
        for number in has.keys() - says.keys():
            yield from self._compare_gone(number, has[number], PostStatus.REMOVED)

    def _compare_post(
        self, number: int, holding: Holding, facts: Facts, apart_from: Sequence[str]
    ) -> Iterator[str]:
        if facts.status not in self.shown:
            yield from self._compare_gone(number, holding, PostStatus.WITHDRAWN)
            return
        yield from compare_facts(number, holding.facts, facts, apart_from)
        expected = PostStatus.PROTECTED if facts.protected else PostStatus.LIVE
        yield from _compare_state(number, holding, expected)
        if not holding.words and (number in self.texts or not facts.protected):
            yield f"{number}: the library has no text"

    def _compare_gone(self, number: int, holding: Holding, expected: PostStatus) -> Iterator[str]:
        yield from _compare_state(number, holding, expected)
        if holding.words != self.texts.get(number, 0):
            yield f"{number}: of {self.texts.get(number, 0)} words {holding.words} are left"


def expect_success(report: _Report) -> None:
    """The sync went well; where not, say what was told."""
    assert (report["status"], [fault["message"] for fault in report["errors"]]) == ("ok", []), report


def _compare_state(number: int, holding: Holding, expected: PostStatus) -> Iterator[str]:
    if holding.state is not expected:
        yield f"{number}: the library calls it {holding.state}, and it is {expected}"


def _count(shown: list[Facts], slug: str) -> int:
    return sum(facts.type == slug for facts in shown)


def _tell(differences: Iterator[str]) -> None:
    lines = list(differences)
    rest = [f"and {len(lines) - _TOLD} more"] if len(lines) > _TOLD else []
    assert not lines, "\n".join(["the library is not the site:", *lines[:_TOLD], *rest])
