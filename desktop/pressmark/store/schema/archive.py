"""What sites wrote: a sync may rewrite all of it."""

from peewee import AutoField, BlobField, CompositeKey, FloatField, IntegerField, Model, TextField


class SiteTable(Model):
    """Sites; what they say of themselves."""

    id = AutoField()
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

    id = AutoField()
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

    id = AutoField()
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

    id = AutoField()
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

    id = AutoField()
    site_id = IntegerField()
    remote_id = IntegerField()
    name = TextField()
    slug = TextField()
    link = TextField()

    class Meta:
        table_name = "author"


class PostTable(Model):
    """Posts, hot columns only: what a list shows and sorts by."""

    id = AutoField()
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
    visibility = TextField(default="publish")
    revisions = IntegerField(default=0)

    class Meta:
        table_name = "post"


class BodyTable(Model):
    """The current text of a post; `html` is packed with `text` known (`values.pack`).

    `cleaner` is the `article.CLEANER_VERSION` that made `text` of `html`.
    """

    post_id = IntegerField(primary_key=True)
    revision_id = IntegerField()
    html = BlobField()
    text = BlobField()
    extra = BlobField()
    cleaner = IntegerField()
    verified = IntegerField(null=True)

    class Meta:
        table_name = "body"


class RevisionTable(Model):
    """Every version of an article's text; `html` and `text` of the current one stand in `body`, null here."""

    id = AutoField()
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
    """Terms and author as the full-text index has them (`search_index`)."""

    post_id = IntegerField(primary_key=True)
    terms = TextField()
    author = TextField()

    class Meta:
        table_name = "indexed"


class PostTableTable(Model):
    """The data tables of a post's current text; `header` and `cells` are JSON, the latter packed."""

    id = AutoField()
    post_id = IntegerField()
    number = IntegerField()
    caption = TextField()
    header = TextField()
    cells = BlobField()
    row_count = IntegerField()
    column_count = IntegerField()

    class Meta:
        table_name = "post_table"


class PostLinkTable(Model):
    """Links of a post's current text to web pages.

    `tail` and `target` are `links.hash_tail` and `links.hash_key` of the address; `start` and `end` are the
    place of the link's words in the article text, the first where several lead to one address.
    """

    tail = IntegerField()
    post_id = IntegerField()
    target = IntegerField()
    start = IntegerField()
    end = IntegerField()

    class Meta:
        table_name = "post_link"
        primary_key = CompositeKey("tail", "post_id", "target")


class FormerLinkTable(Model):
    """Addresses that posts had before the site changed them; `key` is `values.link_key` of it."""

    key = TextField()
    post_id = IntegerField()
    link = TextField()
    until = IntegerField()

    class Meta:
        table_name = "former_link"
        primary_key = CompositeKey("key", "post_id")


class MediaTable(Model):
    """Images by address; `file` is a path below ``media/`` once `state` is ``stored``."""

    id = AutoField()
    site_id = IntegerField()
    url = TextField()
    remote_id = IntegerField()
    alt = TextField()
    caption = TextField()
    state = TextField()
    reason = TextField()
    file = TextField()
    bytes = IntegerField()
    width = IntegerField(default=0)
    height = IntegerField(default=0)
    failures = IntegerField(default=0)
    next_try = IntegerField(null=True)

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
