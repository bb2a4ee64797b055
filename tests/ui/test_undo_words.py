"""What acts are called in the menu."""

from array import array

import pytest
from PySide6.QtCore import QLocale

from pressmark.model import SavedSearch
from pressmark.store.marks import Mark, Marks
from pressmark.store.searches import PlacedSearch
from pressmark.store.tags import TagMarks
from pressmark.ui import undo_words
from pressmark.ui.application import make_application
from pressmark.ui.undo_words import describe_marks, describe_tag_renamed, describe_tags, say_done, say_undone


def _marks(mark: Mark, count: int, time: int) -> Marks:
    return Marks(mark, array("q", range(count)), array("q", [time] * count))


def _tags(added: dict[str, int], removed: dict[str, int]) -> TagMarks:
    return TagMarks(
        *({tag: array("q", range(count)) for tag, count in tags.items()} for tags in (added, removed))
    )


@pytest.fixture(autouse=True)
def _in_english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        (_marks(Mark.READ, 1, -1), "mark 1 article as read"),
        (_marks(Mark.READ, 1234, -1), "mark 1,234 articles as read"),
        (_marks(Mark.READ, 2, 100), "mark 2 articles as unread"),
        (_marks(Mark.STARRED, 2, -1), "star 2 articles"),
        (_marks(Mark.STARRED, 1, 100), "unstar 1 article"),
    ],
)
def test_marks_are_named_by_what_they_did(qapp: object, marks: Marks, said: str) -> None:
    make_application()
    assert describe_marks(marks) == said


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        (_tags({"battery": 3}, {}), "tag 3 articles “battery”"),
        (_tags({"{tag} 3": 1234}, {}), "tag 1,234 articles “{tag} 3”"),
        (_tags({}, {"battery": 1}), "take “battery” from 1 article"),
        (_tags({"battery": 1}, {"cell": 2}), "change the tags of 2 articles"),
        (_tags({"battery": 1, "cell": 1}, {}), "change the tags of 1 article"),
        (_tags({"x" * 100: 1}, {}), f"tag 1 article “{'x' * 40}…”"),
    ],
)
def test_changes_of_tags_are_named_by_the_tag(qapp: object, marks: TagMarks, said: str) -> None:
    make_application()
    assert describe_tags(marks) == said


def test_acts_on_searches_are_named_by_the_search(qapp: object) -> None:
    make_application()
    search = PlacedSearch(SavedSearch(1, "Rare\nearths", ""), 0)
    said = [
        getattr(undo_words, f"describe_{act}")(search) for act in ("saved", "changed", "moved", "removed")
    ]
    assert said == [f"{act} the search “Rare earths”" for act in ("keep", "change", "move", "remove")]


def test_another_name_for_a_tag_is_named_by_the_former_one(qapp: object) -> None:
    make_application()
    assert describe_tag_renamed(_tags({"cell": 2}, {"battery": 2})) == "rename the tag “battery”"
    assert describe_tag_renamed(_tags({}, {"battery": 2})) == "rename the tag “battery”"


def test_acts_on_annotations_are_named_by_their_number(qapp: object) -> None:
    make_application()
    assert [undo_words.describe_annotated(), undo_words.describe_annotated(noted=True)] == [
        "highlight a passage",
        "write a note",
    ]
    counted = (
        undo_words.describe_annotated,
        undo_words.describe_notes_edited,
        undo_words.describe_notes_tagged,
        undo_words.describe_notes_deleted,
        undo_words.describe_places_accepted,
        undo_words.describe_notes_kept,
        undo_words.describe_notes_sought,
        undo_words.describe_note_put,
        undo_words.describe_notes_imported,
    )
    assert [describe(1_234) for describe in counted] == [
        "make 1,234 annotations",
        "change 1,234 annotations",
        "change the tags of 1,234 annotations",
        "delete 1,234 annotations",
        "leave 1,234 annotations on their new words",
        "leave 1,234 annotations on the old version",
        "look for 1,234 annotations again",
        "put 1,234 annotations on other words",
        "import 1,234 annotations",
    ]
    assert undo_words.describe_recoloured(2, "pink") == "colour 2 annotations pink"
    assert undo_words.describe_recoloured(1, "Or\nange{}") == "colour the annotation or ange{}"
    assert [describe(1) for describe in counted[1:-1]] == [
        "change the annotation",
        "change the tags of the annotation",
        "delete the annotation",
        "leave the annotation on its new words",
        "leave the annotation on the old version",
        "look for the annotation again",
        "put the annotation on other words",
    ]


def test_what_was_done_is_said_with_the_way_back(qapp: object) -> None:
    make_application()
    said = say_done(describe_tags(_tags({}, {"{act}": 2})))
    assert said.startswith("Done: take “{act}” from 2 articles.")
    assert said.endswith(" takes it back.")
    assert say_undone("delete {act}").startswith("Taken back: delete {act}.")
