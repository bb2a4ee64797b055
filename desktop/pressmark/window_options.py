"""What is asked of the window, as a value: whoever asks need not know of Qt."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """Which window to open, on what, and what to do with it.

    Attributes:
        library: the folder of the library; made when it is not there.
        demo: have the built-in sample archive in it.
        screenshot: save a picture here when the window has settled, and quit.
        size: of the window, in logical pixels (width, height); None for the usual one.
        theme: "light", "sepia", "dark" or "black"; None for what the settings say.
        post: the library's number of the article to open.
        query: the text of the search field.
        links: that are followed, in this order; each is one that `asked` reads.
    """

    library: Path
    demo: bool = False
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    theme: str | None = None
    post: int | None = None
    query: str = ""
    links: tuple[str, ...] = ()
