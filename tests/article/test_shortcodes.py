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
            '<p class="embed video"><a href="https://youtu.be/x?a=1">YouTube: youtu.be/x</a></p>\n',
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
        ("[embed]https://:80/[/embed]", "<p>https://:80/</p>\n"),
    ],
)
def test_players_and_embeds_left_over_are_cards(code: str, html: str) -> None:
    assert clean(f"<p>{code}</p>", LINK).html == html


YOUTUBE = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
FILM = f'<p class="embed video"><a href="{YOUTUBE}">youtube.com/watch?v=dQw4w9WgXcQ</a></p>\n'
VIMEO = '<p class="embed video"><a href="https://vimeo.com/76979871">vimeo.com/76979871</a></p>\n'


def button(url: str, label: str) -> str:
    return f'<p class="button"><a href="{url}">{label}</a></p>\n'


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        (
            "[vc_row width=&#8221;x&#8221;][vc_column]Some <b>text</b>.[/vc_column][/vc_row]",
            "Some <strong>text</strong>.",
        ),
        ("[vc_row<br />\nwidth='x']<br>Words[/vc_row]", "Words"),
        ("[av_one_half first]Left[/av_one_half] [su_note]Note[/su_note]", "Left</p>\n<p>Note"),
        ("[one_half]Left[/one_half][one_half_last]Right[/one_half_last]", "Left</p>\n<p>Right"),
        ("[su_highlight a=1]High[/su_highlight]light", "Highlight"),
        ("A [tooltip text='what']tip[/tooltip] here, [1] [sic] [foo bar]", "A tip here, [1] [sic] [foo bar]"),
        ("[a_b x=1][a_b]y[/a_b][/a_b]", "[a_b]y[/a_b]"),
        ("Use [vc_row] for a row", "Use [vc_row] for a row"),
        ("<code>[su_x a=1]y[/su_x]</code> z", "<code>[su_x a=1]y[/su_x]</code> z"),
        ("[vc_[vc_row a=1]row a=1] [[vc_row a=1]] ]", "[vc_[vc_row a=1]row a=1] [[vc_row a=1]] ]"),
        ("[vc_raw_html]JTNDc2NyaXB0[/vc_raw_html]After", "After"),
        (
            "[youtube]words[/youtube] [youtube] [video]words[/video]",
            "[youtube]words[/youtube] [youtube] words",
        ),
        ("[button url='javascript:alert(1)']Bad[/button] x", "Bad x"),
    ],
)
def test_shortcodes_around_words_leave_the_words(markup: str, html: str) -> None:
    article = clean(f"<p>{markup}</p>", LINK)
    assert article.html == f"<p>{html}</p>\n"
    assert clean(article.html, LINK) == article


def test_shortcodes_around_blocks_leave_the_blocks() -> None:
    inner = "<h2>Head</h2><pre>[su_x a=1]\n[/su_x]</pre>"
    markup = f"<p>[et_pb_section a=1][et_pb_row]</p>{inner}<p>[/et_pb_row][/et_pb_section]</p>"
    assert clean(markup, LINK).html == '<h2 id="h-1">Head</h2>\n<pre>[su_x a=1]\n[/su_x]</pre>\n'


@pytest.mark.parametrize(
    ("code", "html"),
    [
        (
            "[button url='/x?a=1&amp;b=2']Read <em>[icon a=1]more</em>[/button]",
            button("https://site.example/x?a=1&amp;b=2", "Read more"),
        ),
        (
            "[su_button link='https://e.example/' text='Go &lt;b&gt;']",
            button("https://e.example/", "Go &lt;b&gt;"),
        ),
        (
            "[vc_btn title='Go' link='url:https%3A%2F%2Fe.example%2Fy|title:Z|']",
            button("https://e.example/y", "Go"),
        ),
        ("[av_button label='Go' link='manually,https://e.example/y']", button("https://e.example/y", "Go")),
        ("[button href='https://e.example/y']", button("https://e.example/y", "e.example/y")),
        ("[button url='#']", ""),
        (f"[youtube {YOUTUBE}]", FILM),
        (f"[youtube={YOUTUBE}]", FILM),
        (f"[youtube]{YOUTUBE}[/youtube]", FILM),
        (f"[su_youtube url='{YOUTUBE}']", FILM),
        ("[fusion_youtube id='dQw4w9WgXcQ' /]", FILM),
        ("[vimeo 76979871 w=640]", VIMEO),
        ("[vimeo https://vimeo.com/76979871]", VIMEO),
        (
            "[embed]<a href='https://e.example/v'>https://e.example/v</a>[/embed]",
            '<p class="embed frame"><a href="https://e.example/v">https://e.example/v</a></p>\n',
        ),
        ("[vc_custom_heading text='A &amp; B' font_container='tag:h3|x']", '<h3 id="h-1">A &amp; B</h3>\n'),
        ("[av_heading tag='x' padding=1]", ""),
        ("[su_spoiler title='Why?']So[/su_spoiler]", '<p class="summary">Why?</p>\n<p>So</p>\n'),
        ("[su_spoiler open=1]So[/su_spoiler]", "<p>So</p>\n"),
    ],
)
def test_shortcodes_that_lead_or_say_something_say_it(code: str, html: str) -> None:
    assert clean(f"<p>{code}</p>", LINK).html == html
    assert clean(f"<p>before {code} after</p>", LINK).text.startswith("before")


@pytest.mark.parametrize(
    "piece",
    [
        "[vc_a b=1]",
        "[vc_a ",
        "[vc_a b='",
        "[a b=1]x[/a]",
        "[vc_[vc_a b=1]",
        "[/vc_a]",
        "[button url=/x]",
        "[vc_a<br>",
    ],
)
def test_floods_of_shortcodes_take_no_time(piece: str) -> None:
    start = time.process_time()
    clean(f"<p>x {piece * 10_000}</p>", LINK)
    clean(f"<p>x [vc_a {piece.strip('[]') * 10_000}]</p>", LINK)
    assert time.process_time() - start < 4


@pytest.mark.parametrize(
    "piece", ["[a x=1]", "[", "[a ", "[a x=", "[a x='", "[caption]<img src=/i>", "[/caption]"]
)
def test_brackets_without_end_take_no_time(piece: str) -> None:
    start = time.process_time()
    clean(f"<p>[{piece * 20_000}]</p>", LINK)
    clean(f"<p>{piece}]</p>" * 5_000, LINK)
    assert time.process_time() - start < 6
