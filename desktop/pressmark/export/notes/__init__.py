"""Annotations on their way out and in, one file a format."""
