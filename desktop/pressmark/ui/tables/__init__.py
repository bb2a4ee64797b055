"""Tables of articles as tables: one in a window, all of the archive in a list."""
