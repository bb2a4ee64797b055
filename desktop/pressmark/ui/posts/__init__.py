"""The list of articles: table and cards, search field, chips of the filter."""
