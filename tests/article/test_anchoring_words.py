"""Most words of a passage are the same, and what it says is not; or other letters say the same."""

import pytest

from pressmark.article.anchoring import Anchorer
from pressmark.model.annotation import AnnotationState

TONNES = "The mine is old. Its output was {} tonnes of ore in that year. Nobody knew."


@pytest.mark.parametrize(
    ("old", "quote", "new", "state", "found"),
    [
        # Other figures are another fact, however many words are the same.
        (
            TONNES.format("3.5 million"),
            "3.5 million tonnes",
            TONNES.format("8.1 million"),
            "moved",
            "8.1 million tonnes",
        ),
        (
            TONNES.format("1,234,567"),
            "Its output was 1,234,567 tonnes of ore in that year.",
            TONNES.format("1,934,867"),
            "moved",
            "Its output was 1,934,867 tonnes of ore in that year.",
        ),
        ("Es kostet 12.500 Euro im Jahr.", "12.500 Euro", "Es kostet 13.900 Euro im Jahr.", "orphaned", None),
        (
            TONNES.format("-3"),
            "Its output was -3 tonnes of ore",
            TONNES.format("3"),
            "moved",
            "Its output was 3 tonnes of ore",
        ),
        (
            "矿山很旧。去年的产量是三百万吨矿石和别的东西。没有人知道。",
            "去年的产量是三百万吨矿石和别的东西。",
            "矿山很旧。去年的产量是五百万吨矿石和别的东西。没有人知道。",
            "moved",
            "去年的产量是五百万吨矿石和别的东西。",
        ),
        # The same figures, written in another way.
        (
            TONNES.format("1,234,567"),
            "Its output was 1,234,567 tonnes of ore in that year.",
            TONNES.format("1.234.567"),
            "anchored",
            "Its output was 1.234.567 tonnes of ore in that year.",
        ),
        # A word that is only like another one is another.
        (
            TONNES.format("3.5 million"),
            "3.5 million tonnes",
            TONNES.format("3.5 billion"),
            "moved",
            "3.5 billion tonnes",
        ),
        # What came instead of the first word ends where its sentence begins, and is to be checked.
        (
            "前面的话在这里。乙公司宣布减产。后面的话。",
            "乙公司宣布减产",
            "前面的话在这里。丙公司不变。丁公司宣布减产。后面的话。",
            "moved",
            "丁公司宣布减产",
        ),
        (
            "Before. The wise men have left the old harbour at night. After.",
            "The wise men have left the old harbour",
            "Before. It rained all day. Some men have left the old harbour at night. After.",
            "anchored",
            "Some men have left the old harbour",
        ),
        # Compounds, as one word or with hyphens.
        (
            "Die Donaudampfschifffahrt ruht.",
            "Donaudampfschifffahrt",
            "Die Donau-Dampfschifffahrt ruht.",
            "anchored",
            "Donau-Dampfschifffahrt",
        ),
        (
            "Die Donau-Dampfschifffahrt ruht.",
            "Donau-Dampfschifffahrt",
            "Die Donaudampfschifffahrt ruht.",
            "anchored",
            "Donaudampfschifffahrt",
        ),
        # Texts with and without marks.
        (
            "قالت الوزارة إنها رحبت بالقرار الجديد أمس",
            "رحبت بالقرار الجديد",
            "قالت الوزارة إنها رَحَّبت بالقرار الجديد أمس",
            "anchored",
            "رَحَّبت بالقرار الجديد",
        ),
        (
            "הנמל היה שקט כאשר הגיעה המעבורת",
            "היה שקט כאשר",
            "הַנָּמָל הָיָה שָׁקֵט כַּאֲשֶׁר הִגִּיעָה הַמַּעְבּוֹרֶת",
            "anchored",
            "הָיָה שָׁקֵט כַּאֲשֶׁר",
        ),
        ("Das Cafe in Lodz ist zu.", "Cafe in Lodz", "Das Café in Lódz ist zu.", "anchored", "Café in Lódz"),
    ],
)
def test_what_is_said_may_change_with_a_word(
    old: str, quote: str, new: str, state: str, found: str | None
) -> None:
    start = old.index(quote)
    result = Anchorer(old, new).place(start, start + len(quote))
    assert (result.state, result.quote and result.quote.exact) == (state, found)


def test_a_sign_whose_sentence_is_new_is_to_be_checked() -> None:
    old, new = "清晨很安静。老李每天都会把水位记下。他走了。", "清晨很安静。那里没有任何的人在。他走了。"
    place = old.index("。他")
    assert Anchorer(old, new).place(place, place + 1).state is not AnnotationState.ANCHORED


def test_where_nothing_tells_which_of_two_is_gone_its_like_is_to_be_checked() -> None:
    # August was before its words, or behind them.
    old, new = "Names\nopen\nAugust\nopen\nMay", "Names\nopen\nMay"
    start = old.index("open")
    found = Anchorer(old, new).place(start, start + 4)
    assert found.state is not AnnotationState.ANCHORED
