"""What a post says: pure functions on HTML and text. The only room that knows lxml and nh3."""

from pressmark.article.clean import CLEANER_VERSION, clean
from pressmark.article.markdown import to_markdown
from pressmark.article.text import count_words, to_text

__all__ = ["CLEANER_VERSION", "clean", "count_words", "to_markdown", "to_text"]
