"""Images under every disguise, and cards instead of what cannot be shown."""

import pytest

from pressmark.article import clean
from pressmark.model import Image
from tests.article.markup import LINK

GIF = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
SVG = "data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%3E%3C/svg%3E"


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ("<img src='/a.jpg'>", "a.jpg"),
        ("<img src='/a.jpg' srcset='/s.jpg 300w, /l.jpg 1536w, /xl.jpg 2048w'>", "l.jpg"),
        ("<img src='/a.jpg' srcset='/s.jpg 300w,/m.jpg 1024w'>", "m.jpg"),
        ("<img src='/a.jpg' srcset='/a.jpg 1x, /b.jpg 2x'>", "a.jpg"),
        ("<img src='/a.jpg' srcset=', ,'>", "a.jpg"),
        ("<img src='/a.jpg' srcset='300w'>", "a.jpg"),
        ("<img src='/a.jpg' srcset='javascript:x 1600w'>", "a.jpg"),
        ("<img src='/a.jpg?resize=1,2' srcset='/a.jpg?resize=3,4 700w, /b.jpg 100w'>", "a.jpg?resize=3,4"),
        (f"<img src='{GIF}' data-src='/a.jpg'>", "a.jpg"),
        (f"<img src='{GIF}' data-lazy-src='/a.jpg'>", "a.jpg"),
        ("<img data-original='/a.jpg'>", "a.jpg"),
        ("<img src='/img/placeholder.png' data-src='/a.jpg'>", "a.jpg"),
        ("<img src='/spacer.gif'>", "spacer.gif"),
        (f"<img src='{GIF}' data-srcset='/s.jpg 100w, /a.jpg 1600w'>", "a.jpg"),
        (f"<img src='/a.jpg' srcset='{GIF} 1w' data-srcset='/b.jpg 900w'>", "b.jpg"),
        ("<img src='/a.jpg' srcset='/my pic.jpg 1600w'>", "a.jpg"),
        ("<img src='/a.jpg' srcset='/a.jpg 1024w 768h, /b.jpg 1w'>", "a.jpg"),
        ("<img src='/s.jpg' srcset='/cut/w_9,h_9/s.jpg 9w, /cut/w_99,h_9/l.jpg 99w'>", "cut/w_99,h_9/l.jpg"),
        ("<img src='/s.jpg' srcset='/a.jpg 800w, /b.avif 1600w, /c.avif?x=1 1500w'>", "a.jpg"),
        ("<img srcset='/a.jpg 800w'>", "a.jpg"),
        (f"<img src='{GIF}' srcset='/a.jpg 1x, /b.jpg 2x'>", "a.jpg"),
        (f"<img src='{GIF}' data-srcset='/a.jpg'>", "a.jpg"),
        (f"<img src='{GIF}' data-srcset='/a.jpg, /b.jpg 2x'>", "a.jpg"),
        (f"<img src='{GIF}' data-srcset='/a.avif 2x'>", "a.avif"),
        (f"<img src='{SVG}' data-lazy-src='/s.jpg' data-lazy-srcset='/a.jpg 1500w'>", "a.jpg"),
        (f"<img src='{GIF.upper()}' data-src=' /a.jpg '>", "a.jpg"),
        ("<img nitro-lazy-src='/a.jpg'>", "a.jpg"),
        ("<img data-lazy='/a.jpg'>", "a.jpg"),
        ("<img data-ll-src='/a.jpg'>", "a.jpg"),
        (f"<img src='{GIF}' data-orig-file='/full.jpg' data-large-file='/a.jpg'>", "a.jpg"),
        ("<img loading='lazy' decoding='async' src='/a.jpg'>", "a.jpg"),
        ("<img src='//site.example/a.jpg'>", "a.jpg"),
        ("<img src='/my pic.jpg'>", "my%20pic.jpg"),
        ("<picture><source srcset='/a.avif 900w'><img src='/a.jpg'></picture>", "a.jpg"),
        (
            f"<picture><source type='image/avif' srcset='/a.avif 900w'><source type='image/webp'"
            f" data-srcset='/a.webp 900w'><img src='{GIF}'></picture>",
            "a.webp",
        ),
        (
            f"<picture><source srcset='{GIF}' data-lazy-srcset='/a.webp'><img src='{GIF}'></picture>",
            "a.webp",
        ),
        (
            f"<picture><source srcset=''><source data-srcset='/a.webp 900w'><img src='{GIF}'></picture>",
            "a.webp",
        ),
    ],
)
def test_the_file_worth_showing_is_found(markup: str, name: str) -> None:
    article = clean(markup, LINK)
    assert article.images == (Image(f"https://site.example/{name}", ""),)
    assert article.html == f'<p><img src="https://site.example/{name}" alt=""></p>\n'


@pytest.mark.parametrize(
    "markup",
    [
        f"<img src='{GIF}'>",
        "<img>",
        "<img src='https://t.example/p' width=1 height=1>",
        "<img src='https://t.example/p' width=0>",
        "<picture></picture>",
        f"<picture><source><img src='{GIF}'></picture>",
        "<img src='mailto:x'>",
        "<img src='blob:https://site.example/x'>",
        f"<img src='{GIF}' data-src='{GIF}' data-srcset='{GIF} 900w'>",
        f"<picture><source type='image/avif' srcset='/a.avif'><img src='{GIF}'></picture>",
    ],
)
def test_what_is_no_picture_is_none(markup: str) -> None:
    assert clean(f"<p>a{markup}</p>", LINK).html == "<p>a</p>\n"


def test_alternative_texts_are_kept_and_are_no_text() -> None:
    article = clean('<img src="/a.jpg" alt=" A  &quot;b&quot; &lt;c&gt; ">', LINK)
    assert article.images == (Image("https://site.example/a.jpg", 'A "b" <c>'),)
    assert article.text == ""


def test_an_image_shown_twice_is_one_file() -> None:
    article = clean('<img src="/a.jpg" alt="first"><img src="/b.jpg"><img src="/a.jpg">', LINK)
    assert [image.alt for image in article.images] == ["first", ""]
    assert article.html.count("<img") == 3


def test_pictures_of_characters_are_characters() -> None:
    markup = (
        '<p>Fine <img class="emoji" alt="😀" src="/e.svg"><img class="wp-smiley" alt=":)" src="/s.png"></p>'
    )
    assert clean(markup, LINK).html == "<p>Fine 😀:)</p>\n"


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ("width=300 height=200", ' width="300" height="200"'),
        ("width=300 srcset='/l.jpg 1536w'", ' width="300"'),
        ("height='20px'", ' height="20"'),
        ("width='100%' height=0", ""),
        ("width=10000 height=10001", ' width="10000"'),
        ("width=-3 height='٣'", ""),
        ("width=300 height=200 style='MAX-width:9px; Width: 150.5px !important;height:auto'", ' width="150"'),
        ("width=300 style='max-width:9px;border-width:3px;width:2em'", ""),
        ("width='3\" onerror=\"x'", ""),
        ("class=latex width=9", ' class="math" width="9"'),
    ],
)
def test_an_image_keeps_the_size_that_its_author_declares(attributes: str, size: str) -> None:
    article = clean(f"<img src='/l.jpg' {attributes}>", LINK)
    assert article.html == f'<p><img src="https://site.example/l.jpg" alt=""{size}></p>\n'
    assert article.images == (Image("https://site.example/l.jpg", ""),)
    assert clean(article.html, LINK) == article


@pytest.mark.parametrize(
    ("markup", "alt"),
    [
        ("<img src='data:image/svg+xml,%3Csvg/%3E' alt='A &quot;chart&quot;'>", "A &quot;chart&quot;"),
        ("<img src='file:///etc/passwd' alt='a'>", "a"),
        (f"<img src='{GIF}' alt='a'>", "a"),
        ("<picture><source type='image/avif' srcset='/a.avif'><img alt='a'></picture>", "a"),
        ("<img src='data:,' alt='a'>", "a"),
    ],
)
def test_an_image_that_is_left_out_says_what_it_was(markup: str, alt: str) -> None:
    article = clean(markup, LINK)
    assert article.html == f'<p><img src="data:," alt="{alt}"></p>\n'
    assert (article.images, article.text) == ((), "")
    assert clean(article.html, LINK) == article


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='data:x' alt='a'><noscript><img src='/a.jpg' alt='a'></noscript>",
        "<noscript><img src='/a.jpg' alt='a'></noscript><img src='data:x' alt='a'>",
        "<picture><img src='data:x' alt='a'></picture><noscript><img src='/a.jpg' alt='a'></noscript>",
        "<img src='/a.jpg' alt='a'><noscript><img src='data:x' alt='a'></noscript>",
        "<img src='/a.jpg' alt='a'><img src='https://t.example/p' width=1 height=1 alt='a'>",
    ],
)
def test_no_image_is_described_beside_itself(markup: str) -> None:
    assert clean(markup, LINK).html.count("<img") == 1


@pytest.mark.parametrize("lazy", ["<img src='data:x' data-src='/a-300x200.jpg'>", "<img src='/a.jpg'>"])
def test_the_image_for_browsers_without_scripts_is_not_a_second_one(lazy: str) -> None:
    noscript = "<noscript><img src='/a.jpg'></noscript>"
    assert len(clean(lazy + noscript, LINK).images) == 1
    assert len(clean(noscript + lazy, LINK).images) == 1


def test_the_image_for_browsers_without_scripts_stands_in_for_none() -> None:
    markup = (
        "<img src='data:x'><noscript>Allow scripts <img src='/a.jpg'><iframe src='/v'></iframe></noscript>"
    )
    article = clean(markup, LINK)
    assert [image.url for image in article.images] == ["https://site.example/a.jpg"]
    assert [link.url for link in article.links] == ["https://site.example/v"]


@pytest.mark.parametrize(
    ("markup", "url", "label", "kind"),
    [
        (
            "<iframe src='https://www.v.example/x?t=1' title=' A  film '></iframe>",
            "https://www.v.example/x?t=1",
            "A film",
            "frame",
        ),
        (
            "<iframe src='https://www.v.example/x/'></iframe>",
            "https://www.v.example/x/",
            "v.example/x",
            "frame",
        ),
        ("<iframe data-src='/v'></iframe>", "https://site.example/v", "site.example/v", "frame"),
        (
            "<iframe src='about:blank' data-lazy-src='/v'></iframe>",
            "https://site.example/v",
            "site.example/v",
            "frame",
        ),
        (
            "<video><source src='/a%20b.mp4'>no video</video>",
            "https://site.example/a%20b.mp4",
            "a b.mp4",
            "video",
        ),
        ("<audio src='/a.mp3'></audio>", "https://site.example/a.mp3", "a.mp3", "audio"),
        ("<object data='/a.pdf'>no object</object>", "https://site.example/a.pdf", "a.pdf", "file"),
        ("<object><embed src='/a.swf'></object>", "https://site.example/a.swf", "a.swf", "file"),
        ("<embed src='/a.swf'>", "https://site.example/a.swf", "a.swf", "file"),
        (
            "<div class='wp-block-embed__wrapper'>\nhttps://video.example/x\n</div>",
            "https://video.example/x",
            "https://video.example/x",
            "frame",
        ),
        (
            "<iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed' title='Film'></iframe>",
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "YouTube: Film",
            "video",
        ),
        (
            "<iframe src='https://www.youtube.com/embed/videoseries?list=x' title='Films'></iframe>",
            "https://www.youtube.com/embed/videoseries?list=x",
            "YouTube: Films",
            "video",
        ),
        (
            "<iframe src='https://player.vimeo.com/video/76979871?h=8'></iframe>",
            "https://vimeo.com/76979871",
            "vimeo.com/76979871",
            "video",
        ),
        (
            "<iframe src='https://w.soundcloud.com/player/?url=x' title='Song'></iframe>",
            "https://w.soundcloud.com/player/?url=x",
            "SoundCloud: Song",
            "audio",
        ),
        ("<audio src='/a.mp3?_=12'></audio>", "https://site.example/a.mp3", "a.mp3", "audio"),
        ("<video src='/a%01%0b.mp4'></video>", "https://site.example/a%01%0b.mp4", "a .mp4", "video"),
        (
            "<iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ' title='YouTube video player'></iframe>",
            "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
            "YouTube video player",
            "video",
        ),
        (
            "<iframe src='https://www.facebook.com/plugins/post.php?href=x'></iframe>",
            "https://www.facebook.com/plugins/post.php?href=x",
            "facebook.com/plugins/post.php",
            "frame",
        ),
        (
            "<div class='wp-block-embed__wrapper'>https://x.com/name/status/1234567890123456789?s=20</div>",
            "https://x.com/name/status/1234567890123456789?s=20",
            "x.com/name/status/…",
            "frame",
        ),
        (
            "<div class='wp-block-embed__wrapper'><a href='https://twitter.com/n/status/1234567890123456'>"
            "https://twitter.com/n/status/1234567890123456</a></div>",
            "https://twitter.com/n/status/1234567890123456",
            "X: twitter.com/n/status/…",
            "frame",
        ),
        (
            f"<iframe src='https://v.example/{'long/' * 30}'></iframe>",
            f"https://v.example/{'long/' * 30}",
            f"v.example/{'long/' * 9}long…",
            "frame",
        ),
    ],
)
def test_embeds_are_cards_with_a_link(markup: str, url: str, label: str, kind: str) -> None:
    article = clean(f"<p>a</p><figure>{markup}<figcaption>c</figcaption></figure>", LINK)
    assert (
        article.html
        == f'<p>a</p>\n<p class="embed {kind}"><a href="{url}">{label}</a></p>\n<p class="caption">c</p>\n'
    )


def test_an_embed_in_a_sentence_is_a_card_of_its_own() -> None:
    assert clean("<p>a<iframe src='/v'></iframe>b</p>", LINK).text == "a\nsite.example/v\nb"


def test_an_embed_that_leads_nowhere_is_nothing() -> None:
    assert clean("<iframe></iframe><video>x</video><object><p>b</p></object>", LINK).text == "b"


@pytest.mark.parametrize(
    "content", ["Two words", "https://video.example/x and more", "<b>https://video.example/x</b>"]
)
def test_the_wrapper_of_an_embed_may_hold_anything(content: str) -> None:
    article = clean(f"<div class='wp-block-embed__wrapper'>{content}</div>", LINK)
    assert article.links == ()
    assert article.text == content.removeprefix("<b>").removesuffix("</b>")
