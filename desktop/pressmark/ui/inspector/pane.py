"""The inspector: what is known of the article beside it, a section at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QVBoxLayout, QWidget

from pressmark.reading import Inspected, Reading
from pressmark.ui.appearance import HEAD, Appearance
from pressmark.ui.inspector.contents import list_outline, list_tables, list_versions
from pressmark.ui.inspector.details import list_details
from pressmark.ui.inspector.links import list_links
from pressmark.ui.inspector.note_list import NoteList
from pressmark.ui.inspector.notes import list_notes
from pressmark.ui.inspector.row_list import RowList
from pressmark.ui.inspector.rows import Row, Target, ToAnchor, ToLink, ToNote, ToPost, ToTable, ToVersion
from pressmark.ui.inspector.section import Section
from pressmark.ui.inspector.tabs import Tabs
from pressmark.ui.words import number, translate

OUTLINE, NOTES, TABLES, LINKS = "outline", "notes", "tables", "links"
VERSIONS, DETAILS = "versions", "details"


class InspectorPane(QWidget):
    """Shows outline, annotations, tables, links, versions and details of an article.

    Attributes:
        notes: the list of annotations, which tells what is to be done with them.

    Signals:
        anchor_asked(str): go to this anchor of the article: a heading's, or ``table-2``.
        table_asked(int): open the table of this number.
        post_asked(int): open this article of the library.
        link_asked(str): open this address of the web.
        link_hovered(str): the address under the pointer, "" for none.
        version_asked(int): show the version of this number.
        comparison_asked(int, int): show how one version became another.
        note_asked(str): go to this annotation.
        note_opened(str): have it written.
        article_note_asked: have one on the whole article written.
    """

    anchor_asked = Signal(str)
    table_asked = Signal(int)
    post_asked = Signal(int)
    link_asked = Signal(str)
    link_hovered = Signal(str)
    version_asked = Signal(int)
    comparison_asked = Signal(int, int)
    note_asked = Signal(str)
    note_opened = Signal(str)
    article_note_asked = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspectorPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self._reading: Reading | None = None
        self._inspected: Inspected | None = None
        self._heading = self._note = ""
        self._stale: set[str] = set()  # sections that say what was known before
        self._fresh: set[str] = set()  # sections that show this article
        self.tabs = Tabs(appearance)
        self.notes = NoteList(appearance, translate("words", "Annotations"))
        self.sections: dict[str, Section] = {}
        self._stack = QStackedWidget()
        self._add_sections()
        self._set_up()
        appearance.changed.connect(self._colour)
        self._colour()
        self.tabs.choose(OUTLINE)
        self.show_nothing()

    def show_reading(self, reading: Reading, inspected: Inspected | None = None) -> None:
        """Show what is known of an article; `inspected` may come later, by another call."""
        if self._reading is None or self._reading.post.id != reading.post.id:
            self._heading, self._note, self._fresh = "", "", set()
        self._reading, self._inspected = reading, inspected
        self._fill_anew()

    def expect_article(self) -> None:
        """Say nothing, for an article is about to be shown."""
        for section in self.sections.values():
            section.nothing.setText("")

    def show_nothing(self) -> None:
        """No article is shown."""
        self._reading = self._inspected = None
        self._heading, self._note, self._fresh = "", "", set()
        self._fill_anew()

    def show_heading(self, anchor: str) -> None:
        """Mark the heading that the first line in sight of the article is below; "" for none."""
        self._heading = anchor
        self.sections[OUTLINE].list.show_seen(ToAnchor(anchor) if anchor else None)

    def show_note(self, annotation_id: str) -> None:
        """Mark the annotation that is current in the article; "" for none."""
        self._note = annotation_id
        self.notes.show_seen(ToNote(annotation_id) if annotation_id else None)

    def state(self) -> str:
        """The name of the section shown."""
        return next(name for name, one in self.sections.items() if one is self._stack.currentWidget())

    def restore(self, state: str) -> None:
        """Show the section of this name, if there is one."""
        self.tabs.choose(state)

    def _add_sections(self) -> None:
        none = translate("words", "No article chosen")
        for name, title, icon in (
            (OUTLINE, translate("words", "Outline"), "outline"),
            (NOTES, translate("words", "Annotations"), "note"),
            (TABLES, translate("words", "Tables"), "table"),
            (LINKS, translate("words", "Links"), "link"),
            (VERSIONS, translate("words", "Versions"), "changed"),
            (DETAILS, translate("words", "Details"), "info"),
        ):
            rows = self.notes if name == NOTES else RowList(self._appearance, title)
            section = self.sections[name] = Section(rows, none)
            section.list.chosen.connect(self._go)
            section.list.opened.connect(self._open)
            section.list.link_hovered.connect(self.link_hovered)
            self._stack.addWidget(section)
            self.tabs.add(name, title, icon)
        versions, tables = self.sections[VERSIONS], self.sections[TABLES]
        versions.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        versions.list.selectionModel().selectionChanged.connect(self._offer_comparison)
        versions.button.clicked.connect(self._ask_comparison)
        tables.list.selectionModel().selectionChanged.connect(self._offer_table)
        tables.button.clicked.connect(self._ask_table)
        noting = self.sections[NOTES].button
        noting.setToolTip(translate("words", "Write a note on the whole article"))
        noting.clicked.connect(self.article_note_asked)

    def _set_up(self) -> None:
        head = QWidget()
        head.setObjectName("inspectorHead")
        head.setMinimumHeight(round(head.fontMetrics().height() * HEAD))
        room = QVBoxLayout(head)
        room.setContentsMargins(6, 4, 6, 4)
        room.addStretch(1)
        room.addWidget(self.tabs)
        room.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self._show_section)
        self.setFocusProxy(self._stack)
        self.setAccessibleName(translate("words", "Inspector"))

    def _colour(self) -> None:
        colours = self._appearance.colours
        self.setStyleSheet(
            f"#inspectorPane, #inspectorHead, #inspectorPane QTreeView {{ background: {colours.sidebar}; }}"
            "#inspectorPane QTreeView { show-decoration-selected: 0; }"
            f"#inspectorHead {{ border-bottom: 1px solid {colours.line}; }}"
        )

    def _show_section(self, name: str) -> None:
        self._stack.setCurrentWidget(self.sections[name])
        self._stack.setFocusProxy(self.sections[name])
        self._fill(name)

    def _fill_anew(self) -> None:
        self._stale = set(self.sections)
        self._fill(self.state())

    def _fill(self, name: str) -> None:
        """Make the rows of a section when it is looked at."""
        if name not in self._stale:
            return
        self._stale.discard(name)
        section = self.sections[name]
        section.nothing.setText(self._explain(name))
        section.show_rows(self._list_rows(name), same=name in self._fresh)
        self._fresh.add(name)
        if name == OUTLINE:
            self.show_heading(self._heading)
        elif name == NOTES:
            self.show_note(self._note)
            section.offer(translate("words", "Article note…") if self._reading else "")
        self._offer_comparison()
        self._offer_table()

    def _list_rows(self, name: str) -> Sequence[Row]:
        reading, inspected = self._reading, self._inspected
        if reading is None:
            return ()
        article = reading.article
        match name:
            case "outline":
                return list_outline(article.headings)
            case "notes":
                self.notes.know(reading.notes.annotations)
                return list_notes(reading.notes.annotations, reading.versions)
            case "tables":
                return list_tables(article.tables)
            case "links":
                return list_links(reading.links, inspected.links_here if inspected else None)
            case "versions":
                seen = inspected.seen_version if inspected else 0
                return list_versions(reading.versions, reading.version, seen)
            case _:
                return list_details(reading, inspected.fields if inspected else ())

    def _explain(self, name: str) -> str:
        """Why a section is empty."""
        if self._reading is None:
            return translate("words", "No article chosen")
        sentences = {
            OUTLINE: translate("words", "No headings in this article"),
            NOTES: translate("words", "No annotations on this article. Select words in it and press H."),
            TABLES: translate("words", "No data tables in this article"),
        }
        return sentences.get(name, "")

    def _go(self, target: Target) -> None:
        match target:
            case ToAnchor(name):
                self.anchor_asked.emit(name)
            case ToTable(number_):
                self.anchor_asked.emit(f"table-{number_}")
            case ToNote(annotation_id):
                self.note_asked.emit(annotation_id)
            case _:
                self._open(target)

    def _open(self, target: Target) -> None:
        match target:
            case ToAnchor(name):
                self.anchor_asked.emit(name)
            case ToTable(number_):
                self.table_asked.emit(number_)
            case ToPost(post_id):
                self.post_asked.emit(post_id)
            case ToLink(url):
                self.link_asked.emit(url)
            case ToVersion(number_):
                self.version_asked.emit(number_)
            case ToNote(annotation_id):
                self.note_opened.emit(annotation_id)

    def _offer_table(self) -> None:
        section = self.sections[TABLES]
        has_tables = self._reading is not None and bool(self._reading.article.tables)
        words = translate("words", "Open table") if has_tables else ""
        section.offer(words, enabled=bool(section.list.selected()))

    def _ask_table(self) -> None:
        for target in self.sections[TABLES].list.selected():
            self._open(target)

    def _find_comparison(self) -> tuple[int, int] | None:
        """The two selected versions; one with the current one, or that with the one before."""
        numbers = [version.number for version in self._reading.versions] if self._reading else []
        chosen = sorted(
            one.number for one in self.sections[VERSIONS].list.selected() if isinstance(one, ToVersion)
        )
        if len(numbers) < 2 or len(chosen) > 2:
            return None
        if len(chosen) == 2:
            return chosen[0], chosen[1]
        old = chosen[0] if chosen and chosen[0] != numbers[-1] else numbers[-2]
        return old, numbers[-1]

    def _offer_comparison(self) -> None:
        several = self._reading is not None and len(self._reading.versions) > 1
        pair = self._find_comparison()
        words = translate("words", "Compare two versions")
        if pair is not None:
            words = translate("words", "Compare {old} with {new}").format(
                old=number(pair[0]), new=number(pair[1])
            )
        self.sections[VERSIONS].offer(words if several else "", enabled=pair is not None)

    def _ask_comparison(self) -> None:
        pair = self._find_comparison()
        if pair is not None:
            self.comparison_asked.emit(*pair)
