"""The rows change in place: what stays is itself, whatever comes, goes or moves around it."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from pressmark.ui.sidebar.model import DEPTH_ROLE, ROW_ROLE, SidebarModel
from pressmark.ui.sidebar.rows import Kind, Marks, Row
from tests.ui.sidebars import make_many, make_rows, make_taxonomy


def make_row(name: str, inside: tuple[Row, ...] = (), count: int = 0) -> Row:
    return Row(f"taxonomy:t={name}", Kind.TERM, name, ("taxonomy:t", name), count, children=inside)


@st.composite
def trees(draw: st.DrawFn) -> tuple[Row, ...]:
    """Up to three levels of rows with names of their own."""
    names = draw(st.lists(st.sampled_from("abcdefghijkl"), unique=True, max_size=12))
    rows: list[Row] = []
    while names:
        size = draw(st.integers(0, len(names) - 1))
        inside, names = names[1 : size + 1], [names[0], *names[size + 1 :]]
        cut = draw(st.integers(0, len(inside)))
        deeper = tuple(make_row(one) for one in inside[cut:])
        middle = tuple(make_row(one, deeper if place == 0 else ()) for place, one in enumerate(inside[:cut]))
        rows.append(make_row(names[0], middle or deeper, draw(st.integers(0, 3))))
        names = names[1:]
    return tuple(rows)


def read(model: SidebarModel, parent: QModelIndex | None = None) -> tuple[Row, ...]:
    """What the model shows, as rows, by Qt's own ways of asking."""
    above = QModelIndex() if parent is None else parent
    found = []
    for place in range(model.rowCount(above)):
        index = model.index(place, 0, above)
        assert model.parent(index) == above
        row = index.data(ROW_ROLE)
        assert model.find(row.key) == index
        assert tuple(inner.key for inner in row.children) == tuple(inner.key for inner in read(model, index))
        found.append(row)
    return tuple(found)


@settings(deadline=None)
@given(changes=st.lists(trees(), max_size=5))
def test_the_model_shows_the_last_rows_and_what_stays_is_itself(changes: list[tuple[Row, ...]]) -> None:
    model = SidebarModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    held: dict[str, QPersistentModelIndex] = {}
    for rows in changes:
        model.set_rows(rows)
        assert read(model) == rows
        for key, index in held.items():
            if index.isValid():
                assert model.find(key) == index
                assert index.data(ROW_ROLE).key == key
        every = [key for key in map("taxonomy:t={}".format, "abcdefghijkl") if model.find(key).isValid()]
        held = {key: QPersistentModelIndex(model.find(key)) for key in every}
    assert tester.model() is model


def test_other_numbers_move_nothing() -> None:
    model = SidebarModel()
    assert model.set_rows(make_rows(make_many(50)))
    changed, reset = QSignalSpy(model.dataChanged), QSignalSpy(model.modelReset)
    moved, came = QSignalSpy(model.layoutChanged), QSignalSpy(model.rowsInserted)
    assert not model.set_rows(make_rows(make_many(50, number=9)))
    assert changed.count() == 1
    assert reset.count() == moved.count() == came.count() == 0
    assert not model.set_rows(make_rows(make_many(50, number=9)))
    assert changed.count() == 1


def test_a_row_that_goes_to_another_place_among_others_keeps_what_is_inside_of_it() -> None:
    model = SidebarModel()
    inner = (make_row("x"), make_row("y"))
    model.set_rows((make_row("a", inner), make_row("b"), make_row("c")))
    held = QPersistentModelIndex(model.find("taxonomy:t=y"))
    assert model.set_rows((make_row("c"), make_row("a", inner)))
    assert held.isValid()
    assert held.parent().row() == 1
    assert not model.find("taxonomy:t=b").isValid()


def test_five_thousand_rows_take_new_numbers_at_once() -> None:
    model = SidebarModel()
    model.set_rows(make_rows(make_many(5000, number=1)))
    best = 1.0
    for number in range(2, 7):
        rows = make_rows(make_many(5000, number=number))
        start = time.thread_time()
        model.set_rows(rows)
        best = min(best, time.thread_time() - start)
    assert best < 0.03


def test_marks_tick_rows_and_what_holds_them() -> None:
    model = SidebarModel()
    model.set_rows(make_rows())
    model.set_marks(Marks(frozenset({"taxonomy:material=lithium"}), frozenset({"type=news"})))
    check = Qt.ItemDataRole.CheckStateRole
    lithium, battery = model.find("taxonomy:material=lithium"), model.find("taxonomy:material=battery-metals")
    assert lithium.data(check) is Qt.CheckState.Checked
    assert battery.data(check) is Qt.CheckState.PartiallyChecked
    assert model.find("taxonomy:material=cobalt").data(check) is Qt.CheckState.Unchecked
    assert model.find("view:all").data(check) is None
    assert model.is_marked("taxonomy:material")
    assert model.is_marked("type")
    assert not model.is_marked("author")
    model.set_marks(Marks())
    assert lithium.data(check) is battery.data(check) is Qt.CheckState.Unchecked


def test_marks_hold_for_rows_that_come_later() -> None:
    model = SidebarModel()
    model.set_marks(Marks(frozenset({"taxonomy:material=lithium"})))
    model.set_rows(make_rows())
    battery = model.find("taxonomy:material=battery-metals")
    assert battery.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.PartiallyChecked


def test_a_tip_is_never_read_as_markup() -> None:
    model = SidebarModel()
    term = make_rows(make_taxonomy())[3].children[0]
    model.set_rows((Row("h", Kind.HEADING, "H", children=(make_row("<img src='file:///x'>"), term)),))
    tip = model.find("taxonomy:t=<img src='file:///x'>").data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert "&lt;img" in tip


def test_depth_counts_from_the_headings() -> None:
    model = SidebarModel()
    model.set_rows(make_rows())
    depths = [
        model.find(key).data(DEPTH_ROLE) for key in ("library", "view:all", "taxonomy:material=lithium")
    ]
    assert depths == [0, 1, 2]
