"""What a sync must remember between two requests and two runs."""

from peewee import AutoField, CompositeKey, IntegerField, Model, TextField


class SiteSyncTable(Model):
    """How the last sync of a site ended."""

    site_id = IntegerField(primary_key=True)
    synced = IntegerField(null=True)
    status = TextField()
    message = TextField()
    not_before = IntegerField(null=True)
    signature = TextField(default="")

    class Meta:
        table_name = "site_sync"


class SyncCursorTable(Model):
    """Where the census of a post type stands; `open` while a sweep has not ended."""

    type_id = IntegerField(primary_key=True)
    sweep = IntegerField()
    offset = IntegerField()
    total = IntegerField(null=True)
    open = IntegerField()
    last_id = IntegerField()
    modified_max = IntegerField(null=True)
    date_max = IntegerField(null=True)
    page_size = IntegerField()
    census_at = IntegerField(null=True)
    batch = IntegerField(default=50)
    by_page = IntegerField(default=0)
    stepped_back = IntegerField(default=0)
    knows_modified_after = IntegerField(null=True)
    verified_at = IntegerField(null=True)

    class Meta:
        table_name = "sync_cursor"


class CensusTable(Model):
    """What the site is known to have: `wanted` while the body of that fingerprint is still to be fetched."""

    type_id = IntegerField()
    remote_id = IntegerField()
    sweep = IntegerField()
    fingerprint = TextField()
    wanted = IntegerField()
    failures = IntegerField()
    next_try = IntegerField(null=True)

    class Meta:
        table_name = "census"
        primary_key = CompositeKey("type_id", "remote_id")


class ReportTable(Model):
    """What each sync did, as JSON."""

    id = AutoField()
    site_id = IntegerField()
    started = IntegerField()
    status = TextField()
    report = TextField()

    class Meta:
        table_name = "report"


class ReportPostTable(Model):
    """Which posts a sync changed; `annotations` counts the reader's on a post whose text changed."""

    report_id = IntegerField()
    post_id = IntegerField()
    kind = TextField()
    annotations = IntegerField()

    class Meta:
        table_name = "report_post"
        primary_key = CompositeKey("report_id", "kind", "post_id")


class EditionTable(Model):
    """One row, or none: a number that is another after each change of what sites wrote (`store.edition`)."""

    id = IntegerField(primary_key=True)
    number = IntegerField()

    class Meta:
        table_name = "edition"
