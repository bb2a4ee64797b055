"""What is listed instead of articles: their tables, or what was written on them."""

from PySide6.QtCore import QObject

from pressmark.query import Query, State
from pressmark.ui.filter import Filter
from pressmark.ui.notebook.pane import NotebookPane
from pressmark.ui.posts.pane import PostsPane
from pressmark.ui.sidebar.views import Listing
from pressmark.ui.tables.pane import TablesPane
from pressmark.ui.words import annotations, articles, stacks, tables


class Listings(QObject):
    """Shows the pane that a view of the library asks for, and says how much it lists."""

    def __init__(self, posts: PostsPane, tables: TablesPane, notebook: NotebookPane) -> None:
        super().__init__(posts)
        self._posts = posts
        self._tables = tables
        self._notebook = notebook
        self._shown = Filter()
        self._articles = 0
        tables.counted.connect(self._say_tables)
        notebook.counted.connect(self._say_notes)

    def show(self, shown: Filter, query: Query, articles: int) -> bool:
        """List what the filter asks for, if that is not articles; tell whether it is so.

        Args:
            shown: the filter.
            query: its words, settled, without the view.
            articles: how many match both.
        """
        another = shown.view != self._shown.view
        self._shown, self._articles = shown, articles
        if another and not shown.lists_posts:
            # How many there are is known in a moment; of articles nobody asked.
            self._posts.show_title(shown.title(), "")
        if shown.lists_notes:
            self._notebook.show_query(query, attention=shown.view is State.ATTENTION)
            self._posts.show_page(self._notebook)
            return True
        if shown.view is Listing.TABLES and articles:
            self._tables.show_query(shown.scope(query))
            self._posts.show_page(self._tables)
            return True
        return False

    def _say_tables(self, count: int) -> None:
        if self._shown.view is Listing.TABLES:
            listed = stacks(count) if self._tables.stacking.isChecked() else tables(count)
            # How many articles have the words that are looked for in tables, nobody counted.
            found = "" if self._tables.words.text().strip() else f", {articles(self._articles)}"
            self._posts.show_title(self._shown.title(), listed + found)

    def _say_notes(self, count: int) -> None:
        if self._shown.lists_notes:
            self._posts.show_title(self._shown.title(), annotations(count))
