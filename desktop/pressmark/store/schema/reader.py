"""What the reader wrote: a sync never touches it."""

from peewee import AutoField, CompositeKey, FloatField, IntegerField, Model, TextField


class SiteChoiceTable(Model):
    """Reader's data: which images of a site are taken, and as whom it is read (`user`, "" for a stranger).

    `typography` is the site's own, as JSON; "" for that of all sites. `automatic`: a sync that nobody asked
    for, at start or by the clock, takes it along.
    """

    site_id = IntegerField(primary_key=True)
    images = TextField()
    user = TextField(default="")
    typography = TextField(default="")
    automatic = IntegerField(default=1)

    class Meta:
        table_name = "site_choice"


class TypeChoiceTable(Model):
    """Reader's data: which post types of a site are taken."""

    site_id = IntegerField()
    slug = TextField()

    class Meta:
        table_name = "type_choice"
        primary_key = CompositeKey("site_id", "slug")


class PostStateTable(Model):
    """Reader's data: read and starred are the times of the act, null when not; `position` is 0.0 to 1.0.

    `place` is where in the text of the revision `place_revision` the reader was, in code points.
    """

    post_id = IntegerField(primary_key=True)
    read = IntegerField(null=True)
    starred = IntegerField(null=True)
    position = FloatField(default=0.0)
    place = IntegerField(default=0)
    place_revision = IntegerField(null=True)

    class Meta:
        table_name = "post_state"


class PostTagTable(Model):
    """Reader's data: tags of articles."""

    post_id = IntegerField()
    tag = TextField()

    class Meta:
        table_name = "post_tag"
        primary_key = CompositeKey("post_id", "tag")


class AnnotationTable(Model):
    """Reader's data: W3C annotations; start and end count code points in the text of `revision_id`.

    The place columns say where it is in the text of `place_revision_id`, null where its words are gone.
    """

    id = TextField(primary_key=True)
    post_id = IntegerField()
    revision_id = IntegerField()
    exact = TextField(null=True)
    prefix = TextField(null=True)
    suffix = TextField(null=True)
    start = IntegerField(null=True)
    end = IntegerField(null=True)
    note = TextField()
    color = TextField()
    created = IntegerField()
    modified = IntegerField()
    state = TextField()
    number = IntegerField(null=True)
    place_revision_id = IntegerField(null=True)
    place_exact = TextField(null=True)
    place_prefix = TextField(null=True)
    place_suffix = TextField(null=True)
    place_start = IntegerField(null=True)
    place_end = IntegerField(null=True)
    kept = IntegerField(default=0)
    source_date = IntegerField(null=True)

    class Meta:
        table_name = "annotation"


class AnnotationTagTable(Model):
    """Reader's data: tags of annotations."""

    annotation_id = TextField()
    tag = TextField()

    class Meta:
        table_name = "annotation_tag"
        primary_key = CompositeKey("annotation_id", "tag")


class WaitingAnnotationTable(Model):
    """Reader's data: annotations that came out of a file before their article did; `tags` is a JSON list."""

    id = TextField(primary_key=True)
    link = TextField()
    link_key = TextField()
    title = TextField()
    exact = TextField(null=True)
    prefix = TextField(null=True)
    suffix = TextField(null=True)
    start = IntegerField(null=True)
    end = IntegerField(null=True)
    note = TextField()
    color = TextField()
    tags = TextField()
    created = IntegerField()
    modified = IntegerField()
    state = TextField()
    place_exact = TextField(null=True)
    place_prefix = TextField(null=True)
    place_suffix = TextField(null=True)
    place_start = IntegerField(null=True)
    place_end = IntegerField(null=True)
    kept = IntegerField()
    source_date = IntegerField(null=True)

    class Meta:
        table_name = "waiting_annotation"


class WaitingStateTable(Model):
    """Reader's data: marks and tags (a JSON list) that came out of a backup before their article did."""

    link_key = TextField(primary_key=True)
    link = TextField()
    title = TextField()
    read = IntegerField(null=True)
    starred = IntegerField(null=True)
    position = FloatField()
    tags = TextField()

    class Meta:
        table_name = "waiting_state"


class SavedSearchTable(Model):
    """Reader's data: searches with a name, in the reader's order; `notify`: they tell of new articles."""

    id = AutoField()
    name = TextField()
    query = TextField()
    position = IntegerField()
    shortcut = TextField(default="")
    notify = IntegerField(default=0)

    class Meta:
        table_name = "saved_search"
