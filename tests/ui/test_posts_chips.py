"""Chips: what they say of a query, how many are shown, where the focus goes when one goes."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pressmark.model import Facet, Facets, TermCount
from pressmark.query import InTerm, Leaf, Name, Named, Not, Or, all_of, parse, split_all, write
from pressmark.query.choices import drop, find_facet
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.overview import name_values
from pressmark.ui.posts.chip_bar import ChipBar, ChipButton
from pressmark.ui.posts.chips import Chip, make_chips
from tests.ui.postlists import entries

TAXONOMIES = {"region": "region", "material": "material"}
NAMES: dict[Leaf, str] = {
    InTerm("region", "china"): "China",
    InTerm("region", "japan"): "Japan",
    InTerm("region", ""): "no Regions",
    InTerm("material", "lithium"): "Lithium",
    Named(Name.AUTHOR, "ada fern"): "Ada Fern",
    Named(Name.TAG, "tw"): "TW",
    Named(Name.TYPE, "lithium"): "Lithium",
}


@pytest.fixture
def appearance(qapp: object) -> Iterator[Appearance]:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    made = Appearance(make_application(), "light")
    yield made
    made.stop_following()


def say(text: str) -> list[str]:
    return [chip.label for chip in make_chips(parse(text, TAXONOMIES), NAMES)]


@pytest.mark.usefixtures("appearance")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lithium -price title:cobalt (a OR b)", []),
        ("is:unread -is:starred", ["unread", "not starred"]),
        ("has:tables -has:tables has:note", ["with tables", "without tables", "with notes"]),
        ('tag:tw tag:other tag:""', ["#TW", "#other", "without tags"]),
        ('author:"ada fern" -author:""', ["Ada Fern", "not Unknown author"]),
        (
            "words:>800 words:<=1200 tables:1",
            ["more than 800 words", "at most 1,200 words", "exactly 1 table"],
        ),
        ("color:green color:#fc0", ["highlighted in green", "color:#fc0"]),
        (
            'note:magn* -note:"rare earth"',
            ["“magn…” in a highlight or note", "not “rare earth” in a highlight or note"],
        ),
        ("header:price cell:ton*", ["“price” in the head of a table", "“ton…” in a cell of a table"]),
        ("on:2026-03 -before:2025", ["March 2026", "not before 2025"]),
        ("region:china region:japan", ["China", "Japan"]),
        ("(region:china OR region:japan)", ["China", "or Japan"]),
        ("-(region:china OR region:japan)", ["not China", "not Japan"]),
        ("(region:china OR -region:japan) x", ["region:china OR -region:japan"]),
        ("-(region:china OR word)", ["not region:china OR word"]),
        ('region:"" region:atlantis', ["no Regions", "region:atlantis"]),
        ("material:lithium type:lithium", ["Lithium (material:lithium)", "Lithium (type:lithium)"]),
    ],
)
def test_parts_of_the_filter_are_said_in_plain_words(text: str, expected: list[str]) -> None:
    assert say(text) == expected


_PARTS = st.sampled_from(
    [
        "region:china", "-region:japan", "is:unread", "(region:china OR region:japan)", "word", "tag:tw",
        "-(region:japan OR region:peru)", "(region:china OR is:read)", "words:>5", "after:2025", '-"a b"',
        "+",
    ]
)  # fmt: skip


@given(st.lists(_PARTS, max_size=6))
def test_taking_every_chip_away_leaves_nothing_but_words(parts: list[str]) -> None:
    query = parse(" ".join(parts), TAXONOMIES)
    for _ in range(30):
        chips = make_chips(query, NAMES)
        if not chips:
            break
        part = chips[-1].part
        if find_facet(part) and isinstance(part, Leaf):
            query = drop(query, part)
        else:
            query = all_of(one for one in split_all(query) if one != part)
    assert make_chips(query, NAMES) == ()
    assert set(write(query).replace('"a b"', "").split()) <= {"word", "+", "-"}


@given(st.text(max_size=400))
def test_a_hostile_name_makes_a_chip_on_one_line(name: str) -> None:
    chips = make_chips(InTerm("region", "x"), {InTerm("region", "x"): name})
    assert len(chips) == 1
    assert len(chips[0].label.splitlines()) <= 1
    assert "\u202e" not in chips[0].tip


def term(number: int, name: str, value: str, parent: int = 0) -> TermCount:
    return TermCount(number, name, value, parent, 1, value)


@pytest.mark.usefixtures("appearance")
def test_terms_of_one_name_are_told_apart_by_what_is_above_them_or_by_their_value() -> None:
    terms = (
        term(1, "America", "america"),
        term(2, "Asia", "asia"),
        term(3, "Georgia", "georgia", 1),
        term(4, "Georgia", "georgia-2", 2),
        term(5, "Peru", "peru", 1),
        term(6, "Peru", "peru-2", 1),
        term(7, "\u202e ", "slug"),
    )
    named = name_values(Facets(1, (Facet("region", "Regions", True, terms, "taxonomy:region"),)))
    assert [named[InTerm("region", one.value)] for one in terms] == [
        "America", "Asia", "Georgia (America)", "Georgia (Asia)", "Peru (peru)", "Peru (peru-2)", "slug",
    ]  # fmt: skip
    assert named[InTerm("region", "")] == "no Regions"


class Holder(QWidget):
    """A field, chips and a list, as in the window; takes away what is asked for."""

    def __init__(self, appearance: Appearance, count: int) -> None:
        super().__init__()
        self.field, self.rest = QLineEdit(), QLineEdit()
        self.bar = ChipBar(appearance)
        layout = QVBoxLayout(self)
        for widget in (self.field, self.bar, self.rest):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.chips = [Chip(Not(Or(())), f"Chip {n}", f"Chip {n}") for n in range(count)]
        self.bar.follow(self.field)
        self.bar.show_chips(self.chips)
        self.bar.removed.connect(self._remove)
        self.bar.left.connect(self.rest.setFocus)

    def shown(self) -> list[str]:
        """The words of the chips in sight."""
        found = [one for one in self.bar.findChildren(ChipButton) if one.isVisible()]
        return [one.text() for one in sorted(found, key=lambda one: (one.y(), one.x()))]

    def _remove(self, chip: Chip) -> None:
        self.chips.remove(chip)
        self.bar.show_chips(self.chips)


def open_bar(qtbot: QtBot, appearance: Appearance, count: int, width: int = 600) -> Holder:
    holder = Holder(appearance, count)
    qtbot.addWidget(holder)
    holder.resize(width, 400)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    return holder


def button(holder: Holder, label: str) -> ChipButton:
    return next(one for one in holder.bar.findChildren(ChipButton) if one.isVisible() and one.text() == label)


def test_many_chips_take_two_rows_and_the_others_are_in_a_menu(qtbot: QtBot, appearance: Appearance) -> None:
    holder = open_bar(qtbot, appearance, 40)
    qtbot.waitUntil(lambda: holder.shown()[-1:] == [f"and {41 - len(holder.shown())} more"])
    assert 4 <= len(holder.shown()) <= 13
    tall = button(holder, "Chip 0").height()
    assert holder.bar.height() < 2.5 * tall
    few = len(holder.shown())
    holder.resize(320, 400)
    qtbot.waitUntil(lambda: len(holder.shown()) < few)
    qtbot.waitUntil(lambda: holder.bar.height() < 2.5 * tall)
    first = len(holder.shown()) - 1
    button(holder, holder.shown()[-1]).click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert next(entries(menu)) == f"Chip {first}"
    menu.actions()[0].trigger()
    menu.close()
    assert len(holder.chips) == 39
    assert f"Chip {first}" not in [chip.label for chip in holder.chips]


def test_long_words_are_cut_where_there_is_no_room(qtbot: QtBot, appearance: Appearance) -> None:
    holder = open_bar(qtbot, appearance, 1, 300)
    name = "Critical Minerals Supply Chain Resilience " * 5
    holder.bar.show_chips([Chip(InTerm("a", "b"), name, name)])
    holder.grab()
    chip = button(holder, name)
    assert chip.width() <= holder.bar.width() <= 300
    assert name in chip.toolTip()
    assert name in chip.accessibleName()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_cross_of_a_chip_stands_beside_the_middle_of_its_letters_and_apart_from_them(
    qtbot: QtBot, appearance: Appearance, direction: Qt.LayoutDirection
) -> None:
    holder = open_bar(qtbot, appearance, 1, 300)
    holder.bar.setLayoutDirection(direction)
    holder.bar.show_chips([Chip(InTerm("a", "b"), "mmmm", "mmmm")])
    holder.grab()
    image = button(holder, "mmmm").grab().toImage()
    ground = image.pixelColor(image.width() // 2, 3)
    inside = range(6, image.width() - 6)
    inked = [x for x in inside if any(image.pixelColor(x, y) != ground for y in range(4, image.height() - 4))]
    gaps = [(after - before, before, after) for before, after in pairwise(inked)]
    gap, before, after = max(gaps)
    assert gap > holder.fontMetrics().averageCharWidth()
    sides = range(inked[0], before + 1), range(after, inked[-1] + 1)
    rows = [
        [y for y in range(4, image.height() - 4) if any(image.pixelColor(x, y) != ground for x in side)]
        for side in sides
    ]
    (first, second) = ((one[0] + one[-1]) / 2 for one in rows)
    assert abs(first - second) <= 1.5, rows


def test_a_click_on_a_chip_leaves_the_focus_where_it_was(qtbot: QtBot, appearance: Appearance) -> None:
    holder = open_bar(qtbot, appearance, 3)
    holder.field.setFocus()
    qtbot.mouseClick(button(holder, "Chip 1"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: holder.shown() == ["Chip 0", "Chip 2"])
    assert holder.focusWidget() is holder.field


def test_a_chip_that_goes_by_key_gives_its_focus_to_the_next_and_the_last_to_the_list(
    qtbot: QtBot, appearance: Appearance
) -> None:
    holder = open_bar(qtbot, appearance, 3)
    visited: list[QWidget | None] = []
    QApplication.instance().focusChanged.connect(lambda _, now: visited.append(now))  # type: ignore[union-attr]
    button(holder, "Chip 1").setFocus()
    for key, left in (
        (Qt.Key.Key_Space, "Chip 2"),
        (Qt.Key.Key_Delete, "Chip 0"),
    ):
        qtbot.keyClick(holder.focusWidget(), key)
        held = holder.focusWidget()
        assert isinstance(held, ChipButton)
        assert held.text() == left
    qtbot.keyClick(holder.focusWidget(), Qt.Key.Key_Return)
    assert holder.focusWidget() is holder.rest
    assert holder.bar.isHidden()
    assert holder.field not in visited


def test_chips_come_between_the_field_and_what_is_below(qtbot: QtBot, appearance: Appearance) -> None:
    holder = open_bar(qtbot, appearance, 2)
    holder.field.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(holder.focusWidget(), Qt.Key.Key_Tab)
        held = holder.focusWidget()
        seen.append(held.text() if isinstance(held, ChipButton) else held)
    assert seen == ["Chip 0", "Chip 1", holder.rest]
