"""Where everything of the sample site lies."""

from dataclasses import dataclass

from pressmark.sample.archive import Entry, Picture, SampleTerm


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of the site; `home` ends in a slash."""

    home: str

    @property
    def api(self) -> str:
        """The root of the REST API."""
        return f"{self.home}wp-json/"

    def route(self, *parts: str | int) -> str:
        """An address below ``/wp/v2``."""
        return f"{self.api}wp/v2/" + "/".join(map(str, parts))

    def article(self, permalink: str, entry: Entry) -> str:
        """An article's page, by the pattern of its type."""
        return self.home + permalink.format(slug=entry.slug, date=entry.date)

    def term(self, term: SampleTerm, parents: tuple[str, ...]) -> str:
        """A term's page; `parents` are the slugs above it, topmost first."""
        return f"{self.home}{term.taxonomy}/{'/'.join((*parents, term.slug))}/"

    def author(self, slug: str) -> str:
        """An author's page."""
        return f"{self.home}author/{slug}/"

    def upload(self, picture: Picture, file: str) -> str:
        """A file of the media library."""
        return f"{self.home}wp-content/uploads/{picture.date:%Y/%m}/{file}"
