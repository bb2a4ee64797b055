"""Files and folders of articles: there whole or not at all."""

import errno
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from pressmark.errors import Cancelled, ExportFailed, NotFound
from pressmark.export.articles import ArticleFormat, write_articles
from pressmark.export.collection import Collection, Entry, Piece
from pressmark.export.folders import whole_folder
from tests.export.articles import HOME, MADE, PNG, make_collection, make_piece, write

TWO = (make_piece(1), make_piece(2))


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "all").mkdir()
    write(make_collection(*TWO), tmp_path / "all", ArticleFormat.MARKDOWN)
    assert len(list((tmp_path / "all").iterdir())) == 2


def test_one_article_fills_a_folder_where_that_is_wanted(tmp_path: Path) -> None:
    file = tmp_path / f"{'0a' * 16}.png"
    file.write_bytes(PNG)
    piece = make_piece(html='<p><img src="/a.png"></p>')
    articles = make_collection(piece, images={f"{HOME}/a.png": file})
    write_articles(articles, tmp_path / "all", ArticleFormat.MARKDOWN, folder=True)
    assert (tmp_path / "all" / "images" / file.name).read_bytes() == PNG
    assert f"](images/{file.name})" in (tmp_path / "all" / "A title.md").read_text("utf-8")


@pytest.mark.parametrize("place", ["full", "file", "no/where"])
def test_what_is_there_is_kept(tmp_path: Path, place: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").touch()
    (tmp_path / "file").touch()
    with pytest.raises(ExportFailed):
        write(make_collection(*TWO), tmp_path / place, ArticleFormat.MARKDOWN)
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["file", "full", "mine"]


@pytest.mark.parametrize("article_format", ArticleFormat)
def test_a_stopped_export_leaves_nothing(tmp_path: Path, article_format: ArticleFormat) -> None:
    cancelled = Event()

    def read(post_id: int) -> Piece:
        if post_id == 2:
            cancelled.set()
        return make_piece(post_id)

    entries = [Entry(number, "x", "") for number in range(1, 5)]
    collection = Collection("All", entries, read, lambda _: None, MADE)
    told: list[int] = []
    with pytest.raises(Cancelled):
        write_articles(collection, tmp_path / "x", article_format, told=told.append, cancelled=cancelled)
    assert told == [1, 2]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("article_format", ArticleFormat)
def test_articles_are_read_one_by_one(tmp_path: Path, article_format: ArticleFormat) -> None:
    read: list[int] = []

    def read_some(post_id: int) -> Piece:
        if post_id == 3:
            raise NotFound("It is gone.")
        read.append(post_id)
        return make_piece(post_id)

    entries = [Entry(number, "x", "") for number in range(1, 5)]
    with pytest.raises(NotFound):
        write_articles(
            Collection("All", entries, read_some, lambda _: None, MADE), tmp_path / "x", article_format
        )
    assert read == [1, 2]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "disk is full"), (errno.EACCES, "may be written"), (errno.EIO, "cannot be written")],
)
def test_a_folder_that_cannot_be_made_says_why(tmp_path: Path, number: int, words: str) -> None:
    def fill() -> Iterator[None]:
        with whole_folder(tmp_path / "x"):
            yield
            raise OSError(number, "no")

    with pytest.raises(ExportFailed, match=words):
        list(fill())
    assert list(tmp_path.iterdir()) == []
