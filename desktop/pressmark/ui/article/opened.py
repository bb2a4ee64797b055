"""What a worker makes of a post for the view."""

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
    """

    reading: Reading
    images: dict[str, QImage] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    typography: Typography | None = None
    html: str = ""
    prepared: Prepared | None = None
    comparison: Comparison | None = None
