"""The left pane: views of the library, saved searches, sites and facets in one tree."""
