"""What themes and plug-ins leave in an article and no reader sees or wants.

Taken away: text for screen readers only, hidden elements, share buttons, forms, decoration. Kept, though it is hidden at first: what a
reader opens by a click (tabs, accordions, spoilers).
"""

import re

from lxml import etree

_suspects = etree.XPath("//*[@class or @style or @hidden or @aria-hidden or self::form or self::dialog]")

_SCREEN_READER = (
    "sr-only screen-reader-text screen-reader-only screen-reader-shortcut visually-hidden visuallyhidden element-invisible "
    "u-hidden-visually elementor-screen-only show-for-sr a11y-hidden is-visually-hidden assistive-text"
)
_SHARING = (
    "sharedaddy sd-sharing sd-sharing-enabled jetpack-likes-widget-wrapper jp-relatedposts addtoany_share_save_container "
    "addtoany_content a2a_kit heateor_sss_sharing_container heateor_sss_horizontal_sharing ssba ssba-wrap essb_links "
    "shareaholic-canvas sharethis-inline-share-buttons st-btn addthis_toolbox addthis_inline_share_toolbox "
    "et_social_inline et_social_networks mashsb-container swp_social_panel dpsp-content-wrapper social-share share-buttons "
    "sharing-buttons social-sharing simplesocialbuttons scriptlesssocialsharing wp-block-outermost-social-sharing "
    "et_bloom_bottom_trigger et_bloom_inline_form et_social_bottom_trigger"
)
_JUNK = re.compile(
    r"(?<!\S)(?:"
    + "|".join(map(re.escape, f"{_SCREEN_READER} {_SHARING} katex-html MJX_Assistive_MathML".split()))
    + r")(?!\S)"
)
_INVISIBLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_OPENED_BY_READER = re.compile(r"tab|accordion|toggle|collaps|spoiler|faq|panel|expand|more", re.IGNORECASE)
# Junk is short: a class that covers an article is a theme's mistake. Formulas can be long.
_LONGEST = 600
_LONGEST_FORM = 300


def prune(tree: etree._Element) -> None:
    """Take the junk out of a tree."""
    for element in _suspects(tree):
        if element is not tree and (_is_junk(element) or (element.tag == "form" and _is_plain_form(element))):
            remove(element)


def remove(element: etree._Element) -> None:
    """Take an element away and keep the text after it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _is_junk(element: etree._Element) -> bool:
    classes = element.get("class")
    if classes and _JUNK.search(classes):
        return "katex" in classes or _length(element) <= _LONGEST
    if element.get("aria-hidden") == "true" and not any(map(str.isalnum, "".join(element.itertext()))):
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
    """Take the controls out of a form; what is left of most is a line, but some themes wrap whole articles in one."""
    for control in list(form.iter("button", "label", "legend")):
        remove(control)
    return _length(form) <= _LONGEST_FORM and form.find(".//table") is None


def _length(element: etree._Element) -> int:
    return len(" ".join("".join(element.itertext()).split()))
