"""The window. Owns Qt."""
