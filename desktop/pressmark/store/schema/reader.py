"""What the reader wrote: a sync never touches it."""

from peewee import AutoField, CompositeKey, FloatField, IntegerField, Model, TextField


class SiteChoiceTable(Model):
    """Reader's data: which images of a site are taken, and as whom it is read (`user`, "" for a stranger).

    `typography` is the site's own, as JSON; "" for that of all sites.
    """

    site_id = IntegerField(primary_key=True)
    images = TextField()
    user = TextField(default="")
    typography = TextField(default="")

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
    """Reader's data: W3C annotations; start and end count code points in the text of `revision_id`."""

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

    class Meta:
        table_name = "annotation"


class AnnotationTagTable(Model):
    """Reader's data: tags of annotations."""

    annotation_id = TextField()
    tag = TextField()

    class Meta:
        table_name = "annotation_tag"
        primary_key = CompositeKey("annotation_id", "tag")


class SavedSearchTable(Model):
    """Reader's data: searches with a name, in the reader's order."""

    id = AutoField()
    name = TextField()
    query = TextField()
    position = IntegerField()
    shortcut = TextField(default="")

    class Meta:
        table_name = "saved_search"
