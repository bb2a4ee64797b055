"""What a worker makes of a post for the view."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtGui import QImage

from pressmark.reading import Reading
from pressmark.reading.versions import Comparison
from pressmark.settings import Typography
from pressmark.ui.article.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Opened:
    """An article ready to be shown: read, cleaned, its images decoded.

    Attributes:
        reasons: why images are not here.
        typography: the site's own; None for the common one.
        html: shown instead of the article's, with changes marked.
        prepared: what a worker made of it; None to have it made when it is shown.
        comparison: two versions, where changes are marked.
        way: finds a place of the text that was shown before of the same post, in code points of both.
    """

    reading: Reading
    images: dict[str, QImage] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    typography: Typography | None = None
    html: str = ""
    prepared: Prepared | None = None
    comparison: Comparison | None = None
    way: Callable[[int], int] | None = None

    @property
    def is_read(self) -> bool:
        """It is the current text, without marks: that in which a person has a place."""
        return self.comparison is None and self.reading.version == self.reading.versions[-1].number
