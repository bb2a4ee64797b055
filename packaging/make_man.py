"""Writes the manual page pressmark(1) out of the program's own parser, in the macros of man(7).

    packaging/make_man.py [FILE]      by default build/man/pressmark.1

The program has to be importable (``.venv/bin/python``). `SOURCE_DATE_EPOCH`, where it is set, is the date of
the page (https://reproducible-builds.org/specs/source-date-epoch/).
"""

import argparse
import os
import re
import sys
import textwrap
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pressmark import __version__
from pressmark.cli.arguments import build_parser

ROOT = Path(__file__).parent.parent
HOME = "https://github.com/pressmark/pressmark"
DESCRIPTION = """\
Pressmark takes the whole archive of a WordPress site into one library on this computer, with every post
type, taxonomy, term and author. It is read, filtered and searched offline; what the site edits or removes
later is kept, and so is what was written on it.

Without a command the window opens; where it is open already on this library, it is raised. Links in the
place of a command open the window on what they ask for, see LINKS.

Every other command but demo and window works on the same library without a window. Results go to standard
output, everything else to standard error. A library is made by add, import, restore, demo and by the
window."""
LINKS = (
    ("https://example.org/article/", "the article of the library that has this address; else Add site"),
    ("pressmark:https://example.org/article/", "the same, as a link that browsers pass on"),
    ("pressmark://open?url=ADDRESS", "the same; the address is percent-encoded here and below"),
    ("pressmark://add?url=ADDRESS", "Add site, with this address"),
    ("pressmark://search?q=QUERY", "the articles that match"),
)
QUERIES = """\
A query is words, "phrases", prefix*, -not, OR, brackets and qualifiers: title:, author:, site:, type:,
after:2025-05, before:, on:, is:unread, has:table, tag:, words:>800, and every taxonomy of the library by its
slug: region:china. What cannot be understood is searched for as text; mark and tag refuse it. An empty query
is every article."""
EXIT_CODES = (
    ("0", "done"),
    ("1", "some of it failed; what worked is kept, the errors are listed"),
    ("2", "wrong usage: an unknown word, no such site, article or file, no library yet"),
    ("3", "the site cannot be reached, or is in trouble now"),
    ("4", "the site answers but has no readable REST API, or refuses this user"),
    ("5", "the library is damaged, newer than this program, locked, or cannot be used"),
    ("130", "interrupted; what was saved is kept"),
)
ENVIRONMENT = (
    ("PRESSMARK_LIBRARY", "the folder of the library, where --library names none"),
    ("PRESSMARK_CONFIG", "the folder of the settings"),
    ("HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY", "the proxy, where the settings say that of the system"),
    ("QT_QPA_PLATFORM, QT_SCALE_FACTOR", "and all else that Qt asks for, for the window"),
)
FILES = (
    ("~/.local/share/pressmark/library/", "the library: library.sqlite and the images beside it"),
    ("~/.config/pressmark/settings.json", "the settings"),
    ("~/.local/state/pressmark/log/", "the log, and the trace of a crash"),
)
FILES_NOTE = """\
Under XDG_DATA_HOME, XDG_CONFIG_HOME and XDG_STATE_HOME where these are set. Where a file named portable lies
beside the program, all is in the folder pressmark-data there."""
EXAMPLES = (
    ("pressmark add https://example.org/news/", "take a site into the library"),
    ("pressmark sync", "fetch what is new or changed, from all sites"),
    ('pressmark search "rare earth" region:china after:2026 --limit 5', "find articles"),
    ("pressmark show 12 --as markdown", "read one"),
    ('pressmark export "region:china" china.epub', "take several along as a book"),
    ("pressmark backup pressmark.sqlite", "keep a copy, also while the window is open"),
)


def make_page(day: datetime) -> str:
    """The whole page."""
    parser = build_parser()
    summary = "read the whole archive of a WordPress site offline"
    parts = [
        '.\\" Made by packaging/make_man.py out of the program itself.',
        f'.TH PRESSMARK 1 {day:%Y-%m-%d} "Pressmark {__version__}" "User Commands"',
        ".SH NAME",
        f"pressmark \\- {_escape(summary)}",
        ".SH SYNOPSIS",
        ".B pressmark",
        "[\\fIOPTION\\fR]... [\\fICOMMAND\\fR [\\fIARGUMENT\\fR]... | \\fIURL\\fR...]",
        ".SH DESCRIPTION",
        *_write_paragraphs(DESCRIPTION),
        ".SH OPTIONS",
        "These stand before the command or after it.",
        *(line for action in _options(parser) for line in _describe(action)),
        ".SH COMMANDS",
        *(line for name, command in _commands(parser) for line in _describe_command(name, command)),
        ".SH LINKS",
        *_list(LINKS),
        ".SH QUERIES",
        *_write_paragraphs(QUERIES),
        ".SH EXIT STATUS",
        *_list(EXIT_CODES),
        ".SH ENVIRONMENT",
        *_list(ENVIRONMENT),
        ".SH FILES",
        *_list(FILES),
        ".PP",
        *_write_paragraphs(FILES_NOTE),
        ".SH EXAMPLES",
        *_list(EXAMPLES),
        ".SH SEE ALSO",
        "The guide, the language of queries and the format of the library are at",
        f".UR {HOME}",
        "the home of the project",
        ".UE .",
    ]
    return "\n".join(parts) + "\n"


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """All commands with their names, those within a command after its name."""
    # argparse has no public way to what a parser consists of.
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                own = list(_commands(command))
                yield from ((f"{name} {inner}", found) for inner, found in own) if own else [(name, command)]


def _options(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return [action for action in parser._actions if action.option_strings]


def _describe_command(name: str, command: argparse.ArgumentParser) -> Iterator[str]:
    everywhere = {action.dest for action in _options(build_parser())}
    options = [action for action in _options(command) if action.dest not in everywhere]
    words = [action for action in command._actions if not action.option_strings]
    asked = "".join(f" {_name_value(action)}" for action in words)
    more = " [\\fIOPTION\\fR]..." if options else ""
    yield f'.SS "\\fB{_escape(name)}\\fR{more}{asked}"'
    yield from _sentence(command.description or "")
    for action in (*words, *options):
        yield from _describe(action)
    if command.epilog:
        yield ".PP"
        yield from _sentence(command.epilog)


def _describe(action: argparse.Action) -> Iterator[str]:
    if action.option_strings:
        value = "" if action.nargs == 0 else f" {_name_value(action)}"
        term = ", ".join(f"\\fB{_escape(name)}\\fR" for name in action.option_strings) + value
    else:
        term = f"\\fI{_escape(str(action.metavar))}\\fR"
    yield ".TP"
    yield term
    text = action.help or ""
    if action.choices and not all(str(choice) in text for choice in action.choices):
        text = f"{text}. One of {', '.join(map(str, action.choices))}"
    yield from _sentence(text)


def _name_value(action: argparse.Action) -> str:
    """What is to be typed for an action: ``NAME``, ``[NAME]...`` where any number may be."""
    name = f"\\fI{_escape(str(action.metavar or action.dest.upper()))}\\fR"
    return {"?": f"[{name}]", "*": f"[{name}]...", "+": f"{name}..."}.get(str(action.nargs), name)


def _list(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    for term, text in rows:
        yield from (".TP", f"\\fB{_escape(term)}\\fR", *_sentence(text))


def _write_paragraphs(text: str) -> Iterator[str]:
    for place, paragraph in enumerate(text.split("\n\n")):
        if place:
            yield ".PP"
        yield from _break(paragraph)


def _sentence(text: str) -> list[str]:
    """A text with a capital at its front and a full stop at its end; a list of values stays as it is."""
    text = text[:1].upper() + text[1:] if re.match("[a-z]+([ ;:]|$)", text) else text
    return _break(text if text.endswith((".", "?")) else f"{text}.")


def _break(text: str) -> list[str]:
    """A text in the lines of the source; the words that it has between backticks are bold."""
    lines = textwrap.wrap(text.replace("%%", "%"), 76, break_long_words=False, break_on_hyphens=False)
    return [re.sub(r"`([^`]*)`", r"\\fB\1\\fR", _escape(line)) for line in lines]


def _escape(text: str) -> str:
    """A text as roff takes it: its hyphens can be copied, and nothing at its front is a request."""
    for sign, written in (("\\", "\\e"), ("-", "\\-"), ("~", "\\(ti"), ("^", "\\(ha")):
        text = text.replace(sign, written)
    return f"\\&{text}" if text[:1] in {".", "'"} else text


def main(words: Sequence[str]) -> int:
    """Do what the head of this file says; gives the exit code."""
    file = Path(words[0]) if words else ROOT / "build" / "man" / "pressmark.1"
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    day = datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(make_page(day), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
