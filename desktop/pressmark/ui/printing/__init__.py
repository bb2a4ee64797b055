"""Articles on paper and in PDF files."""
