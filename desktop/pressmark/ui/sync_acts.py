"""Syncs as the window has them: started, told of while they run, told of when they have ended."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from pressmark.errors import AlreadySyncing, PressmarkError
from pressmark.model import LibraryCounts, Progress, Site, SiteStatus, SyncReport
from pressmark.settings.way import Way
from pressmark.store import Store
from pressmark.ui.appearance import Appearance
from pressmark.ui.browsing import Browsing
from pressmark.ui.message_bar import MessageBar
from pressmark.ui.passwords import Passwords
from pressmark.ui.preferences import Preferences
from pressmark.ui.sign_in_acts import SignInActs
from pressmark.ui.sites.changes_dialog import ChangesDialog
from pressmark.ui.status import StatusBar
from pressmark.ui.sync_board import SyncBoard
from pressmark.ui.sync_ends import End, Missed, describe_all, explain_all
from pressmark.ui.sync_troubles import Trouble, Troubles
from pressmark.ui.sync_words import describe_totals
from pressmark.ui.syncing import Syncing
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import ago, annotations, articles, join_facts, tables, translate

_MINUTE = 60_000  # milliseconds


class SyncActs(QObject):
    """Starts syncs, asks for passwords that are missing, and says what came of it.

    Signals:
        post_asked(int): an article of *What changed* is to be shown.
    """

    post_asked = Signal(int)

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        window: QWidget,
        browsing: Browsing,
        looks: tuple[Appearance, Preferences],
        signing: tuple[Passwords, SignInActs],
        find_way: Callable[[], Way] = Way,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._tasks = tasks
        self._window = window
        self._browsing = browsing
        self._appearance, preferences = looks
        self._passwords, self._sign_in = signing
        self._quiet: set[int] = set()
        self._ended: dict[int, tuple[str, End]] = {}
        self._words = ""
        self._more = ""
        self._act: Callable[[], None] = self.show_changes
        self._messages: MessageBar | None = None
        self._status: StatusBar | None = None
        self.changes: ChangesDialog | None = None
        self._board = SyncBoard()
        self._troubles = Troubles()
        self._trouble = ""
        self.syncing = Syncing(store, self._passwords, preferences, tasks.give_way, self, find_way)
        self.syncing.progressed.connect(self._show_progress)
        self.syncing.finished.connect(self._show_report)
        self.syncing.failed.connect(self._show_error)
        signed_out = translate("words", "Signed out; the password is forgotten")
        self._sign_in.signed_out.connect(lambda _: self.say_last(signed_out))
        self.syncing.stopped.connect(lambda site: self._note_end(site, Missed.STOPPED))
        self.syncing.running_changed.connect(self._show_running)
        browsing.overviewed.connect(self._say)
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self._say)
        self._clock.start()

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {"cancel-sync": self.syncing.cancel, "changes": self.show_changes}

    def show_in(self, messages: MessageBar, status: StatusBar) -> None:
        """Speak through these."""
        self._messages, self._status = messages, status
        messages.acted.connect(lambda: self._act())
        status.cancelled.connect(self.syncing.cancel)
        status.news_asked.connect(self.show_changes)

    def start(self, sites: Sequence[Site], quiet: bool = False) -> None:
        """Sync these; `quiet` asks for nothing, and leaves alone who wants to be left alone."""
        now = datetime.now(UTC)
        if quiet:
            sites = [site for site in sites if site.not_before is None or site.not_before <= now]
        known = [site for site in sites if site.user]
        if not known:
            self._start(sites, quiet)
            return
        find = partial(_find_strangers, self._passwords, known)
        self._tasks.run(find, partial(self._start_known, sites, quiet))

    def show_changes(self) -> None:
        """Open *What changed*, or bring it to the front."""
        if self.changes is None:
            self.changes = ChangesDialog(self._store, self._tasks, self._appearance, self._window)
            self.changes.post_asked.connect(self.post_asked)
        self.changes.show_latest()

    def say_last(self, words: str) -> None:
        """Say this of what was done last."""
        self._words, self._more = words, ""
        self._ended.clear()
        self._say()

    def close(self) -> None:
        """Stop all syncs. May come twice."""
        self._clock.stop()
        if self.changes is not None:
            self.changes.close()
        self.syncing.close()

    def _start_known(self, sites: Sequence[Site], quiet: bool, strangers: frozenset[int]) -> None:
        # Without its password a quiet sync of a site fails: its mark in the sidebar asks for a sign-in.
        ready = [site for site in sites if quiet or site.id not in strangers]
        self._start(ready, quiet)
        if not quiet:
            missing = [site for site in sites if site.id in strangers]
            self._sign_in.ask(
                missing,
                lambda site: self._start([site], quiet=False, anew=False),
                lambda site: self._note_end(site, Missed.UNKNOWN),
            )

    def _start(self, sites: Iterable[Site], quiet: bool, anew: bool = True) -> None:
        if anew and not self.syncing.running:
            self._ended.clear()
        for site in sites:
            if quiet and site.id not in self.syncing.running:
                self._quiet.add(site.id)
            elif not quiet:
                # Somebody asks now for what began by itself.
                self._quiet.discard(site.id)
        self.syncing.start(sites)

    def _show_progress(self, site: Site, progress: Progress) -> None:
        self._board.note(site, progress)
        standing = self._board.standing(len(self.syncing.running))
        if self._status is not None and standing is not None:
            self._status.show_progress(standing)

    def _show_running(self, running: frozenset[int]) -> None:
        self._board.keep(running)
        self._browsing.mark_syncing(running)
        if self._status is None:
            return
        standing = self._board.standing(len(running))
        if not running:
            self._status.end_progress()
        elif standing is not None:
            self._status.show_progress(standing)

    def _show_report(self, site: Site, report: SyncReport) -> None:
        self._note_end(site, report)
        quiet = site.id in self._quiet
        self._quiet.discard(site.id)
        self._tasks.run_latest(
            "totals", self._store.sites.read_type_names, partial(self._show_totals, report)
        )
        if report.status is SiteStatus.OK and not report.cancelled and self._troubles.settle(site.id):
            self._show_troubles()
        if report.faults and not report.cancelled and not quiet:
            read = partial(self._store.sites.read, site.id)
            self._tasks.run(read, partial(self._show_faults, report), lambda _: None)

    def _note_end(self, site: Site, end: End) -> None:
        self._ended[site.id] = (site.name, end)
        ended = tuple(self._ended.values())
        self._words, self._more = describe_all(ended), explain_all(ended)
        self._say()

    def _show_totals(self, report: SyncReport, names: dict[str, str]) -> None:
        if len(self._ended) == 1:
            self._more = describe_totals(report, names)
        self._say()

    def _show_faults(self, report: SyncReport, site: Site) -> None:
        self._troubles.note(Trouble(site, report))
        self._show_troubles()

    def _show_troubles(self) -> None:
        message = self._troubles.describe(len(self._ended))
        if self._messages is None:
            return
        if message is None:
            # What somebody else says in the bar stays.
            if self._messages.text() == self._trouble:
                self._messages.dismiss()
            return
        self._trouble = message.text
        strangers = self._troubles.strangers()
        if strangers:
            start = partial(self._start, quiet=False, anew=False)
            self._act = partial(self._sign_in.ask, strangers, lambda known: start([known]))
            self._messages.show_message(message, act=translate("words", "Sign in…"))
        else:
            self._act = self.show_changes
            self._messages.show_message(message, act=translate("words", "What changed"))

    def _show_error(self, site: Site, error: PressmarkError) -> None:
        self._quiet.discard(site.id)
        if isinstance(error, AlreadySyncing):
            self._note_end(site, Missed.ELSEWHERE)
        else:
            self._tasks.failed.emit(error)

    def _say(self) -> None:
        overview = self._browsing.overview
        if self._status is None or overview is None:
            return
        moments = [site.synced for site in overview.sites if site.synced is not None]
        when = ago(max(moments), datetime.now(UTC)) if moments else ""
        parts = [
            translate("words", "Synced {when}").format(when=when) if when else "",
            self._say_size(overview.counts) if overview.sites else "",
            "" if self._ended else self._words,
        ]
        words = join_facts(parts)
        self._status.say(words, self._words if self._ended else "", self._more)

    def _say_size(self, counts: LibraryCounts) -> str:
        """How much the library has of what is listed."""
        if self._browsing.filter.lists_notes:
            return annotations(counts.notebook)
        return articles(counts.all) if self._browsing.filter.lists_posts else tables(counts.tables)


def _find_strangers(passwords: Passwords, sites: Sequence[Site]) -> frozenset[int]:
    """Which of these sites have a user, but no password."""
    return frozenset(site.id for site in sites if passwords.find(site) is None)
