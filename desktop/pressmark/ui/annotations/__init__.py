"""Making, changing and checking annotations."""
