"""What the sample site has to show: the values it is made of."""

from pressmark.sample.archive import read_archive

ARCHIVE = read_archive()
OPEN_TYPES = {post_type.slug for post_type in ARCHIVE.types if not post_type.refusal}
ENTRIES = [entry for entry in ARCHIVE.entries if entry.type in OPEN_TYPES]
