"""What sites wrote: a sync may rewrite all of it."""

import typing

from peewee import BlobField, CompositeKey, FloatField, IntegerField, Model, TextField
from playhouse.sqlite_ext import FTS5Model, SearchField


class SiteTable(Model):
    """Sites; what they say of themselves."""

    url = TextField()
    api = TextField()
    name = TextField()
    description = TextField()
    timezone = TextField()
    gmt_offset = FloatField()
    added = IntegerField()

    class Meta:
        table_name = "site"


class PostTypeTable(Model):
    """Post types of a site; `taxonomies` is a JSON list of slugs."""

    site_id = IntegerField()
    slug = TextField()
    rest_base = TextField()
    name = TextField()
    hierarchical = IntegerField()
    items_url = TextField()
    taxonomies = TextField()
    total = IntegerField(null=True)
    readable = IntegerField()
    reason = TextField()

    class Meta:
        table_name = "post_type"


class TaxonomyTable(Model):
    """Taxonomies of a site; `types` is a JSON list of slugs."""

    site_id = IntegerField()
    slug = TextField()
    rest_base = TextField()
    name = TextField()
    hierarchical = IntegerField()
    items_url = TextField()
    types = TextField()
    total = IntegerField(null=True)
    readable = IntegerField()

    class Meta:
        table_name = "taxonomy"


class TermTable(Model):
    """Terms; `parent` is a remote id of the same taxonomy, 0 for none."""

    taxonomy_id = IntegerField()
    remote_id = IntegerField()
    name = TextField()
    slug = TextField()
    parent = IntegerField()
    description = TextField()
    link = TextField()
    placeholder = IntegerField()

    class Meta:
        table_name = "term"


class AuthorTable(Model):
    """Users of a site who wrote something."""

    site_id = IntegerField()
    remote_id = IntegerField()
    name = TextField()
    slug = TextField()
    link = TextField()

    class Meta:
        table_name = "author"


class PostTable(Model):
    """Posts, hot columns only: what a list shows and sorts by."""

    site_id = IntegerField()
    type_id = IntegerField()
    remote_id = IntegerField()
    title = TextField()
    link = TextField()
    link_key = TextField()
    slug = TextField()
    date = IntegerField(null=True)
    modified = IntegerField(null=True)
    author_id = IntegerField(null=True)
    excerpt = TextField()
    words = IntegerField()
    tables = IntegerField()
    versions = IntegerField()
    featured_media = IntegerField()
    status = TextField()
    status_since = IntegerField(null=True)
    first_seen = IntegerField()
    changed = IntegerField(null=True)
    fingerprint = TextField()

    class Meta:
        table_name = "post"


class BodyTable(Model):
    """The current text of a post; `cleaner` is the `article.CLEANER_VERSION` that made `text` of `html`."""

    post_id = IntegerField(primary_key=True)
    revision_id = IntegerField()
    html = BlobField()
    text = BlobField()
    extra = BlobField()
    cleaner = IntegerField()

    class Meta:
        table_name = "body"


class RevisionTable(Model):
    """Every version of an article's text; `html` and `text` are null while it is the current one (then in `body`)."""

    post_id = IntegerField()
    number = IntegerField()
    title = TextField()
    seen = IntegerField()
    modified = IntegerField(null=True)
    text_hash = BlobField()
    html = BlobField(null=True)
    text = BlobField(null=True)

    class Meta:
        table_name = "revision"


class PostTermTable(Model):
    """Which post carries which term."""

    term_id = IntegerField()
    post_id = IntegerField()

    class Meta:
        table_name = "post_term"
        primary_key = CompositeKey("term_id", "post_id")


class IndexedTable(Model):
    """Terms and author as the index has them: a contentless index must be told the old words to forget them."""

    post_id = IntegerField(primary_key=True)
    terms = TextField()
    author = TextField()

    class Meta:
        table_name = "indexed"


class PostIndex(FTS5Model):
    """The full-text index; rowid is the post's id."""

    title = SearchField()
    excerpt = SearchField()
    text = SearchField()
    terms = SearchField()
    author = SearchField()

    class Meta:
        table_name = "post_index"
        options: typing.ClassVar = {"content": "", "tokenize": "unicode61 remove_diacritics 2"}


class MediaTable(Model):
    """Images by address; `file` is a path below ``media/`` once `state` is ``stored``."""

    site_id = IntegerField()
    url = TextField()
    remote_id = IntegerField()
    alt = TextField()
    caption = TextField()
    state = TextField()
    reason = TextField()
    file = TextField()
    bytes = IntegerField()

    class Meta:
        table_name = "media"


class PostMediaTable(Model):
    """Which post shows which image."""

    post_id = IntegerField()
    media_id = IntegerField()
    featured = IntegerField()

    class Meta:
        table_name = "post_media"
        primary_key = CompositeKey("post_id", "media_id", "featured")
