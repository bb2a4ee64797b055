"""What a post says: pure functions on HTML and text. The only room that knows lxml and nh3.

``markdown`` is imported by name where Markdown is asked for: its library would slow every start.
"""

from pressmark.article.clean import CLEANER_VERSION, clean
from pressmark.article.text import count_words, to_text

__all__ = ["CLEANER_VERSION", "clean", "count_words", "to_text"]
