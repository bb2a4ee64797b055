"""Annotations: read and found, made and changed, taken in from files."""
