"""What the rest of the program says, in the language of the window."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from pressmark.errors import LibraryUnusable, SiteUnreachable
from pressmark.ui.error_words import TEMPLATES, say
from pressmark.ui.translation import load_translators
from pressmark.ui.words import describe_error
from tests.project_files import ROOT

# Where sentences are made that a window shows: in errors, in faults of a sync, and by a check.
_ROOMS = ("wordpress", "sync", "reading", "store", "export/notes/parse.py", "export")
_NOT_SAID = {
    "Unknown term",  # the name of a term, in the library
    "Post {} has no version {}.",  # a mistake of ours
    "The version {} has other words at {}.",
    # Made of two parts: a template for each pair of them.
    "The proxy {} {}.",
    "The address of the proxy {}.",
    "Pressmark cannot use {} proxy, which is a {} one.",
    # Files that are exported, whose words the window brings along.
    "On the whole article",
    "The text has changed. There it says now:",
    "These words are not in the article any more.",
    "Left on the version it was made on.",
    "This article is not in the library.",
    "Image not in the library",
}
_SENTENCE = re.compile(r"[\"“{A-Z].*[\w}]{2}.* .*[.:]|[A-Z][a-z]+( [a-z']+){2,}")
_CODE = re.compile(r"[<>=%\n]|\b[A-Z]{4,} |\?$| : $|^\{\}(: | )\{\}[.:]?$")


def test_every_sentence_of_the_core_has_a_template() -> None:
    known = {re.sub(r"\{\w+\}", "{}", template) for template in TEMPLATES}
    missing = []
    for file in sorted({file for room in _ROOMS for file in _files(room)}):
        for line, sentence in _sentences(ast.parse(file.read_text("utf-8"))):
            text = sentence.strip().removesuffix(" {}").removeprefix("{} ").removeprefix("{}: ")
            if not {sentence.strip(), text} & known and text not in _NOT_SAID:
                missing.append(f"{file.name}:{line}: {sentence}")
    assert not missing


def _files(room: str) -> list[Path]:
    place = ROOT / "desktop" / "pressmark" / room
    return [place] if place.is_file() else list(place.rglob("*.py"))


def _sentences(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """What looks like a sentence and is neither documentation nor for the log, facts left out of it."""
    skipped: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(node.value)
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("_log."):
            skipped.update(node.args)
        if isinstance(node, ast.JoinedStr):
            skipped.update(node.values)
        if node in skipped or not isinstance(node, ast.Constant | ast.JoinedStr):
            continue
        parts = node.values if isinstance(node, ast.JoinedStr) else [node]
        text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
        words = text.replace("{}", "").count(" ")
        if words and not _CODE.search(text) and _SENTENCE.fullmatch(text.strip()):
            yield node.lineno, text


@given(st.text(max_size=40) | st.sampled_from(TEMPLATES) | st.lists(st.sampled_from(TEMPLATES)).map(" ".join))
def test_english_errors_stay_as_they_are(text: str) -> None:
    assert say(text) == text


def test_an_error_is_said_in_the_language_of_the_window(speak: QApplication) -> None:
    load_translators(speak, "de")
    late = SiteUnreachable("https://a.example/", "a.example does not answer.", "Try again later.")
    assert describe_error(late).text == "a.example antwortet nicht. Versuchen Sie es später noch einmal."
    full = LibraryUnusable(Path("x"), "The backup cannot be written: Permission denied.")
    assert describe_error(full).text == "Die Sicherung kann nicht geschrieben werden: Keine Berechtigung."
    assert say("There are more than 5,000 annotations in it.") == "Es sind mehr als 5.000 Anmerkungen darin."
    within = say(
        "Posts cannot be read now: needs a login. What was taken before stays. Ask the site's owner."
    )
    assert within.startswith("Posts ist jetzt nicht lesbar: erfordert eine Anmeldung. Was vorher")
    assert within.endswith("Fragen Sie den Betreiber der Website.")


def test_a_site_cannot_make_the_words_of_an_error_slow(speak: QApplication) -> None:
    load_translators(speak, "de")
    for hostile in (": " * 100_000, "a: b. " * 150, "{what} {0} %n" * 50):
        assert say(hostile).strip()
