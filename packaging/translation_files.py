"""Reads and writes Qt's translation files: https://doc.qt.io/qt-6/linguist-ts-file-format.html."""

import subprocess
import sys
from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from translation_sources import Phrase

Forms = tuple[str, ...]
"""A translation: one text, or one for each plural form; () or empty texts where there is none yet."""

FORMS = 2
"""Plural forms of a counted phrase; English, German and Hebrew have two each in Qt."""


def read_translations(file: Path) -> dict[Phrase, Forms]:
    """What a .ts file has; nothing where there is none."""
    found: dict[Phrase, Forms] = {}
    if not file.exists():
        return found
    # A file of our own, beside this one in the repository.
    for context in ElementTree.parse(file).iter("context"):  # noqa: S314
        name = context.findtext("name", "")
        for message in context.iter("message"):
            phrase = Phrase(name, message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            if translation is not None:
                forms = [form.text or "" for form in translation.iter("numerusform")]
                found[phrase] = tuple(forms or [translation.text or ""])
    return found


def is_done(forms: Forms) -> bool:
    """Whether all of a translation is there."""
    return bool(forms) and all(forms)


def format_translations(language: str, phrases: Iterable[Phrase], known: Mapping[Phrase, Forms]) -> str:
    """A .ts file with these phrases, in an order that does not change."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context, own in groupby(sorted(phrases), lambda phrase: phrase.context):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for phrase in own:
            lines += _format(phrase, known.get(phrase, ()))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _format(phrase: Phrase, forms: Forms) -> list[str]:
    kind = "" if is_done(forms) else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if phrase.counted else "    <message>"]
    lines.append(f"        <source>{escape(phrase.source)}</source>")
    if phrase.comment:
        lines.append(f"        <comment>{escape(phrase.comment)}</comment>")
    if phrase.counted:
        lines.append(f"        <translation{kind}>")
        padded = (*forms, *[""] * FORMS)[:FORMS]
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in padded]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{kind}>{escape(forms[0] if forms else '')}</translation>")
    return [*lines, "    </message>"]


def compile_translations(source: Path, target: Path) -> None:
    """Make the .qm file that the program reads of a .ts file, with the tool that comes with PySide6."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", source, "-qm", target], check=True)  # noqa: S603
