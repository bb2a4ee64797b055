"""Facts in front of a Markdown file, as YAML that Obsidian and others read (https://yaml.org/spec/1.2.2/)."""

import json
import re
from collections.abc import Mapping
from datetime import datetime

# What Obsidian and its publishing read themselves, whatever their case (https://help.obsidian.md/properties).
_TAKEN = frozenset(
    [
        "tag",
        "tags",
        "alias",
        "aliases",
        "cssclass",
        "cssclasses",
        "publish",
        "permalink",
        "description",
        "image",
        "cover",
    ]
)
_LONGEST_NAME = 100  # characters; YAML takes a name of 1,024 at most, and a character may need six
# JSON leaves these as they are, YAML does not take them (https://yaml.org/spec/1.2.2/#51-character-set).
# And a program that knows no facts in front reads them as Markdown: there no element may begin, and no link.
_NOT_IN_YAML = re.compile(r"[\x7f-\x84\x86-\x9f\u2028\u2029\ufeff<]|\](?=[(\[:])")


def set_facts(facts: Mapping[str, object]) -> str:
    """Facts as YAML between two lines of dashes; those that are empty are left out.

    Obsidian knows flat facts only: those within a fact, which a site names, stand beside the others, under
    names that no other fact has.
    """
    lines: list[str] = []
    taken = {*_TAKEN, *facts}
    for name, fact in facts.items():
        if isinstance(fact, Mapping):
            lines += [f"{_say(_find_name(str(key), taken))}: {_say(value)}\n" for key, value in fact.items()]
        elif fact:
            lines.append(f"{name}: {_say(fact)}\n")
    return "".join(["---\n", *lines, "---\n"])


def _find_name(wanted: str, taken: set[str]) -> str:
    """A name for a fact of the site that is not taken, and is from now on."""
    name = own = wanted[:_LONGEST_NAME].strip() or "terms"
    number = 1
    while name.casefold() in taken:
        name = f"{own} of the site" if number == 1 else f"{own} of the site ({number})"
        number += 1
    taken.add(name.casefold())
    return name


def _say(fact: object) -> str:
    """A value as JSON, which is YAML too; a moment as YAML has it."""
    if isinstance(fact, datetime):
        return fact.isoformat(timespec="seconds")
    text = json.dumps(fact, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
