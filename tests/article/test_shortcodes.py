"""Shortcodes that nobody took up go where they are surely that; what an author wrote in brackets stays."""

import time

import pytest

from pressmark.article import clean
from tests.article.markup import LINK


@pytest.mark.parametrize(
    "code",
    [
        "[foo_bar id=1]",
        "[foo id=&#8221;1&#8243; name=&#8216;x y&#8217; /]",
        '[gallery ids="769,767" columns=2]',
        "[gallery]",
        "[foo][/foo]",
        "[vc_row][vc_column width='1/2'][vc_column_text]",
        "[/vc_column_text][/vc_column][/vc_row]",
        "[et_pb_section]",
        '[contact-form-7 id="4" title="Contact"]',
    ],
)
@pytest.mark.parametrize(
    "block", ["<p>{}</p>", "<div>{}</div>", "{}", "<p><span>{}</span></p>", "<p>{}<br><br>x</p>"]
)
def test_a_shortcode_that_stands_alone_goes(block: str, code: str) -> None:
    article = clean(f"<p>before</p>{block.format(code)}<p>after</p>", LINK)
    assert article.text.replace("\nx", "") == "before\nafter"
    assert clean(article.html, LINK) == article


@pytest.mark.parametrize(
    "words",
    [
        "[1]",
        "[sic]",
        "[…]",
        "[foo_bar]",
        "[to be continued]",
        "[12] A note",
        "[see x=1 and y]",
        "See [foo_bar id=1]",
        "[foo_bar id=1] there",
        "[foo]words[/foo]",
        "[b]",
        "[/b]",
        "[]",
        "[x = y]",
        "[a=1]",
        "[ foo id=1 ]",
    ],
)
def test_what_an_author_wrote_in_brackets_stays(words: str) -> None:
    assert clean(f"<p>{words}</p>", LINK).text == words


@pytest.mark.parametrize("tag", ["pre", "h2", "td", "li", "blockquote", "code", "strong"])
def test_a_shortcode_that_is_shown_as_an_example_stays(tag: str) -> None:
    markup = (
        f"<table><tr><td>x<{tag}>[foo id=1]</{tag}><td>y</table>"
        if tag == "td"
        else f"<{tag}>[foo id=1]</{tag}>"
    )
    text = clean(markup, LINK).text
    assert ("[foo id=1]" in text) == (tag != "blockquote")


def test_a_caption_left_over_is_a_figure() -> None:
    markup = (
        '<p>[caption id="a_1" align="alignleft" width="300"]<a href="/big"><img src="/i.png" alt="A"></a> '
        "The <em>mine</em>[/caption]</p>"
    )
    assert clean(markup, LINK).html == (
        '<p class="figure"><a href="https://site.example/big">'
        '<img src="https://site.example/i.png" alt="A"></a></p>\n'
        '<p class="caption">The <em>mine</em></p>\n'
    )
    assert clean('<p>[caption]<img src="/i.png">[/caption]</p>', LINK).text == ""


@pytest.mark.parametrize(
    ("code", "html"),
    [
        (
            "[embed]https://youtu.be/x?a=1&amp;utm_source=y[/embed]",
            '<p class="embed video"><a href="https://youtu.be/x?a=1">https://youtu.be/x?a=1</a></p>\n',
        ),
        (
            "[audio mp3='/files/a.mp3'][/audio]",
            '<p class="embed audio"><a href="https://site.example/files/a.mp3">a.mp3</a></p>\n',
        ),
        (
            '[video width="640" mp4="https://e.example/b.mp4"]',
            '<p class="embed video"><a href="https://e.example/b.mp4">b.mp4</a></p>\n',
        ),
        ('[video src="javascript:alert(1)"]', ""),
        ("[audio src=mailto:x@e.example]", ""),
        ("[embed]http://[::1[/embed]", "<p>[embed]http://[::1[/embed]</p>\n"),
        ("[embed]https://:80/[/embed]", ""),
    ],
)
def test_players_and_embeds_left_over_are_cards(code: str, html: str) -> None:
    assert clean(f"<p>{code}</p>", LINK).html == html


@pytest.mark.parametrize(
    "piece", ["[a x=1]", "[", "[a ", "[a x=", "[a x='", "[caption]<img src=/i>", "[/caption]"]
)
def test_brackets_without_end_take_no_time(piece: str) -> None:
    start = time.process_time()
    clean(f"<p>[{piece * 20_000}]</p>", LINK)
    clean(f"<p>{piece}]</p>" * 5_000, LINK)
    assert time.process_time() - start < 6
