"""How lists look, as a value read of the settings."""

from dataclasses import dataclass

from pressmark.settings import Settings


@dataclass(frozen=True, slots=True)
class ListLook:
    """What a person chose for all lists of articles and tables.

    Attributes:
        compact: rows stand closer.
        excerpt_lines: of a card.
        relative_dates: dates of the last days are words.
    """

    compact: bool = False
    excerpt_lines: int = 2
    relative_dates: bool = True

    @property
    def row(self) -> float:
        """How many lines of text high a row with one line is."""
        return 1.55 if self.compact else 2.05


def read_look(settings: Settings) -> ListLook:
    """That of these settings."""
    return ListLook(settings.compact_rows, settings.excerpt_lines, settings.relative_dates)
