"""How one text became another, word by word: for versions, and for places that must be found again."""

from pressmark.article.difference.compare import Difference, Kind, Piece, compare
from pressmark.article.difference.known import Known

__all__ = ["Difference", "Kind", "Known", "Piece", "compare"]
