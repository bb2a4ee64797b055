"""Passages of a text: described so that they are found again, and found again in another version of it."""
