"""What the review bar says."""

from pressmark.model import Annotation, AnnotationState
from pressmark.ui.annotations.words import describe_state
from pressmark.ui.words import number, translate


def say_matter(annotation: Annotation, *, own: bool) -> str:
    """What is the matter with an annotation, to one who sees an `own` old version with its words, or not."""
    if not own:
        return describe_state(annotation)
    if annotation.kept:
        return translate("words", "Left on this old version")
    if annotation.state is AnnotationState.MOVED:
        return translate("words", "In the current version this text changed, please check")
    return translate("words", "In the current version its words are gone")


def name_old(version: int) -> tuple[str, str]:
    """The name of the words it was made on, a long one and a short one."""
    if not version:
        words = translate("words", "Your words, of a version that is not here")
        return words, translate("words", "Your words")
    short = translate("words", "Version {number}").format(number=number(version))
    return translate("words", "Your words, version {number}").format(number=number(version)), short


def name_new(version: int) -> tuple[str, str]:
    """The name of the words it is on now, likewise."""
    return translate("words", "Now, version {number}").format(number=number(version)), translate(
        "words", "Now"
    )
