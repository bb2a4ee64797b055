"""When the articles of the list appeared: bars over the days, by which a range of dates is chosen."""

from pressmark.ui.timeline.widget import TimelineBar

__all__ = ["TimelineBar"]
