"""Versions of an article: which are kept, and what changed from one to another."""
