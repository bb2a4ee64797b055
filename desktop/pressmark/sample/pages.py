"""The pages that a browser would see: plain HTML, with what discovery of the API looks for."""

import html

from pressmark.sample.api import Api
from pressmark.sample.archive import Entry, read_image
from pressmark.sample.edition import Edition
from pressmark.sample.markup import render_content, render_title
from pressmark.sample.reply import Reply, reply_html

_STYLE = (
    "body{font:18px/1.55 Georgia,serif;max-width:42rem;margin:3rem auto;padding:0 1rem;color:#1f2a33}"
    "img{max-width:100%;height:auto}table{border-collapse:collapse;width:100%}"
    "td,th{border-bottom:1px solid #ccd3d8;padding:.35rem .5rem;text-align:left;vertical-align:top}"
    "figure{margin:1.5rem 0}figcaption{font-size:.8em;color:#5b6872}.screen-reader-text{display:none}"
)


class Pages:
    """Everything that one edition of the site answers: pages, images and the API below them."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._api = Api(edition)
        self._discovery = {"Link": f'<{edition.addresses.api}>; rel="https://api.w.org/"'}

    def answer(self, path: str, query: str) -> Reply:
        """Answer a request; `path` is what follows the site's home."""
        url = self._edition.addresses.home + path
        if path == "wp-json" or path.startswith("wp-json/"):
            return self._api.answer(path.removeprefix("wp-json"), query)
        if url in self._edition.uploads:
            return Reply(200, "image/png", read_image(self._edition.uploads[url]))
        if not path:
            return reply_html(self._render_home(), self._discovery)
        if f"{url}/" in self._edition.entries_by_link:
            return reply_html("", {"Location": f"{url}/"}, 301)
        if url in self._edition.entries_by_link:
            return reply_html(self._render_entry(self._edition.entries_by_link[url]), self._discovery)
        page = self._render("Page not found", "<p>There is nothing at this address.</p>")
        return reply_html(page, self._discovery, 404)

    def _render_home(self) -> str:
        facts = self._edition.archive.facts
        entries = sorted(self._edition.archive.entries, key=lambda entry: entry.date, reverse=True)
        items = "\n".join(
            f'<li><a href="{self._edition.links[entry.slug]}">{render_title(entry.title)}</a> '
            f"<small>{entry.date:%Y-%m-%d}</small></li>"
            for entry in entries
        )
        return self._render(facts.name, f"<p>{html.escape(facts.description)}</p>\n<ul>\n{items}\n</ul>")

    def _render_entry(self, entry: Entry) -> str:
        edition = self._edition
        signed = f"<p><small>{edition.authors[entry.author].name}, {entry.date:%Y-%m-%d}</small></p>\n"
        if entry.protected:
            return self._render(entry.title, signed + "<p>This content is password-protected.</p>")
        return self._render(entry.title, signed + render_content(edition, entry))

    def _render(self, title: str, body: str) -> str:
        home, name = self._edition.addresses.home, html.escape(self._edition.archive.facts.name)
        return (
            f'<!DOCTYPE html>\n<html lang="en-ZA">\n<head>\n<meta charset="UTF-8">\n'
            f"<title>{render_title(title)} &#8211; {name}</title>\n"
            f'<link rel="https://api.w.org/" href="{self._edition.addresses.api}">\n'
            f"<style>{_STYLE}</style>\n</head>\n<body>\n"
            f'<p><a href="{home}">{name}</a></p>\n<h1>{render_title(title)}</h1>\n{body}\n</body>\n</html>\n'
        )
