"""How one text became another, word by word: for versions, and for places that must be found again."""

from pressmark.article.difference.compare import Difference, Kind, Piece, compare

__all__ = ["Difference", "Kind", "Piece", "compare"]
