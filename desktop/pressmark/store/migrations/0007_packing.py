"""HTML is packed with its article text known (`values.pack`): a former program could not read it.

Texts that were packed without are read as before, and packed so when they are written again.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator


def up(_migrator: SchemaMigrator, _db: SqliteDatabase) -> None:
    """Change no row: the step itself says which programs can read what is written from now on."""
