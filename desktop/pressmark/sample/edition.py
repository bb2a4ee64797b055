"""One edition of the site: every collection, page and file of an archive at an address."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pressmark.sample.addresses import Addresses
from pressmark.sample.archive import Archive, Author, Entry, Picture, SampleTaxonomy, SampleTerm, SampleType


@dataclass(frozen=True)
class Edition:
    """An archive put at an address; looks up what its parts say of each other."""

    archive: Archive
    addresses: Addresses

    @cached_property
    def types(self) -> Mapping[str, SampleType]:
        """Post types by slug."""
        return {each.slug: each for each in self.archive.types}

    @cached_property
    def taxonomies(self) -> Mapping[str, SampleTaxonomy]:
        """Taxonomies by slug."""
        return {each.slug: each for each in self.archive.taxonomies}

    @cached_property
    def authors(self) -> Mapping[str, Author]:
        """Authors by slug."""
        return {each.slug: each for each in self.archive.authors}

    @cached_property
    def pictures(self) -> Mapping[str, Picture]:
        """Pictures by name."""
        return {each.name: each for each in self.archive.pictures}

    @cached_property
    def terms(self) -> Mapping[tuple[str, str], SampleTerm]:
        """Terms by taxonomy and slug."""
        return {(each.taxonomy, each.slug): each for each in self.archive.terms}

    @cached_property
    def links(self) -> Mapping[str, str]:
        """The address of every article by its slug, of those removed too."""
        return {
            entry.slug: self.addresses.article(self.types[entry.type].permalink, entry)
            for entry in (*self.archive.entries, *self.archive.removed)
        }

    @cached_property
    def entries_by_link(self) -> Mapping[str, Entry]:
        """Every article by its address."""
        return {self.links[entry.slug]: entry for entry in self.archive.entries}

    @cached_property
    def uploads(self) -> Mapping[str, str]:
        """The file of every image by its address."""
        return {
            self.addresses.upload(picture, file): file
            for picture in self.archive.pictures
            for file in (picture.file, picture.small_file)
        }

    def list_parents(self, term: SampleTerm) -> tuple[str, ...]:
        """The slugs above a term, topmost first."""
        if not term.parent:
            return ()
        parent = self.terms[term.taxonomy, term.parent]
        return (*self.list_parents(parent), parent.slug)

    def list_terms(self, entry: Entry, taxonomy: str) -> tuple[SampleTerm, ...]:
        """The terms of an article in one taxonomy, in the order of their names as WordPress gives them."""
        slugs = dict(entry.terms).get(taxonomy, ())
        return tuple(sorted((self.terms[taxonomy, slug] for slug in slugs), key=lambda term: term.name))
