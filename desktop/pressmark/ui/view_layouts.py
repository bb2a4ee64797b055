"""How each view lays out its list: columns, order, face; remembered by the view's key."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from pressmark.ui.actions import Actions
from pressmark.ui.browsing import Browsing
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.layout import MOST_KEPT, ListLayout, choose_layout, read_layouts


class ViewLayouts(QObject):
    """Keeps and shows layouts as views change."""

    def __init__(self, faces: PostsList, browsing: Browsing, actions: Actions) -> None:
        super().__init__(faces)
        self._faces = faces
        self._browsing = browsing
        self._actions = actions
        self._kept: dict[str, ListLayout] = {}
        browsing.view_changing.connect(self._change)

    def restore(self, kept: Mapping[str, object], key: str) -> None:
        """Take layouts that were kept, and show that of the view with this key."""
        self._kept = read_layouts(kept)
        self._show(key)

    def read(self) -> dict[str, object]:
        """All layouts, that of the view shown as it is now."""
        self._keep(self._browsing.filter.key)
        return {name: layout.to_json() for name, layout in self._kept.items()}

    def show_cards(self, cards: bool) -> None:
        """Change to the cards, or to the table."""
        self._faces.set_face(cards)
        self._actions["cards"].setChecked(cards)

    def _change(self, former: str, key: str) -> None:
        self._keep(former)
        self._show(key)

    def _keep(self, key: str) -> None:
        self._kept.pop(key, None)
        self._kept[key] = self._faces.list_layout()
        while len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]

    def _show(self, key: str) -> None:
        layout = choose_layout(self._kept, key)
        self._faces.show_layout(layout)
        self._browsing.sorts = layout.sorts
        self._actions["cards"].setChecked(layout.cards)
