"""Where commands speak: a JSON document or plain text on standard output, all else on standard error."""

import json
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import TextIOWrapper
from typing import TextIO

# JSON leaves these as they are and a terminal obeys some. They stand in strings only, so they can be escaped.
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Output:
    """The two streams of a command, and whether the first is for a program.

    Attributes:
        as_json: standard output gets exactly one JSON document.
        verbose: whoever looks on wants to know more.
    """

    out: TextIO
    err: TextIO
    as_json: bool = False
    verbose: bool = False

    def say_document(self, document: _Json) -> None:
        """Print the one JSON document of a command."""
        text = json.dumps(
            document, ensure_ascii=not _writes_unicode(self.out), indent=2 if self.out.isatty() else None
        )
        self.out.write(_UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n")

    def say_lines(self, lines: Iterable[str]) -> None:
        """Print lines of plain text, a line each whatever they hold."""
        self.out.writelines(_one_line(line) + "\n" for line in lines)

    def say_rows(self, rows: Iterable[Sequence[str]]) -> None:
        """Print rows for a program, a line each, with a tab between the cells and nowhere else."""
        self.out.writelines("\t".join(map(_one_line, row)) + "\n" for row in rows)

    def say_block(self, text: str) -> None:
        """Print a text of many lines."""
        from pressmark.cli.layout import many_lines

        self.out.write(many_lines(text).rstrip("\n") + "\n")

    def tell(self, line: str) -> None:
        """Print one line for the person, on standard error."""
        self.err.write(_one_line(line) + "\n")
        self.err.flush()

    def find_width(self) -> int | None:
        """Cells of the terminal that standard output is, or None where it is none."""
        return shutil.get_terminal_size().columns if self.out.isatty() else None


def never_fail_on_signs(stream: TextIO) -> None:
    """Have signs that the stream's encoding lacks printed as "?" rather than raise."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="replace")


def say_time(moment: datetime | None) -> str | None:
    """A moment in JSON: ISO 8601, UTC, with ``Z``; None for none."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if moment else None


def _writes_unicode(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("_", "-") in ("utf-8", "utf8", "utf-16", "utf-8-sig")


def _one_line(text: str) -> str:
    """As `layout.one_line`, whose expressions take time to compile: a window needs none of them."""
    from pressmark.cli.layout import one_line

    return one_line(text)
