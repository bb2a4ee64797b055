"""What argparse says of words that make no sense, in sentences like those of all other errors."""

import re
from collections.abc import Callable, Sequence

UNKNOWN = "unrecognized arguments: "
"""How argparse begins to tell of words that it has no place for."""
MISSING = "the following arguments are required: "
"""How it begins to tell of words that it waits for."""


def word_complaint(message: str) -> str:
    """A complaint of argparse as a sentence; one that is not known keeps its words."""
    for pattern, word in _SENTENCES:
        if match := re.fullmatch(pattern, message):
            return word(*match.groups())
    told = re.sub(r"\Aargument (.*?): ", r"\1: ", message, flags=re.DOTALL)
    return f"{told[:1].upper()}{told[1:].removesuffix('.')}."


def _word_unknown(words: str) -> str:
    options = [word for word in words.split(" ") if word.startswith("-")]
    if options:
        return f"There is no option {_list(options, 'and no')}."
    return f"There is nothing to do with {_list(words.split(' '), 'and')}."


def _word_missing(names: str) -> str:
    known = names.split(", ")
    return f"{_list(known, 'and')} {'is' if len(known) == 1 else 'are'} missing."


def _word_choice(name: str, word: str, choices: str) -> str:
    # Python 3.11 has each in quotes, later ones have none.
    known = [choice.strip("'") for choice in choices.split(", ")]
    return f"{name} cannot be {word}, only {_list(known, 'or')}."


def _word_value(name: str, count: str) -> str:
    """Of an option without its value, or of a word without the others that go with it."""
    return f"{name} needs {'a value' if count == 'one' else 'one value or several'}."


def _word_needless(name: str, word: str) -> str:
    return f"{name} takes no value, and not {word}."


def _word_exclusive(name: str, other: str) -> str:
    return f"{name} and {other} do not go together."


def _list(words: Sequence[str], between: str) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {between} {words[-1]}"


# Compiled where they are asked for: the window, which starts through here, has no use for them.
_SENTENCES: tuple[tuple[str, Callable[..., str]], ...] = (
    (rf"(?s){UNKNOWN}(.+)", _word_unknown),
    (rf"{MISSING}(.+)", _word_missing),
    (r"(?s)argument (.+?): invalid choice: (.+) \(choose from (.+)\)", _word_choice),
    (r"argument (.+): expected (one|at least one) argument", _word_value),
    (r"(?s)argument (.+?): ignored explicit argument (.+)", _word_needless),
    (r"argument (.+): not allowed with argument (.+)", _word_exclusive),
)
