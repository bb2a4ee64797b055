"""How values are said."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

import pressmark.ui
from pressmark.errors import ExportFailed, LibraryUnusable, NotFound, NotWordPress, SiteUnreachable
from pressmark.ui import words
from pressmark.ui.application import make_application

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    make_application()


def plurals() -> Iterator[str]:
    """Every phrase with a number in the source of the window."""
    folder = Path(str(pressmark.ui.__file__)).parent
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "(s)" in node.value:
                yield node.value


@pytest.mark.parametrize("phrase", sorted(set(plurals())))
def test_every_phrase_with_a_number_has_its_plural_forms(phrase: str) -> None:
    one, two = (QCoreApplication.translate("words", phrase, "", count) for count in (1, 2))
    assert "(s)" not in one + two
    assert one.replace("1", "") != two.replace("2", "")


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (datetime(2026, 5, 27, 12, tzinfo=UTC), "27 May"),
        (datetime(2025, 5, 27, 12, tzinfo=UTC), "27 May 2025"),
        (None, ""),
    ],
)
def test_a_date_has_its_year_only_where_it_is_another(when: datetime | None, said: str) -> None:
    assert words.short_date(when, NOW) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "Today"), (1, "Yesterday"), (2, "Saturday"), (6, "Tuesday"), (7, "8 Jun"), (-1, "16 Jun")],
)
def test_a_date_of_the_last_week_is_a_word_where_that_is_wanted(days: int, said: str) -> None:
    when = NOW - timedelta(days=days)
    assert words.list_date(when, NOW, relative=True) == said
    assert words.list_date(when, NOW, relative=False) == words.short_date(when, NOW)
    assert words.list_date(None, NOW, relative=True) == ""
    assert 0 <= days < 7 or said not in words.list_date_samples()
    assert days not in range(7) or said in words.list_date_samples()


@pytest.mark.parametrize(
    ("past", "said"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=5), "5 hours ago"),
        (timedelta(days=3), "on 12 June 2026"),
    ],
)
def test_the_past_is_said_in_the_largest_unit(past: timedelta, said: str) -> None:
    assert words.ago(NOW - past, NOW) == said


def test_numbers_have_marks_between_thousands() -> None:
    assert words.articles(1) == "1 article"
    assert words.articles(1204) == "1,204 articles"


def test_errors_say_what_to_do() -> None:
    unreachable = SiteUnreachable("https://a.example", "It does not answer.", "Try later.")
    assert words.describe_error(unreachable) == words.Message(
        "It does not answer. Try later.", "https://a.example"
    )
    stranger = NotWordPress("https://a.example", "No WordPress.", tried=("one: 404", "two: 404"))
    assert words.describe_error(stranger).details == "one: 404\ntwo: 404"
    library = LibraryUnusable(Path("somewhere"), "It is a file.")
    assert words.describe_error(library) == words.Message("It is a file.", "somewhere")
    export = ExportFailed(Path("articles.csv"), "The disk is full.")
    assert words.describe_error(export) == words.Message("The disk is full.", "articles.csv")
    assert words.describe_error(NotFound("No such post.")).text == "No such post."
