"""What the words of the command line may be."""

import argparse
import re
from pathlib import Path

import pytest

from pressmark import __version__
from pressmark.cli.argument_kinds import Parser
from pressmark.cli.arguments import build_parser
from pressmark.cli.complaints import word_complaint
from pressmark.cli.words import read_words
from tests.command_line import run

MANUAL = Path(__file__).parents[2] / "docs" / "command-line.md"


def _find_commands() -> dict[str, Parser]:
    (commands,) = (
        action for action in build_parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    return dict(commands.choices)


def _find_options(parser: argparse.ArgumentParser, *, inner: bool = False) -> set[str]:
    """The options of a parser; of its acts as well, if the `inner` ones are wanted."""
    own = {
        option for action in parser._actions for option in action.option_strings if option.startswith("--")
    }
    parts = [action.choices for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    acts = [act for part in parts for act in part.values()] if inner else []
    return own.union(*(_find_options(act, inner=True) for act in acts))


def _find_manual_options(text: str) -> set[str]:
    rows = re.findall(r"^\| (`.*?`(?:, `.*?`)*) \|", text, re.MULTILINE)
    return {option for row in rows for option in re.findall(r"--[a-z-]+", row)}


def test_the_manual_has_every_command_and_no_other() -> None:
    text = MANUAL.read_text(encoding="utf-8")
    assert set(re.findall(r"^### `pressmark (\w+)", text, re.MULTILINE)) == set(_find_commands())


@pytest.mark.parametrize("name", sorted(_find_commands()))
def test_the_manual_has_every_option_of_a_command_and_no_other(name: str) -> None:
    sections = re.split(r"^##+ ", MANUAL.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (section,) = (section for section in sections if section.startswith(f"`pressmark {name}"))
    shared = {"--library", "--json", "--verbose", "--help"}
    assert _find_manual_options(section) == _find_options(_find_commands()[name], inner=True) - shared
    heading = section.partition("\n")[0]
    for action in _find_commands()[name]._actions:
        if not action.option_strings:
            assert str(action.metavar) in heading


def test_the_manual_has_the_options_of_every_command() -> None:
    sections = re.split(r"^##+ ", MANUAL.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (section,) = (section for section in sections if section.startswith("For every command"))
    assert _find_manual_options(section) | {"--version"} == _find_options(build_parser())


@pytest.mark.parametrize(
    "words",
    [
        ["--library", "here", "--json", "-v", "search", "tin"],
        ["search", "tin", "--library", "here", "--json", "-v"],
        ["--json", "search", "--library", "here", "tin", "-v"],
    ],
)
def test_options_of_every_command_stand_before_it_or_after_it(words: list[str]) -> None:
    read = read_words(words)
    assert (read.library, read.json, read.verbose, read.query) == (Path("here"), True, 1, ["tin"])


def test_an_option_after_the_command_wins_over_one_before_it() -> None:
    assert read_words(["--library", "one", "sites", "--library", "two"]).library == Path("two")


def test_version_and_help_go_to_standard_output() -> None:
    version = run("--version")
    assert (version.code, version.out, version.err) == (0, f"pressmark {__version__}\n", "")
    told = run("sync", "--help")
    assert told.code == 0
    assert "--no-media" in told.out


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["frobnicate"], "frobnicate"),
        (["search"], "QUERY"),
        (["search", "--limit", "many", "tin"], "'many' is no number of articles"),
        (["search", "--limit", "-1", "tin"], "--limit"),
        (["search", "--limit", "9" * 5000, "tin"], "is no number of articles"),
        (["search", "--sort", "colour", "tin"], "--sort"),
        (["mark"], "ACT"),
        (["mark", "seen", "1"], "'seen'"),
        (["tag"], "ACT"),
        (["tag", "give"], "'give'"),
        (["tag", "add"], "TAG"),
        (["tag", "add", "tin", "--post"], "--post"),
        (["tag", "rename", "tin"], "NEW"),
        (["show", "1", "--as", "pdf"], "--as"),
        (["--library", "", "sites"], "the name is empty"),
        (["sites", "--library", "~nobody-of-this-name/archive"], "home directory"),
        (["window", "--size", "big"], "write it like 1280x800"),
        (["window", "--theme", "pink"], "--theme"),
        (["add"], "URL"),
        (["add", "https://example.org", "--type", "posts", "--all-types"], "--all-types and --type"),
        (["add", "https://example.org", "--images", "some"], "--images"),
        (["sites", "--libra", "x"], "--libra"),
        (["sites", "more"], "more"),
    ],
)
def test_words_that_make_no_sense_are_told_in_one_line(words: list[str], part: str) -> None:
    told = run(*words)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("pressmark: ")
    assert told.err.count("\n") == 1
    assert part in told.err


@pytest.mark.parametrize(
    "command", ["search", "show", "add", "tag", "tag add", "export", "restore", "import"]
)
@pytest.mark.parametrize("unknown", ["--foo", "--foo=3", "-x"])
def test_a_mistyped_option_is_told_of_and_not_what_is_missing_beside_it(command: str, unknown: str) -> None:
    words = [*command.split(), "-v", "--library=here", unknown]
    told = run(*words)
    takes_query = unknown == "-x" and command in ("search", "export", "tag", "tag add")
    assert takes_query or f"There is no option {unknown}. `pressmark {command} --help`" in told.err
    assert told.code == 2 or takes_query
    assert "missing" in run(*words[:-1]).err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["search", "--foo", "bar"], "There is no option --foo. `pressmark search --help` tells more."),
        (["--foo", "search"], "There is no option --foo. `pressmark --help` tells more."),
        (["sites", "more", "yet"], "There is nothing to do with more and yet. `pressmark sites --help`"),
        (["tag", "rename"], "OLD and NEW are missing. `pressmark tag rename --help`"),
        (["mark", "seen", "1"], "ACT cannot be 'seen', only read, unread, star or unstar. `pressmark mark"),
        (["search", "tin", "--limit"], "--limit needs a value. `pressmark search"),
        (["search", "tin", "--json=3"], "--json takes no value, and not '3'. `pressmark search"),
        (["window", "--size", "big"], "--size: 'big' is no size; write it like 1280x800. `pressmark window"),
        (
            ["add", "https://a.example", "--type", "posts", "--all-types"],
            "--all-types and --type do not go together. `pressmark add",
        ),
    ],
)
def test_what_argparse_says_is_a_sentence_that_names_the_help_of_the_command(
    words: list[str], sentence: str
) -> None:
    assert run(*words).err.startswith(f"pressmark: {sentence}")


def test_a_complaint_that_is_not_known_is_a_sentence_too() -> None:
    assert word_complaint("something new.") == "Something new."


@pytest.mark.parametrize("words", [["search", "--json"], ["--json", "frobnicate"]])
def test_words_that_make_no_sense_are_told_as_json_too(words: list[str]) -> None:
    told = run(*words)
    assert told.code == 2
    assert set(told.document) == {"error"}
    assert told.document["error"]["code"] == "usage"
    assert told.document["error"]["message"] in told.err


def test_the_help_of_a_query_says_how_it_may_begin_with_a_dash() -> None:
    assert "pressmark search -- -v" in run("search", "--help").out
    assert read_words(["search", "--", "-v", "other"]).query == ["-v", "other"]


@pytest.mark.parametrize("query", ["-word", "-has:table", "-is:read", '-"a b"', "-(a OR b)"])
def test_a_query_may_begin_with_a_minus(query: str) -> None:
    assert read_words(["--json", "search", "tin", query, "-v"]).query[1].strip() == query
    assert read_words(["facets", query]).query[0].strip() == query
    assert read_words(["mark", "read", "--query", query]).query.strip() == query


@pytest.mark.parametrize("words", [["-h"], ["-vh"], ["--library", "here", "--help"]])
def test_help_has_all_commands_wherever_it_is_asked_for(words: list[str]) -> None:
    asked = run(*words)
    assert asked.code == 0
    assert "sync" in asked.out
    assert "annotations" in asked.out


@pytest.mark.parametrize("words", [[], ["-v"], ["--library", "here"], ["--json"]])
def test_without_a_command_everything_is_as_with_all_of_them(words: list[str]) -> None:
    assert vars(read_words(words)) == vars(build_parser().parse_args(words))
