"""The editor of tags: a small window over the articles, for the keyboard first."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.tags.rows import make_tag_rows
from pressmark.ui.tags.tag_field import TagField
from pressmark.ui.tags.tag_list import TagList
from pressmark.ui.words import number, translate

_WIDTH = 44  # of the editor, in average signs
_NAME = 20  # of a name within a sentence, likewise


class TagsDialog(QDialog):
    """Shows the tags of the chosen articles and lets them be changed.

    Enter in the empty field or in the list applies, and so does a click beside the editor; Escape changes
    nothing.

    Signals:
        applied(tuple[str, ...], tuple[str, ...]): give the chosen articles these tags and take those away;
            told once, and only if there is something to do.
    """

    applied = Signal(object, object)

    def __init__(
        self,
        appearance: Appearance,
        count: int,
        chosen: Mapping[int, Sequence[str]],
        every: Sequence[tuple[str, int]],
        parent: QWidget,
    ) -> None:
        """Make the editor.

        Args:
            appearance: how the program looks.
            count: of the chosen articles.
            chosen: the tags of those of them that have some, by id.
            every: the tags of the library and their numbers of articles, in the order to show them in.
            parent: the window; the editor opens over the part of it that has the focus.
        """
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("tagsDialog")
        self._window = parent
        self._picture = QLabel()
        self._picture.setAccessibleName(self.tr("Tags"))
        size = round(self.fontMetrics().height() * 1.1)
        colour = appearance.colours.muted
        self._picture.setPixmap(draw_icon("term", colour, size, self.devicePixelRatioF()))
        self._title = QLabel(_say_title(count))
        self._title.setObjectName("viewTitle")
        self.setWindowTitle(self._title.text())
        self.setAccessibleName(self._title.text())
        self._over = False
        self._typed = False  # since a box was last ticked
        self.field = TagField()
        self.list = TagList(make_tag_rows(every, chosen, count), count)
        self._hint = _make_hint()
        self._empty = _make_hint()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._apply = QPushButton(self.tr("&Apply"))
        self._apply.setProperty("primary", True)
        self._apply.setDefault(True)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._show_state()

    def open(self) -> None:
        """Show it, over the upper half of the part of the window that has the focus."""
        below = self._window.focusWidget() or self._window
        room = self._window.screen().availableGeometry()
        self.resize(self.sizeHint().expandedTo(self.minimumSizeHint()).boundedTo(room.size()))
        corner = below.mapToGlobal(QPoint(0, 0))
        x = corner.x() + (below.width() - self.width()) // 2
        y = corner.y() + max(0, below.height() - self.height()) // 4
        self.move(
            max(room.left(), min(x, room.right() - self.width() + 1)),
            max(room.top(), min(y, room.bottom() - self.height() + 1)),
        )
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def done(self, result: int) -> None:
        """Tell what is to be done, unless it was cancelled."""
        over, self._over = self._over, True
        super().done(result)
        add, remove = self.list.changes()
        if not over and result == QDialog.DialogCode.Accepted and (add or remove):
            self.applied.emit(add, remove)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """A click beside it, too, keeps what was ticked: it can be undone, but not ticked again."""
        event.accept()
        if not self._over:
            self.accept()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._apply)
        gap = round(self.fontMetrics().height() * 0.7)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(gap, gap, gap, gap)
        layout.setSpacing(gap // 2)
        head = QHBoxLayout()
        head.setSpacing(gap // 2)
        head.addWidget(self._picture)
        head.addWidget(self._title, 1)
        layout.addLayout(head)
        layout.addWidget(self.field)
        layout.addWidget(self._hint)
        layout.addWidget(self._stack, 1)
        layout.addLayout(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._type)
        self.field.entered.connect(self._enter)
        self.field.submitted.connect(self.accept)
        self.field.left.connect(self.list.enter)
        self.list.left.connect(self.field.setFocus)
        self.list.submitted.connect(self.accept)
        self.list.ticked.connect(self._tick)
        self._apply.clicked.connect(self._finish)
        self._cancel.clicked.connect(self.reject)

    def _type(self) -> None:
        self._typed = True
        self._show_state()

    def _tick(self) -> None:
        self._typed = False
        self._show_state()

    def _enter(self, tags: Sequence[str]) -> None:
        # New ones come to the top: so they stand as they were written, and the first is current.
        for tag in reversed(tags):
            self.list.tick(tag)
        self._tick()

    def _finish(self) -> None:
        """Apply; what was typed, and for which Enter was not pressed, is meant as well."""
        if self._typed:
            self._enter(self.field.tags())
        self.accept()

    def _show_state(self) -> None:
        tags = self.field.tags()
        shown = self.list.show_matching(tags[-1] if tags else "")
        self._stack.setCurrentWidget(self.list if shown else self._empty)
        if tags:
            hint = self._say_enter(tags)
            empty = self.tr("No tag has that in it.")
        else:
            hint = self.tr("Space ticks a tag, Enter applies.") if shown else ""
            empty = self.tr("No tags yet. Type one and press Enter.")
        self._empty.setText(empty)
        self._hint.setText(hint)
        self.field.setAccessibleDescription(hint or empty)

    def _say_enter(self, tags: Sequence[str]) -> str:
        metrics = self.fontMetrics()
        room = metrics.averageCharWidth() * _NAME
        first, *more = (self.list.has(tag) or tag for tag in tags)
        name = metrics.elidedText(first, Qt.TextElideMode.ElideRight, room)
        if more:
            # Which of them are new the list shows once they are in it.
            rest = translate("words", "and %n more", "", len(more))
            return self.tr("Enter ticks “{tag}” {rest}.").format(tag=name, rest=rest)
        if self.list.has(first):
            return self.tr("Enter ticks “{tag}”.").format(tag=name)
        return self.tr("Enter makes “{tag}” a new tag.").format(tag=name)


def _make_hint() -> QLabel:
    label = QLabel()
    label.setObjectName("fieldHint")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _say_title(count: int) -> str:
    if count == 1:
        return translate("words", "Tags of this article")
    title = translate("words", "Tags of %n article(s)", "", count)
    return title.replace(str(count), number(count), 1)
