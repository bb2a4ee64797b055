"""What is known of an article, beside it: outline, tables, links, versions, details."""
