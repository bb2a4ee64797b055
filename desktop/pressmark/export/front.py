"""Facts in front of a Markdown file, as YAML that Obsidian and others read (https://yaml.org/spec/1.2.2/)."""

import json
import re
from collections.abc import Mapping
from datetime import datetime

# JSON leaves these as they are, YAML does not take them (https://yaml.org/spec/1.2.2/#51-character-set).
# And a program that knows no facts in front reads them as Markdown: there no element may begin, and no link.
_NOT_IN_YAML = re.compile(r"[\x7f-\x84\x86-\x9f\u2028\u2029\ufeff<]|\](?=[(\[:])")


def set_facts(facts: Mapping[str, object]) -> str:
    """Facts as YAML between two lines of dashes; those that are empty are left out."""
    lines: list[str] = []
    for name, fact in facts.items():
        if isinstance(fact, Mapping) and fact:
            lines += [f"{name}:\n", *(f"  {_say(key)}: {_say(value)}\n" for key, value in fact.items())]
        elif fact:
            lines.append(f"{name}: {_say(fact)}\n")
    return "".join(["---\n", *lines, "---\n"])


def _say(fact: object) -> str:
    """A value as JSON, which is YAML too; a moment as YAML has it."""
    if isinstance(fact, datetime):
        return fact.isoformat(timespec="seconds")
    text = json.dumps(fact, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)
