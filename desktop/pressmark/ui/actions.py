"""The table of commands as Qt's actions, and the menus made of them."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenuBar, QToolButton, QWidget

from pressmark.settings import Settings
from pressmark.ui.appearance import Appearance
from pressmark.ui.commands import COMMANDS, MENU_TITLES, Command, Menu, Scope
from pressmark.ui.icons import turn_icon
from pressmark.ui.keymap import Keymap, read_keymap


class Actions(QObject):
    """One action a command. The window hears all of them, save those that belong to certain widgets.

    A key that buttons use too (Enter, Space) is heard only in the widgets named with `hear_in`. The tip of an
    action says its title and its key, whatever becomes of either.

    Attributes:
        keymap: the keys of all commands now.

    Signals:
        keys_changed: some commands have other keys; who shows keys shows them anew.
    """

    keys_changed = Signal()

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._appearance = appearance
        self._window = window
        self._groups: dict[str, QActionGroup] = {}
        self._further: QToolButton | None = None
        self.keymap = Keymap()
        self._actions = {command.name: self._make(command) for command in COMMANDS}
        self._take_keys(read_keymap({}))
        appearance.changed.connect(self._colour)
        self._colour()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def follow(self, settings: Settings) -> None:
        """Be heard by the keys that the person chose."""
        keymap = read_keymap(settings.shortcuts, single_keys=settings.single_keys)
        if keymap != self.keymap:
            self._take_keys(keymap)
            self.keys_changed.emit()

    def key(self, name: str) -> str:
        """The key of a command as this platform writes it; "" for none."""
        return self.keymap.key(name)

    def connect_all(self, doers: Mapping[str, Callable[[], object]]) -> None:
        """Let each named command do its deed."""
        for name, do in doers.items():
            self._actions[name].triggered.connect(lambda _checked=False, do=do: do())

    def hear_in(self, scope: Scope, *widgets: QWidget) -> None:
        """Let keys of this scope be heard in these widgets and nowhere else."""
        for command in COMMANDS:
            if command.scope is scope:
                for widget in widgets:
                    widget.addAction(self._actions[command.name])

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus. A button leads to those without room; Qt would draw it in a colour of its own."""
        self._further = bar.findChild(QToolButton, "qt_menubar_ext_button")
        self._colour()
        for menu, title in MENU_TITLES.items():
            made = bar.addMenu(_translate(title))
            for command in COMMANDS:
                if command.menu is menu:
                    if command.separated:
                        made.addSeparator()
                    made.addAction(self._actions[command.name])

    def button(self, name: str, parent: QWidget) -> QToolButton:
        """A button without words for a command; its tip says title and key."""
        button = QToolButton(parent)
        button.setDefaultAction(self._actions[name])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        size = round(button.fontMetrics().height() * 1.25)
        button.setIconSize(QSize(size, size))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(plain_title(self._actions[name].text()))
        return button

    def _make(self, command: Command) -> QAction:
        action = QAction(_translate(command.title), self)
        action.setObjectName(command.name)
        action.setCheckable(command.checkable)
        # In a menu the icon would stand in the place of the sign that says whether it is on.
        action.setIconVisibleInMenu(not command.checkable)
        action.setMenuRole(_menu_role(command))
        action.changed.connect(lambda: self._tell_key(action))
        if command.group:
            self._groups.setdefault(command.group, QActionGroup(self)).addAction(action)
        if command.scope is Scope.WINDOW:
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._window.addAction(action)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action

    def _take_keys(self, keymap: Keymap) -> None:
        former, self.keymap = self.keymap, keymap
        for name, action in self._actions.items():
            if former.heard(name) != keymap.heard(name):
                action.setShortcuts(list(keymap.heard(name)))
            self._tell_key(action)

    def _tell_key(self, action: QAction) -> None:
        """Whoever gives an action another title need not know of its keys."""
        key, title = self.key(action.objectName()), plain_title(action.text())
        tip = f"{title} ({key})" if key else title
        if action.toolTip() != tip:
            action.setToolTip(tip)

    def _colour(self) -> None:
        mirrored = self._window.isRightToLeft()
        if self._further is not None:
            self._further.setIcon(self._appearance.icon("chevron-down"))
        for command in COMMANDS:
            if command.icon:
                icon = self._appearance.icon(turn_icon(command.icon, mirrored=mirrored))
                self._actions[command.name].setIcon(icon)


def plain_title(title: str) -> str:
    """The title of a command without mnemonic and dots."""
    return title.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…").rstrip()


def command_title(command: Command) -> str:
    """A command's name as shown in the shortcuts sheet."""
    return plain_title(_translate(command.title))


def menu_title(menu: Menu) -> str:
    """A menu's name as shown in the shortcuts sheet."""
    return plain_title(_translate(MENU_TITLES[menu]))


def _translate(title: str) -> str:
    return QCoreApplication.translate("commands", title)


def _menu_role(command: Command) -> QAction.MenuRole:
    roles = {"quit": QAction.MenuRole.QuitRole, "about": QAction.MenuRole.AboutRole}
    return roles.get(command.name, QAction.MenuRole.NoRole)
