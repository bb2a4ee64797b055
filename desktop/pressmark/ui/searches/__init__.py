"""Saved searches: their name and their shortcut."""
