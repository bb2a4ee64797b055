"""How the reader's own tags look in the sidebar."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from pressmark.ui.sidebar.view import SidebarTree
from tests.ui.sidebars import OTHERS, make_rows
from tests.ui.test_sidebar_tags import TAGS, make_tags, tree

__all__ = ["tree"]


def test_a_tag_that_only_other_articles_have_is_dimmed_as_terms_are(qtbot: QtBot, tree: SidebarTree) -> None:
    def darkest(key: str) -> int:
        rect = tree.visualRect(tree.index_of(key))
        # The name alone, without the number at the end.
        picture = tree.viewport().grab(rect.adjusted(0, 0, -rect.width() // 3, 0)).toImage()
        return min(
            picture.pixelColor(x, y).lightness()
            for x in range(picture.width())
            for y in range(picture.height())
        )

    lines = [darkest(f"tag={tag}") for tag in TAGS]
    assert lines[2] > lines[1] + 40
    shown_again = replace(make_tags(TAGS.items()), terms=make_tags({"solid state": 2}.items()).terms)
    tree.show_rows(make_rows(others=(shown_again, *OTHERS)))
    assert abs(darkest("tag=solid state") - lines[1]) < 40
