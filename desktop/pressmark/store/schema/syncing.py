"""What a sync must remember between two requests and two runs."""

from peewee import AutoField, CompositeKey, IntegerField, Model, TextField


class SiteSyncTable(Model):
    """How the last sync of a site ended."""

    site_id = IntegerField(primary_key=True)
    synced = IntegerField(null=True)
    status = TextField()
    message = TextField()
    not_before = IntegerField(null=True)

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
