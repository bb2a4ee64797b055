"""Says to those who do not see the window what has just changed in it, away from where the focus is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str, *, urgent: bool = False) -> None:
    """Have a screen reader say something now; `urgent` interrupts what it is saying. No words, no event.

    See `QAccessibleAnnouncementEvent`, https://www.w3.org/TR/WCAG21/#status-messages.
    """
    if not words.strip():
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
