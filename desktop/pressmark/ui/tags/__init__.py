"""The tags of the articles that are chosen: seen, ticked, made."""
