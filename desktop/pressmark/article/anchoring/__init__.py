"""Passages of a text: described so that they are found again, and found again in another version of it."""

from pressmark.article.anchoring.anchorer import Anchorer
from pressmark.article.anchoring.candidates import find_candidates
from pressmark.article.anchoring.found import Found
from pressmark.article.anchoring.hops import reconcile
from pressmark.article.anchoring.quoting import describe
from pressmark.article.anchoring.searching import find_quote

__all__ = ["Anchorer", "Found", "describe", "find_candidates", "find_quote", "reconcile"]
