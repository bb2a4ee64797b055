"""Pressmark: a desktop reader for the whole archive of a WordPress site."""

__version__ = "0.1.0"
