"""Tags renamed and removed in the sidebar, with what is asked for going along, there and back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pressmark.query import EVERYTHING, And, Name, Named, Not, Or, Query, parse
from pressmark.query.folding import fold
from pressmark.store.tags import tag_posts
from pressmark.ui.application import Session
from pressmark.ui.tag_acts import drop_tag, replace_tag
from tests.library import SmallLibrary
from tests.ui.conftest import OpenWindow
from tests.ui.windows import chips, click_row, field, press, settle, sidebar_rows, tick, type_in

_Key = Qt.Key
TAG_NAMES = ("tin", "Tin", "lead", "solid state")


@pytest.mark.parametrize(
    ("text", "renamed", "dropped"),
    [
        ("tag:tin", "tag:zinc", ""),
        ("tag:TIN magnet", "tag:zinc magnet", "magnet"),
        ("-tag:tin magnet", "-tag:zinc magnet", "magnet"),
        ("tag:tin OR tag:lead", "tag:zinc OR tag:lead", "tag:lead"),
        ("tag:tin OR tag:zinc", "tag:zinc", "tag:zinc"),
        ("a (b OR -(tag:tin c))", "a (b OR -(tag:zinc c))", "a (b OR -c)"),
        ("a (tag:tin OR -tag:tin)", "a (tag:zinc OR -tag:zinc)", "a"),
        ("tin tag:lead has:tag author:tin", "tin tag:lead has:tag author:tin", None),
        ('tag:""', 'tag:""', None),
        ("", "", None),
    ],
)
def test_a_query_goes_along_with_a_tag(text: str, renamed: str, dropped: str | None) -> None:
    query = parse(text)
    assert replace_tag(query, "Tin", "zinc") == parse(renamed)
    assert drop_tag(query, "Tin") == (query if dropped is None else parse(dropped))


leaves = st.builds(Named, st.sampled_from([Name.TAG, Name.AUTHOR]), st.sampled_from(TAG_NAMES))
queries = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(And, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Or, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
)


def read_tags(query: Query) -> set[str]:
    """Every tag that is asked for somewhere in a query."""
    match query:
        case Not(part):
            return read_tags(part)
        case And(parts) | Or(parts):
            return {tag for part in parts for tag in read_tags(part)}
        case Named(Name.TAG, tag):
            return {fold(tag)}
    return set()


def matches(query: Query, tags: set[str]) -> bool:
    """Whether an article with these tags, by nobody, is found."""
    match query:
        case Not(part):
            return not matches(part, tags)
        case And(parts):
            return all(matches(part, tags) for part in parts)
        case Or(parts):
            return any(matches(part, tags) for part in parts)
        case Named(Name.TAG, tag):
            return fold(tag) in tags
    return False


@given(queries, st.sets(st.sampled_from(["tin", "lead", "solid state"])))
def test_what_was_found_by_the_old_name_is_found_by_the_new_one(query: Query, tags: set[str]) -> None:
    renamed = {"zinc" if tag == "tin" else tag for tag in tags}
    assert matches(replace_tag(query, "TIN", "zinc"), renamed) == matches(query, tags)


@given(queries)
def test_nothing_is_asked_of_a_tag_that_is_gone(query: Query) -> None:
    assert read_tags(drop_tag(query, "TIN")) == read_tags(query) - {"tin"}
    if "tin" not in read_tags(query):
        assert all(
            matches(drop_tag(query, "tin"), tags) == matches(query, tags)
            for tags in ({"lead"}, {"solid state"}, set())
        )


@pytest.fixture
def session(small: SmallLibrary, library: Path, open_window: OpenWindow) -> Session:
    """Six articles: two that are tagged "later", one of them "Tin" as well."""
    store = small.store
    ids = list(store.search.read_ids(EVERYTHING))
    store.write(tag_posts(ids[:2], ["later"])).result()
    store.write(tag_posts(ids[1:2], ["Tin"])).result()
    store.close()
    return open_window(library)


def tags(session: Session) -> dict[str, int]:
    rows = sidebar_rows(session)
    return {key.removeprefix("tag="): count for key, count in rows.items() if key.startswith("tag=")}


def rename(qtbot: QtBot, session: Session, tag: str, name: str) -> None:
    tree = session.window.sidebar.tree
    tree.setFocus()
    tree.setCurrentIndex(tree.index_of(f"tag={tag}"))
    qtbot.keyClick(tree, _Key.Key_F2)
    (line,) = tree.viewport().findChildren(QLineEdit)
    line.setText(name)
    qtbot.keyClick(line, _Key.Key_Return)
    qtbot.waitUntil(lambda: name in dict(session.store.tags.read_all()))
    qtbot.waitUntil(lambda: name in tags(session) and tag not in tags(session))
    settle(qtbot, session)


def undo(qtbot: QtBot, session: Session, tag: str, act: str = "undo") -> None:
    """Undo or redo, and wait until the sidebar has the tag."""
    press(qtbot, session, act)
    qtbot.waitUntil(lambda: tag in tags(session))
    settle(qtbot, session)


def shown(session: Session) -> int:
    return session.window.model.rowCount()


def test_tags_are_counted_and_chosen_in_the_sidebar(qtbot: QtBot, session: Session) -> None:
    assert tags(session) == {"later": 2, "Tin": 1}
    click_row(qtbot, session, "tag=Tin")
    assert (field(session), chips(session), shown(session)) == ("tag:Tin", ["#Tin"], 1)
    tick(qtbot, session, "tag=later", Qt.KeyboardModifier.ControlModifier)
    assert shown(session) == 2
    assert tags(session) == {"later": 2, "Tin": 1}
    tick(qtbot, session, "tag=Tin", Qt.KeyboardModifier.AltModifier)
    assert shown(session) == 1


def test_what_is_asked_for_follows_a_tag_to_its_new_name_and_back(qtbot: QtBot, session: Session) -> None:
    type_in(qtbot, session, "tag:LATER article ")
    assert shown(session) == 2
    rename(qtbot, session, "later", "some day")
    assert field(session) == 'tag:"some day" article'
    assert (shown(session), chips(session)) == (2, ["#some day"])
    assert tags(session) == {"some day": 2, "Tin": 1}
    tree = session.window.sidebar.tree
    assert tree.currentIndex() == tree.index_of("tag=some day")
    assert "rename the tag “later”" in session.window.actions_["undo"].text()
    assert "rename the tag “later”" in session.window.status.text()
    undo(qtbot, session, "later")
    assert (field(session), shown(session)) == ("tag:LATER article ", 2)
    undo(qtbot, session, "some day", "redo")
    assert (field(session), shown(session)) == ('tag:"some day" article', 2)


def test_a_tag_that_becomes_one_with_another_is_asked_for_by_that(qtbot: QtBot, session: Session) -> None:
    click_row(qtbot, session, "tag=Tin")
    rename(qtbot, session, "Tin", "later")
    assert (field(session), shown(session), tags(session)) == ("tag:later", 2, {"later": 2})
    undo(qtbot, session, "Tin")
    assert (field(session), shown(session), tags(session)) == ("tag:Tin", 1, {"later": 2, "Tin": 1})


def test_what_asks_for_something_else_stays_as_it_is(qtbot: QtBot, session: Session) -> None:
    type_in(qtbot, session, "artic")
    rename(qtbot, session, "later", "some day")
    assert field(session) == "artic"
    click_row(qtbot, session, "tag=Tin")
    undo(qtbot, session, "later")
    assert field(session) == "artic* tag:Tin"


def test_who_asked_for_something_else_meanwhile_stays_there(qtbot: QtBot, session: Session) -> None:
    click_row(qtbot, session, "tag=later")
    rename(qtbot, session, "later", "some day")
    type_in(qtbot, session, "3 ")
    undo(qtbot, session, "later")
    assert field(session) == "3 "


def test_a_tag_is_deleted_and_taken_out_of_what_is_asked_for(qtbot: QtBot, session: Session) -> None:
    type_in(qtbot, session, "article tag:later ")
    tree = session.window.sidebar.tree
    tree.setFocus()
    tree.setCurrentIndex(tree.index_of("tag=later"))
    qtbot.keyClick(tree, _Key.Key_Delete)
    qtbot.waitUntil(lambda: tags(session) == {"Tin": 1})
    settle(qtbot, session)
    assert session.store.tags.read_all() == (("Tin", 1),)
    assert (field(session), chips(session), shown(session)) == ("article", [], 6)
    assert "take “later” from 2 articles" in session.window.status.text()
    undo(qtbot, session, "later")
    assert (field(session), shown(session)) == ("article tag:later ", 2)
    assert "take “later” from 2 articles" in session.window.actions_["redo"].text()


def test_with_the_last_tag_the_section_goes(qtbot: QtBot, session: Session) -> None:
    tree = session.window.sidebar.tree
    click_row(qtbot, session, "tag=Tin")
    for tag in ("Tin", "later"):
        tree.tag_removed.emit(tag)
        qtbot.waitUntil(lambda tag=tag: tag not in tags(session))
        settle(qtbot, session)
    assert "tag" not in sidebar_rows(session)
    assert (field(session), shown(session)) == ("", 6)
    undo(qtbot, session, "later")
    undo(qtbot, session, "Tin")
    assert tags(session) == {"later": 2, "Tin": 1}
    assert (field(session), shown(session)) == ("tag:Tin", 1)
