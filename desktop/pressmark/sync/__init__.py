"""Taking a site's archive into the library: what to fetch is decided from values, the rest is a dull loop."""

from pressmark.sync.job import SyncOptions
from pressmark.sync.run import sync_site
from pressmark.sync.together import Outcome, sync_sites

__all__ = ["Outcome", "SyncOptions", "sync_site", "sync_sites"]
