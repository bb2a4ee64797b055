"""Backups, and what is done about a damaged library: checked, repaired, saved, restored."""
