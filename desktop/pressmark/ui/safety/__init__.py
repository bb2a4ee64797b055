"""Backups, and what to do about a damaged library."""
