"""``show``."""

from pressmark.article.markdown import to_markdown
from pressmark.cli.call import Call
from pressmark.cli.faults import DONE
from pressmark.cli.layout import one_line, say_minute, wrap
from pressmark.cli.library import open_library
from pressmark.cli.output import say_time
from pressmark.cli.plain import set_plain
from pressmark.cli.posts import describe_row, say_visibility
from pressmark.model import PostStatus, Revision, Snippet, Table
from pressmark.reading import Reading, read_article

_NARROWEST = 20
_STATES = {
    PostStatus.PROTECTED: "The site asks for a password.",
    PostStatus.WITHDRAWN: "The site has withdrawn it.",
    PostStatus.REMOVED: "Removed from the site.",
}


def show_article(call: Call) -> int:
    """Show one article in the form that the words want."""
    words, output = call.words, call.output
    with open_library(words) as store:
        reading = read_article(store, store.posts.find(words.post.encode("utf-8", "replace").decode("utf-8")))
    shape = "json" if output.as_json else words.shape
    if shape == "json":
        output.say_document(describe_reading(reading))
    elif shape == "html":
        output.say_block(reading.article.html)
    elif shape == "markdown":
        output.say_block(_set_markdown(reading))
    else:
        output.say_block(_set_text(reading, output.find_width()))
    return DONE


def describe_reading(reading: Reading) -> dict[str, object]:
    """The ``--json`` shape of an article."""
    post, article = reading.post, reading.article
    row = describe_row(post.row, post.site, post.terms, Snippet(post.row.excerpt), reading.tags)
    return row | {
        "html": article.html,
        "text": article.text,
        "excerpt": post.row.excerpt,
        "versions": [_describe_version(version) for version in reading.versions],
        "links": [{"url": link.url, "post": link.post_id} for link in reading.links],
        "tables": [_describe_table(post.id, table) for table in article.tables],
    }


def _describe_version(version: Revision) -> dict[str, object]:
    return {
        "number": version.number,
        "seen": say_time(version.seen),
        "modified": say_time(version.modified),
        "title": version.title,
        "current": version.current,
    }


def _describe_table(post_id: int, table: Table) -> dict[str, object]:
    return {
        "id": f"{post_id}.{table.number}",
        "caption": table.caption,
        "header": list(table.header),
        "rows": [list(row) for row in table.rows],
    }


def _set_text(reading: Reading, width: int | None) -> str:
    room = None if width is None else max(width - 1, _NARROWEST)
    head = [one_line(line) for line in _head(reading)]
    if room is not None:
        head = [part for line in head for part in wrap(line, room)]
    return "\n".join([*head, "", set_plain(reading.article.html, room)])


def _set_markdown(reading: Reading) -> str:
    title, *rest = _head(reading)
    head = "\n".join([f"# {one_line(title)}", "", *(f"{one_line(line)}  " for line in rest)])
    return f"{head}\n\n{to_markdown(reading.article.html)}"


def _head(reading: Reading) -> list[str]:
    """The title, then what there is to know of an article before reading it, a line each."""
    post = reading.post
    by = f"By {post.row.author}" if post.row.author else ""
    when = say_minute(post.row.date)
    lines = [
        post.row.title or "(no title)",
        " · ".join(part for part in (post.site_name, by, when) if part),
        post.row.link,
    ]
    names: dict[str, list[str]] = {}
    for term in post.terms:
        names.setdefault(term.taxonomy_name, []).append(term.name)
    lines += [f"{taxonomy}: {', '.join(terms)}" for taxonomy, terms in names.items()]
    if len(reading.versions) > 1:
        lines.append(f"{len(reading.versions)} versions")
    if say_visibility(post.row):
        lines.append(f"Not public on the site: {say_visibility(post.row)}.")
    if post.row.status in _STATES:
        lines.append(_STATES[post.row.status])
    return [line for line in lines if line]
