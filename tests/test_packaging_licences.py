"""What others made goes with its licence, in the built program and in Debian's package."""

import json
import re
import runpy
import subprocess
import sys
import tomllib
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest

from tests.project_files import ROOT

PACKAGING = ROOT / "packaging"
DEB = PACKAGING / "linux" / "deb"


@cache
def read_licences() -> dict[str, Any]:
    return runpy.run_path(str(PACKAGING / "licences.py"))


def test_every_package_that_the_program_needs_tells_its_licence_and_brings_the_text() -> None:
    needs = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    for name in [re.split(r"[<>=!~]", need)[0] for need in needs]:
        one = distribution(name)
        part = read_licences()["describe"](one)
        assert part.licence
        assert part.holders
        # The wheels of Qt have none; the text is ours to bring.
        assert read_licences()["find_texts"](one) or "LGPL-3.0-only" in part.licence
    assert {file.name for file in (PACKAGING / "licences").iterdir()} == {
        "GPL-3.txt",
        "LGPL-3.txt",
        "README.txt",
    }


@pytest.mark.parametrize(
    ("fields", "text", "licence"),
    [
        (
            {"License-Expression": ["Apache-2.0 OR BSD-3-Clause"], "License": ["MIT"]},
            "",
            "Apache-2.0 OR BSD-3-Clause",
        ),
        ({"License": ["MIT License"]}, "", "MIT"),
        ({"License": ["See the file"], "Classifier": ["License :: OSI Approved :: MIT License"]}, "", "MIT"),
        ({}, "Permission is hereby granted, free of\n charge, to any person obtaining a copy", "MIT"),
    ],
)
def test_a_licence_is_named_by_what_is_told_best(
    fields: dict[str, list[str]], text: str, licence: str
) -> None:
    assert read_licences()["name_licence"](fields, text) == licence


def test_a_package_without_a_licence_stops_the_build() -> None:
    with pytest.raises(ValueError, match="some-package"):
        read_licences()["name_licence"]({"Name": ["some-package"], "License": ["ask me"]}, "All mine.")


def test_holders_are_those_of_the_text_without_its_forms() -> None:
    text = (
        "Copyright (c) 2020 Anna\n  Copyright 2026 <copyright holders>\n© 2019-21 Ben. All rights reserved.\n"
    )
    assert read_licences()["find_holders"](text, ["Carl <c@example.org>"]) == ("2020 Anna", "2019-21 Ben")
    assert read_licences()["find_holders"]("", ["Carl <c@example.org>"]) == ("Carl",)


PARTS: list[dict[str, object]] = [
    {
        "name": "lib-one",
        "version": "1",
        "licence": "BSD-2-Clause AND MIT",
        "holders": ["2020 A"],
        "modules": ["one"],
    },
    {
        "name": "two",
        "version": "2",
        "licence": "Apache-2.0 OR BSD-3-Clause",
        "holders": ["2021 B"],
        "modules": ["two"],
    },
    {"name": "python", "version": "3", "licence": "PSF-2.0", "holders": ["C"], "modules": []},
]


def test_every_licence_that_is_named_is_told(tmp_path: Path) -> None:
    for place in (
        "licenses/lib-one/LICENSE",
        "licenses/python/LICENSE",
        "one/x.so",
        "lib_one-1.dist-info/METADATA",
    ):
        file = tmp_path / "_internal" / place
        file.parent.mkdir(parents=True)
        file.write_text("First.\n\nSecond.\n")
    (tmp_path / "_internal" / "licenses" / "parts.json").write_text(json.dumps(PARTS))
    done = subprocess.run(
        [sys.executable, DEB / "write_copyright.py", tmp_path], capture_output=True, check=True
    )
    text = done.stdout.decode()
    stanzas = text.split("\n\n")
    name = re.compile(r"^License: (.+)$", re.MULTILINE)
    named = {found[1] for stanza in stanzas if "Files:" in stanza and (found := name.search(stanza))}
    told = {found[1] for stanza in stanzas if (found := name.match(stanza))}
    assert {one for names in named for one in re.split(" and | or ", names)} == told
    assert "@" not in re.sub(r"<\S+@\S+>", "", text)
    assert "License: BSD-2-Clause\n First.\n .\n Second." in text
    assert (
        "Files: usr/lib/pressmark/_internal/one/*\n usr/lib/pressmark/_internal/lib_one-1.dist-info/*\n"
        in text
    )
    assert "two 2: Apache-2.0 or BSD-3-Clause." in text
