"""What is known of an article, beside it: outline, annotations, tables, links, versions, details."""
