"""An article with its changes marked word by word."""

from pressmark.article.marking.marked import Marked, mark_changes

__all__ = ["Marked", "mark_changes"]
