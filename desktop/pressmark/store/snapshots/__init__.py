"""Snapshots of what the reader wrote, and what such files say of themselves."""
