"""Makes the pages that *Help > User guide* shows out of ``docs/*.md``: in ``resources/guide``, and committed.

    packaging/make_guide.py [--check]      only says whether there is something to write

Pictures are left out and leave their description, keys are set as code, and what leads out of the guide leads
to the site of the project.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCS, GUIDE = ROOT / "docs", ROOT / "resources" / "guide"
HOME = "https://github.com/pressmark/pressmark/blob/main"
_NOT_FOR_READERS = ("benchmarks.md",)
_KEYS = re.compile(r"<kbd>[^<]+</kbd>(?:\+<kbd>[^<]+</kbd>)*")
_TAGS = re.compile(r"</?kbd>")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(#[^)\s]*)?\)")
_COMMENT = re.compile(r"<!--.*?-->\n*", re.DOTALL)
_CODE = re.compile(r"<code>(.*?)</code>")


def make_pages() -> dict[str, str]:
    """Every page of the guide by the name of its file."""
    files = sorted(file for file in DOCS.glob("*.md") if file.name not in _NOT_FOR_READERS)
    pages = {file.name: file.read_text("utf-8") for file in files}
    return {name: make_page(text, frozenset(pages)) for name, text in pages.items()}


def make_page(text: str, pages: frozenset[str]) -> str:
    """A page of the guide out of a document; `pages` are those that are in the guide."""
    text = _COMMENT.sub("", text)
    text = _KEYS.sub(lambda found: f"`{_TAGS.sub('', found[0])}`", text)
    text = _CODE.sub(lambda found: f"`{found[1].replace('&#124;', chr(92) + '|')}`", text)
    text = _PICTURE.sub(lambda found: f"*({found[1]})*", text)
    return _LINK.sub(lambda found: _lead(found[1], found[2] or "", pages), text)


def _lead(place: str, anchor: str, pages: frozenset[str]) -> str:
    if place in pages:
        return f"]({place}{anchor})"
    file = (DOCS / place).resolve().relative_to(ROOT)
    return f"]({HOME}/{file.as_posix()}{anchor})"


def main() -> int:
    """Write, or check."""
    wanted = make_pages()
    here = {file.name: file.read_text("utf-8") for file in GUIDE.glob("*.md")}
    if "--check" in sys.argv:
        return 0 if here == wanted else 1
    GUIDE.mkdir(exist_ok=True)
    for name in here.keys() - wanted.keys():
        (GUIDE / name).unlink()
    for name, text in wanted.items():
        (GUIDE / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
