"""Articles on paper, and as files for others."""
