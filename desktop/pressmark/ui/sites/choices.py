"""Which of a site's post types are proposed, and how they are said."""

from collections.abc import Collection
from dataclasses import dataclass

from pressmark.model import Offer, PostType
from pressmark.ui.error_words import say
from pressmark.ui.words import number, translate

# Post types of WordPress itself and of page builders that hold files and a site's looks, no articles.
# https://developer.wordpress.org/reference/functions/create_initial_post_types/
_DESIGN = frozenset(
    {
        "attachment", "custom_css", "customize_changeset", "elementor_library", "et_body_layout",
        "et_footer_layout", "et_header_layout", "et_pb_layout", "et_template", "nav_menu_item",
        "oembed_cache", "revision", "user_request", "wp_block", "wp_font_face", "wp_font_family",
        "wp_global_styles", "wp_navigation", "wp_template", "wp_template_part",
    }
)  # fmt: skip


# What the site's offer says of a type that it shows to known people only.
_LOCKED = "needs a login"


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the checklist."""

    slug: str
    name: str
    count: str
    usable: bool
    proposed: bool
    design: bool
    reason: str


def list_choices(offer: Offer, taken: Collection[str] | None = None) -> tuple[Choice, ...]:
    """Every type of the offer: first what is readable, the largest first; what is the site's design last.

    Args:
        offer: what the site has.
        taken: the types that the library takes of it; None for a site it does not know.
    """
    choices = [_make_choice(one, taken) for one in sorted(offer.types, key=lambda one: -(one.total or 0))]
    return tuple(sorted(choices, key=lambda choice: (choice.design, not choice.usable)))


def is_locked(one: PostType) -> bool:
    """Whether a type can be read after a sign-in only, and is no part of the site's looks."""
    return not one.readable and one.reason == _LOCKED and one.slug not in _DESIGN


def _make_choice(one: PostType, taken: Collection[str] | None) -> Choice:
    design = one.slug in _DESIGN
    wanted = not design and one.total != 0 if taken is None else one.slug in taken
    count = translate("words", "unknown number") if one.total is None else number(one.total)
    locked = one.reason == _LOCKED
    closed = translate("words", "needs a sign-in") if locked else translate("words", "not readable")
    hint = translate("words", "Sign in with a name and an application password to take this too.")
    return Choice(
        slug=one.slug,
        name=one.name or one.slug,
        count=count if one.readable else closed,
        usable=one.readable,
        proposed=one.readable and wanted,
        design=design,
        reason=hint if locked else say(one.reason),
    )
