"""Articles that others wrote, where the corpora are beside the repository."""

import functools
import gzip
import json
from pathlib import Path
from typing import Any

from pressmark.article import clean
from tests.article.markup import LINK
from tests.article.test_blocks import FILE, read_items
from tests.seed_site import SEED

REVISIONS = Path(__file__).parents[3] / "shared" / "corpora" / "anchoring" / "rust-book.json.gz"


@functools.cache
def read_revisions() -> list[dict[str, Any]]:
    """Pairs of versions, with passages of the old one and where these are in the new one."""
    pairs: list[dict[str, Any]] = json.loads(gzip.decompress(REVISIONS.read_bytes()))
    return pairs


@functools.cache
def read_articles() -> list[str]:
    """The texts of all articles that are there: none where no corpus is."""
    texts = [clean(markup, LINK).text for markup in read_items().values()] if FILE.exists() else []
    if SEED.exists():
        texts.append(clean(json.loads(SEED.read_text("utf-8"))["content"]["rendered"], LINK).text)
    if REVISIONS.exists():
        texts += [pair["old"] for pair in read_revisions()[::5]]
    return [text for text in texts if text]
