"""Names of files and texts on one line, whatever a site wrote."""

import base64
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressmark.export.collection import Entry
from pressmark.export.naming import name_file, name_files, one_line, web_link
from pressmark.export.pictures import find_picture
from pressmark.export.sections import find_direction
from tests.export.articles import PNG
from tests.export.hostile import CHARACTERS

HOSTILE = [
    "../../etc/passwd",
    "CON",
    "aux.md",
    "a/b\\c:d*e?f",
    "\u202etxt.exe",
    ".hidden",
    "x" * 300,
    "\ud800",
    "…",
]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Two roads", "Two roads"),
        ("../../etc/passwd", "etc passwd"),
        ("CON", "CON_"),
        ("aux.md", "aux.md_"),
        ("COM¹", "COM¹_"),
        ("a/b: c?", "a b c"),
        ("\u202etxt.exe. ", "txt.exe"),
        (".hidden", "hidden"),
        ("a\nb\x00c", "a bc"),
        ("…", "Article"),
        ("", "Article"),
        ("١٢ كلمات", "١٢ كلمات"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert name_file(title) == name


@example(["Tin", "TIN", "tin", "Straße", "STRASSE", "Tin (2)", "tin (2)"])
@example(["日" * 200, "🌊" * 200, "日" * 200])
@given(st.lists(st.text(CHARACTERS, max_size=200) | st.sampled_from(HOSTILE), max_size=8))
def test_no_name_hurts_and_none_comes_twice(titles: list[str]) -> None:
    names = name_files((Entry(n, title, "") for n, title in enumerate(titles)), ".md")
    assert len({name.casefold() for name in names.values()}) == len(titles)
    for name in names.values():
        assert Path(name).name == name
        assert len(name.encode()) <= 200
        assert name[0] not in ". "
        assert not set(name) & set('<>:"/\\|?*\n\r\0\u202e')
        assert (
            name.partition(".")[0].strip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT1"}
            or "_" in name
        )


@given(st.text(CHARACTERS))
def test_one_line_has_nothing_that_steers(text: str) -> None:
    line = one_line(text)
    assert line == one_line(line)
    assert not any(
        sign < " " or "\u202a" <= sign <= "\u202e" or "\ud800" <= sign <= "\udfff" for sign in line
    )


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://a.example/b", "https://a.example/b"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("https:///b", ""),
        ("https://[", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_only_the_web_is_linked_to(url: str, link: str) -> None:
    assert web_link(url) == link


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PNG, "png"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "jpeg"),
        (b"GIF89a" + bytes(20), "gif"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
        (b"<svg onload='alert(1)'/>", None),
        (b"", None),
    ],
)
def test_a_picture_is_known_by_its_bytes(tmp_path: Path, content: bytes, kind: str | None) -> None:
    file = tmp_path / "picture.svg"
    file.write_bytes(content)
    found = find_picture("https://a.example/x", lambda _: file)
    assert (found and found.kind) == kind
    url = f"data:image/png;base64,{base64.b64encode(content).decode()}"
    within = find_picture(url, lambda _: None)
    assert (within and within.kind) == kind
    if found and within:
        assert b"".join(found.read()) == b"".join(within.read()) == content
        assert "".join(within.read_data_url()).endswith(base64.b64encode(content).decode())


@pytest.mark.parametrize(
    "url", ["data:image/svg+xml;base64,AAAA", "data:image/png;base64,A", "data:text/html,x"]
)
def test_data_that_is_no_picture_is_none(url: str) -> None:
    assert find_picture(url, lambda _: None) is None


def test_a_picture_that_is_not_there_any_more_is_none(tmp_path: Path) -> None:
    assert find_picture("https://a.example/x", lambda _: tmp_path / "gone.png") is None
    assert find_picture("https://a.example/x", lambda _: None) is None


@pytest.mark.parametrize(
    ("text", "direction"), [("abc", "ltr"), ("אבג a", "rtl"), ("", "ltr"), ("123", "ltr")]
)
def test_a_text_runs_as_most_of_its_letters(text: str, direction: str) -> None:
    assert find_direction(text) == direction
