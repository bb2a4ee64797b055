"""What themes and plug-ins leave in an article and no reader sees or wants.

Taken away: text for screen readers only, hidden elements, share buttons, forms, decoration, and what leads
about the site and is another thing every day. Kept, though it is hidden at first: what a reader opens by a
click (tabs, accordions, spoilers).
"""

import re

from lxml import etree

from pressmark.article.tree import finder, remove, text_in

_find_suspects = finder(
    "descendant::*[@class or @style or @hidden or @aria-hidden or self::form or self::dialog]"
)
_MARKS = frozenset({"class", "style", "hidden", "aria-hidden"})

_JUNK = re.compile(
    r"""(?<!\S)(?:
        sr-only | screen-reader-(?:text|only|shortcut) | visually-?hidden | element-invisible
        | u-hidden-visually | elementor-screen-only | show-for-sr | a11y-hidden | is-visually-hidden
        | assistive-text | katex-html | MJX_Assistive_MathML
        | sharedaddy | sd-sharing(?:-enabled)? | jetpack-likes-widget-wrapper | jp-relatedposts | a2a_kit
        | addtoany_(?:share_save_container|content) | heateor_sss_(?:sharing_container|horizontal_sharing)
        | ssba(?:-wrap)? | essb_links | shareaholic-canvas | sharethis-inline-share-buttons | st-btn
        | addthis_(?:inline_share_)?toolbox | mashsb-container | swp_social_panel | dpsp-content-wrapper
        | social-shar(?:e|ing) | shar(?:e|ing)-buttons | simplesocialbuttons | scriptlesssocialsharing
        | wp-block-outermost-social-sharing
        | et_(?:social|bloom)_(?:inline|networks|inline_form|bottom_trigger)
    )(?!\S)""",
    re.VERBOSE,
)
# Blocks of WordPress that lead about the site. Their lists change with every post; no article says them.
_WIDGET = re.compile(
    r"""(?<!\S)(?:
        wp-block-(?:archives(?:-list|-dropdown)? | calendar | categories(?:-list|-dropdown)? | comments
        | comments-pagination | latest-comments | loginout | navigation | post-comments(?:-form)?
        | post-navigation-link | query-pagination | search | tag-cloud)
        | components-placeholder | comment-respond
    )(?!\S)""",
    re.VERBOSE,
)
_INVISIBLE = re.compile(
    r"""display\s*:\s*none | visibility\s*:\s*hidden | font-size\s*:\s*0(?:px|em|rem|%)?\s*(?:;|!|\Z)
    | (?<![\w-])(?:left|right|top|text-indent)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|em|rem)
    | clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)""",
    re.IGNORECASE | re.VERBOSE,
)
_OPENED_BY_READER = re.compile(r"tab|accordion|toggle|collaps|spoiler|faq|panel|expand|more", re.IGNORECASE)
# Junk is short: a class that covers an article is a theme's mistake. Formulas can be long.
_LONGEST = 600
_LONGEST_FORM = 300


def prune(tree: etree._Element) -> None:
    """Take the junk out of a tree."""
    has_forms = next(tree.iter("form", "dialog"), None) is not None
    for element in _find_suspects(tree) if has_forms else _find_marked(tree):
        if element is not tree and (_is_junk(element) or (element.tag == "form" and _is_plain_form(element))):
            remove(element)


def _find_marked(tree: etree._Element) -> list[etree._Element]:
    """Give the suspects by their attributes, without those whose class is all they have and names no junk."""
    marked: list[etree._Element] = []
    named: dict[str, bool] = {}
    for element in tree.iter("*"):
        names = element.keys()
        if names == ["class"]:
            classes = element.get("class") or ""
            if classes not in named:
                named[classes] = bool(_WIDGET.search(classes) or _JUNK.search(classes))
            if named[classes]:
                marked.append(element)
        elif names and not _MARKS.isdisjoint(names):
            marked.append(element)
    return marked


def _is_junk(element: etree._Element) -> bool:
    classes = element.get("class")
    if classes and _WIDGET.search(classes):
        return True
    if classes and _JUNK.search(classes):
        return "katex" in classes or _length(element) <= _LONGEST
    if element.get("aria-hidden") == "true" and not any(map(str.isalnum, text_in(element))):
        return element.tag != "img" and element.find(".//img") is None
    return _is_hidden(element) and not _OPENED_BY_READER.search(
        f"{classes} {element.get('role')} {element.get('id')}"
    )


def _is_hidden(element: etree._Element) -> bool:
    hidden = element.get("hidden")
    if hidden is not None and hidden != "until-found":
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    style = element.get("style")
    return bool(style and _INVISIBLE.search(style))


def _is_plain_form(form: etree._Element) -> bool:
    """Take the controls out of a form; most leave a line, but some themes wrap whole articles in one."""
    for control in [*form.iter("button", "label", "legend")]:
        remove(control)
    return _length(form) <= _LONGEST_FORM and form.find(".//table") is None


def _length(element: etree._Element) -> int:
    return len(" ".join(text_in(element).split()))
