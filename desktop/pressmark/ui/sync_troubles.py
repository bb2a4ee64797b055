"""What the message bar says of syncs that went wrong: of one site its sentence, of several how many."""

from dataclasses import dataclass

from pressmark.model import Site, SiteStatus, SyncReport
from pressmark.ui.message import Message
from pressmark.ui.sync_words import describe_faults, needs_sign_in
from pressmark.ui.words import number, translate


@dataclass(frozen=True, slots=True)
class Trouble:
    """A site as it is after a sync that went wrong."""

    site: Site
    report: SyncReport

    @property
    def message(self) -> Message | None:
        """What is said of it alone."""
        return describe_faults(self.report, self.site.name, self.site.not_before)


class Troubles:
    """Remembers the sites whose last sync went wrong."""

    def __init__(self) -> None:
        self._known: dict[int, Trouble] = {}

    def note(self, trouble: Trouble) -> None:
        """This site's sync went wrong."""
        self._known[trouble.site.id] = trouble

    def settle(self, site_id: int) -> bool:
        """This site is well again; whether it was not before."""
        return self._known.pop(site_id, None) is not None

    def strangers(self) -> tuple[Site, ...]:
        """The sites that want to know who reads."""
        return tuple(one.site for one in self._known.values() if needs_sign_in(one.report.faults))

    def describe(self, asked: int) -> Message | None:
        """What is wrong, of so many sites that were `asked`; None when nothing is."""
        said = [(one, one.message) for one in self._known.values()]
        told = [(one, message) for one, message in said if message is not None]
        if len(told) <= 1:
            return told[0][1] if told else None
        failed = [one for one, _ in told if one.report.status is SiteStatus.FAILED]
        details = "\n".join(f"{message.text} {message.details}".strip() for _, message in told)
        return Message(_count_sites(len(failed), len(told) - len(failed), max(asked, len(told))), details)


def _count_sites(failed: int, partly: int, asked: int) -> str:
    if not failed:
        return translate("words", "{n} of {all} sites could be synced only in part.").format(
            n=number(partly), all=number(asked)
        )
    words = translate("words", "{n} of {all} sites could not be synced.")
    return words.format(n=number(failed), all=number(asked))
