"""Articles as Markdown: a file for one, a folder of files for several; their images lie beside them."""

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from urllib.parse import quote

from pressmark.export.collection import Collection, Labels, Piece
from pressmark.export.folders import whole_folder
from pressmark.export.front import set_facts
from pressmark.export.markup import Leads, write_markup
from pressmark.export.naming import name_files, one_line, web_link
from pressmark.export.pictures import Picture, find_picture
from pressmark.export.sections import find_changed, name_terms, say_tags, title_of
from pressmark.export.sheet import clean, raise_if_cancelled
from pressmark.export.whole import whole_file
from pressmark.model import Annotation, AnnotationState

IMAGES = "images"
# What would end an address or a description in Markdown.
_IN_ADDRESSES = re.compile(r"[()\[\]\\<>]")
_IN_DESCRIPTIONS = re.compile(r"([\\\[\]`*_<>!&])")
# A note may have come with a file of somebody else: no element of it is one, and no address runs anything.
_ENTITY = re.compile(r"&(?=#?\w{1,31};)")
_SCHEME = re.compile(r"(javascript|vbscript|data|file)([\s\\]*):", re.IGNORECASE)


def write_file(
    collection: Collection, path: Path, told: Callable[[int], None], cancelled: threading.Event | None
) -> None:
    """What `pressmark.export.write_articles` promises, for one article."""
    added: list[Path] = []
    folder = path.parent / IMAGES
    try:
        with whole_file(path) as stream:
            piece = collection.read(collection.entries[0].id)
            pictures: dict[str, Picture] = {}
            stream.write(set_markdown(piece, collection, {}, pictures).encode())
            for name, picture in pictures.items():
                raise_if_cancelled(cancelled)
                added += _copy(picture, folder / name)
            told(1)
    except BaseException:
        for file in reversed(added):
            if file == folder:
                file.rmdir()
            else:
                file.unlink(missing_ok=True)
        raise


def write_folder(
    collection: Collection, path: Path, told: Callable[[int], None], cancelled: threading.Event | None
) -> None:
    """What `pressmark.export.write_articles` promises, for several articles."""
    names = name_files(collection.entries, ".md")
    with whole_folder(path) as draft:
        for done, entry in enumerate(collection.entries, 1):
            raise_if_cancelled(cancelled)
            pictures: dict[str, Picture] = {}
            text = set_markdown(collection.read(entry.id), collection, names, pictures)
            (draft / names[entry.id]).write_text(text, "utf-8", newline="\n")
            for name, picture in pictures.items():
                _copy(picture, draft / IMAGES / name)
            told(done)


def set_markdown(
    piece: Piece, collection: Collection, names: Mapping[int, str], pictures: dict[str, Picture]
) -> str:
    """An article as Markdown with its facts in front, as YAML.

    Args:
        piece: the article.
        collection: what it is exported with.
        names: the files of the others, by article.
        pictures: the images that it shows are put in here, by the names that it calls them.
    """
    labels, parts = collection.labels, list[str]()

    def lead(url: str) -> str:
        name = names.get(piece.targets.get(url, 0))
        return quote(name) if name else _IN_ADDRESSES.sub(lambda sign: f"%{ord(sign[0]):02X}", url)

    def read_source(url: str) -> Iterable[str] | None:
        picture = find_picture(url, collection.find_image)
        if picture is None:
            return None
        pictures[picture.name] = picture
        return (f"{IMAGES}/{picture.name}",)

    write_markup(piece.article.html, Leads(lead, read_source, None, labels.no_image, _describe), parts.append)
    title = _to_markdown(f"<h2>{escape(title_of(piece, labels))}</h2>").removeprefix("#")
    text = [set_front(piece), title, _to_markdown("".join(parts))]
    if piece.annotations:
        text += [f"## {labels.notes}\n", *_set_notes(piece.annotations, labels)]
    return "\n".join(filter(None, text))


def set_front(piece: Piece) -> str:
    """What is known of an article as YAML between two lines of dashes, as Obsidian and others read it."""
    row = piece.post.row
    facts: dict[str, object] = {
        "title": one_line(row.title),
        "link": web_link(row.link),
        "site": one_line(piece.post.site_name),
        "date": row.date,
        "modified": row.modified,
        "author": one_line(row.author),
        "retrieved": piece.retrieved,
        "tags": [one_line(tag) for tag in piece.tags],
        "terms": name_terms(piece.post.terms),
    }
    return set_facts(facts)


def _describe(alt: str) -> str:
    """The description of an image, which the library for Markdown writes as it is."""
    return _IN_DESCRIPTIONS.sub(r"\\\1", alt)


def _set_notes(annotations: tuple[Annotation, ...], labels: Labels) -> Iterator[str]:
    for annotation in annotations:
        yield _set_quote(annotation.exact)
        if annotation.state is AnnotationState.ORPHANED:
            yield f"*{labels.words_gone}*\n"
        elif now := find_changed(annotation):
            yield f"*{labels.words_changed}*\n"
            yield _set_quote(now)
        if note := disarm(annotation.note).strip():
            yield f"{note}\n"
        if annotation.tags:
            yield _to_markdown(f"<p>{escape(say_tags(annotation.tags))}</p>")


def _set_quote(words: str) -> str:
    quoted = "".join(f"<p>{escape(line)}</p>" for line in filter(None, map(one_line, words.split("\n"))))
    return _to_markdown(f"<blockquote>{quoted}</blockquote>") if quoted else ""


def disarm(note: str) -> str:
    """A note as the reader wrote it, in Markdown, but without elements and addresses that run something."""
    text = _ENTITY.sub("&amp;", clean(note)).replace("<", "&lt;")
    return _SCHEME.sub(r"\1\2 :", text)


def _copy(picture: Picture, target: Path) -> list[Path]:
    """Copy an image unless it is there; gives what was made for it."""
    made = [] if target.parent.is_dir() else [target.parent]
    target.parent.mkdir(exist_ok=True)
    if target.exists():
        return made
    with target.open("xb") as stream:
        stream.writelines(picture.read())
    return [*made, target]


def _to_markdown(html: str) -> str:
    from pressmark.article.markdown import to_markdown

    return to_markdown(html)
