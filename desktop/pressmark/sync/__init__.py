"""Taking a site's archive into the library: what to fetch is decided from values, the rest is a dull loop."""

from pressmark.sync.run import SyncOptions, sync_site

__all__ = ["SyncOptions", "sync_site"]
