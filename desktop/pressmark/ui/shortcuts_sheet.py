"""All keys on one sheet, made from the table of commands; and *About*."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pressmark.ui.actions import command_title, menu_title
from pressmark.ui.commands import COMMANDS, Command, Menu
from pressmark.ui.icons import draw_icon
from pressmark.ui.words import translate


class ShortcutsSheet(QDialog):
    """Menus side by side, each command with its keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(8, 8, 24, 8)
        columns.setSpacing(48)
        for menus in ((Menu.GO, Menu.ARTICLE, Menu.EDIT), (Menu.VIEW, Menu.SITE, Menu.FILE, Menu.HELP)):
            column = QVBoxLayout()
            column.setSpacing(20)
            for menu in menus:
                column.addWidget(_make_table(menu))
            column.addStretch(1)
            columns.addLayout(column)
        area = QScrollArea()
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(area)
        layout.addWidget(buttons)
        wanted = sheet.sizeHint()
        room = self.screen().availableSize()
        self.resize(
            min(wanted.width() + 96, room.width() - 80), min(wanted.height() + 120, room.height() - 80)
        )


class AboutDialog(QDialog):
    """Name, version, what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Pressmark"))
        picture = QLabel()
        picture.setPixmap(
            draw_icon("pressmark", "", self.fontMetrics().height() * 4, self.devicePixelRatioF())
        )
        name = QLabel(f"Pressmark {QCoreApplication.applicationVersion()}")
        name.setObjectName("viewTitle")
        text = QLabel(
            self.tr(
                "A desktop reader for the whole archive of a WordPress site: offline, searchable, yours.\n\n"
                "Free software under the MIT licence."
            )
        )
        text.setObjectName("hint")
        text.setWordWrap(True)
        text.setMinimumWidth(self.fontMetrics().averageCharWidth() * 46)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(name)
        words.addWidget(text)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(16)
        layout.addLayout(row)
        layout.addWidget(buttons)


def _make_table(menu: Menu) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    heading = QLabel(menu_title(menu))
    heading.setObjectName("viewTitle")
    grid.addWidget(heading, 0, 0, 1, 2)
    grid.setColumnStretch(0, 1)
    for command in COMMANDS:
        if command.menu is menu and command.keys:
            line = grid.rowCount()
            grid.addWidget(QLabel(command_title(command)), line, 0)
            keys = QLabel(_say_keys(command))
            keys.setObjectName("hint")
            grid.addWidget(keys, line, 1, Qt.AlignmentFlag.AlignRight)
    return table


def _say_keys(command: Command) -> str:
    # Some keyboards have keys of their own for New or Zoom; who has them needs no sheet.
    plain = [one for one in command.sequences() if one[0].key() < Qt.Key.Key_Back]  # type: ignore[index]
    shown = [one.toString(QKeySequence.SequenceFormat.NativeText) for one in plain]
    return translate("words", " or ").join(shown[:2])
