"""Payloads of our own making: whatever a page tries, no script, file or stranger comes out, in no format."""

import base64
import re

import pytest

from pressmark.article import clean
from pressmark.article.long_tables import shorten_tables
from pressmark.article.markdown import to_markdown
from pressmark.article.parts import split
from tests.article.markup import LINK, PICTURE, inspect

_CODE = re.compile(r"^(`{3,}).*?^\1$|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_TARGET = re.compile(r"(?<!\\)\]\(<?([^)>\s]*)")
_TAG = re.compile(r"(?<!\\)<(/?[\w:!?-]+)")


def find_faults(markup: str) -> list[str]:
    """Look for what may not be in any form of an article."""
    article = clean(markup, LINK)
    found = inspect(article.html).faults
    for part in split(shorten_tables(article.html, 2, 1)[0], 40):
        found += inspect(part.html).faults
    markdown = _CODE.sub("", to_markdown(article.html))
    found += [target for target in _TARGET.findall(markdown) if not re.match(r"https?://|mailto:|#", target)]
    found += [
        tag for tag in _TAG.findall(markdown) if tag.strip("/") not in {"sub", "sup", "br", "http:", "https:"}
    ]
    urls = [*(link.url for link in article.links), *(image.url for image in article.images)]
    found += [url for url in urls if not re.match(r"https?://\w|mailto:", url)]
    return found


# How an address may hide what it is; the parts are put together so that none is said twice.
_SCRIPTS = [
    "javascript",
    "JAVAscript",
    "vbscript",
    "jscript",
    "livescript",
    "mocha",
    "data:text/html,",
    "view-source",
]
_BEFORE = [
    "\u2060",
    "\u00ad\t",
    "&#x20;&#9;",
    "&#0;",
    "&#8203;",
    "&#65279;",
    "&#x1F;",
    "\x0c",
    "\u202e",
    "%20",
    "''",
]
_WITHIN = ["&#10;", "&Tab;", "&NewLine;", "\x0b", "\u200d", "&#x0000A;", "\\", "&shy;", "/**/", "\u2028"]
ADDRESSES = [
    *(f"{script}:ALARM" for script in _SCRIPTS),
    *(f"{before}javascript:ALARM" for before in _BEFORE),
    *(f"java{within}script:ALARM" for within in _WITHIN),
    *(f"javascript{within}:ALARM" for within in _WITHIN),
    "&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058ALARM",
    "&#x6a&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3aALARM",
    "javascript&colon;ALARM",
    "javascript&#000000000000000058;ALARM",
    "ｊavascript:ALARM",
    "ſcript:ALARM",
    "javaſcript:ALARM",
    "javascript：ALARM",
    "feed:javascript:ALARM",
    "jar:https://e.example/x!/javascript:ALARM",
    "blob:null/ALARM",
    "filesystem:https://site.example/ALARM",
    "file:secret.txt",
    "file:\\\\\\secret.txt",
    "file://localhost/secret.txt",
    "\\\\?\\C:\\secret.txt",
    "\\\\.\\pipe\\secret.txt",
    "c:secret.txt",
    "mhtml:file://C:/secret.txt!ALARM",
    "ms-its:secret.txt::/x",
    "res://secret.txt",
    "data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9QUxBUk0+",
    "data:image/png,ALARM",
    "data:image/png;base64,ALARM",
    "data:image/png;base64;charset=x,ALARM",
    "data:text/html;base64,QUxBUk0=",
    "data:,ALARM",
    "data:application/xhtml+xml,ALARM",
]
PLACES = [
    '<a href="{}">x</a>',
    "<a href={}>x</a>",
    '<area href="{}"><map name=m><area href="{}"></map>',
    '<svg><a xlink:href="{}"><text>x</text></a></svg>',
    '<math><mtext href="{}" xlink:href="{}">x</mtext></math>',
    '<img src="{}" srcset="{} 1600w" data-src="{}">',
    '<picture><source srcset="{} 900w"><img></picture>',
    '<video src="{}" poster="{}"><source src="{}"></video><audio src="{}"></audio>',
    '<embed src="{}"><object data="{}"></object><applet code="{}"></applet>',
    '<iframe src="{}" data-src="{}"></iframe><frame src="{}">',
    '<form action="{}"><button formaction="{}">x</button><input type=image src="{}"></form>',
    '<div class="wp-block-cover" style="background-image:url({})">x</div>',
    '<div class="wp-block-embed__wrapper">{}</div>'.replace("{}", "https://e.example/"),
    '<p>[video src="{}"]</p><p>[embed]{}[/embed]</p>'.replace("{}[/embed]", "https://e.example/[/embed]"),
    '<blockquote cite="{}">x</blockquote><ins cite="{}">x</ins><q cite="{}">x</q>',
    '<body background="{}"><table background="{}"><tr><td background="{}">x<td>y</table>',
    '<base href="{}"><a href="x">x</a><img src="y">',
    '<link rel=import href="{}"><meta http-equiv=refresh content="0;url={}">',
    '<noscript><img src="{}"><iframe src="{}"></iframe></noscript>',
]


@pytest.mark.parametrize("place", PLACES)
def test_no_spelling_of_an_address_gets_through_anywhere(place: str) -> None:
    for address in ADDRESSES:
        # What is left is a path of the site, as a browser would read it: harmless, and no text.
        assert find_faults(place.replace("{}", address)) == [], address


SHAPES = [
    "<svg></p><style><a id=\"</style><img src=1 onerror=ALARM>\">",
    "<math></p><style><!--</style><img src/onerror=ALARM>--></style>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=ALARM>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=ALARM&gt;\">",
    "<svg><foreignObject><math><style><img src onerror=ALARM></style></math></foreignObject></svg>",
    "<svg><![CDATA[><img src onerror=ALARM>]]></svg>",
    "<svg><desc><![CDATA[</desc><script>ALARM</script>]]></svg>",
    "<svg><animate attributeName=href values=javascript:ALARM /><set attributeName=onload to=ALARM /></svg>",
    "<svg><use href=\"data:image/svg+xml,ALARM#x\"/><image href=file:///secret.txt /></svg>",
    "<noembed><img title=\"</noembed><img src onerror=ALARM>\"></noembed>",
    "<noframes><img title=\"</noframes><img src onerror=ALARM>\"></noframes>",
    "<xmp><p title=\"</xmp><img src onerror=window.alert()>\">",
    "<title><a title=\"</title><img src onerror=window.alert()>\"></title>",
    "<textarea></p><a title=\"</textarea><img src onerror=window.alert()>\">",
    "<template><template><script>ALARM</script></template></template>",
    "<select><option><style></option></select><img src onerror=ALARM></style>",
    "<table><caption><svg><title><style><img src onerror=ALARM></style></title></svg></caption></table>",
    "<a><table><a href=javascript:ALARM></table></a>",
    "<scr\x00ipt>ALARM</scr\x00ipt>",
    "<scr\u00adipt>x</scr\u00adipt>",
    "<<script>ALARM//<</script>",
    "<script/x>ALARM</script/x>",
    "<script\x0c>ALARM</script\x0c>",
    "<SCRIPT>ALARM</ScRiPt foo=bar>",
    "<script><!--<script>ALARM</script>--></script>",
    "<script>ALARM",
    "<style>p{background:url('javascript:ALARM')}</style>",
    "<style>@import 'file:///secret.txt';",
    "<img src=x:x onerror\x0b=ALARM>",
    "<img/src/onerror=ALARM>",
    "<img \x00src=x onerror=ALARM>",
    "<img src=\"x` `<script>ALARM</script>\"` `>",
    "<img src='/a.png' alt='\"><script>ALARM</script>'>".replace("ALARM", "x"),
    "<p title='--><img src onerror=ALARM>'>x</p>",
    "<p onclick=ALARM onmouseover=ALARM style='behavior:url(#x)' contenteditable autofocus tabindex=1>x</p>",
    "<a href='https://e.example' target=_blank download ping=https://t.example rel=opener style='x'>x</a>",
    "<a href=\"https://e.example/%22%3E%3Cscript%3E\">x</a>",
    "<a href='https://e.example/&quot;&gt;&lt;script&gt;ALARM'>x</a>",
    "<a href='https://e.example/)[x](javascript:ALARM'>x</a>",
    "<a href='https://e.example'>](javascript:void)</a>",
    "<p>![x](javascript:void) &lt;javascript:void&gt; [x]: javascript:void</p>",
    "<img src='/a.png' alt='](javascript:void)'>",
    "<pre>```\n</code></pre><script>ALARM</script>",
    "<h2 id='\"><script>ALARM</script>'>x</h2><a href='#\"><script>ALARM</script>'>y</a>",
    "<a name='table-1\" onclick=\"ALARM'>x</a><a href='#table-1\" onclick=\"ALARM'>y</a>",
    "<p class='embed javascript:ALARM \"onclick=ALARM'>x</p>",
    "<p dir='rtl\" onclick=\"ALARM'>x</p>",
    "<ol type='a\" onclick=ALARM' start='3\" onclick=ALARM'><li value='4\" onclick=ALARM'>x</ol>",
    "<table><tr><td colspan='2\" onclick=ALARM' rowspan='&quot;'>x<td>y</table>",
    "<pre lang='js\" onclick=ALARM' data-lang='x'>x</pre>",
    "<iframe srcdoc=\"&lt;script&gt;ALARM&lt;/script&gt;\" src=about:srcdoc></iframe>",
    "<object><param name=movie value=javascript:ALARM><embed src=javascript:ALARM></object>",
    "<marquee onstart=ALARM>x</marquee><keygen autofocus onfocus=ALARM><bgsound src=javascript:ALARM>",
    "<dialog open onclose=ALARM>x</dialog><input onfocus=ALARM autofocus><isindex onfocus=ALARM>",
    "<slot onslotchange=ALARM>x</slot><x-y is=script onclick=ALARM>x</x-y><portal src=javascript:ALARM>",
    "<?xml-stylesheet href='javascript:ALARM'?><!DOCTYPE x SYSTEM 'file:///secret.txt'><!ENTITY x 'ALARM'>x",
    "<!--[if IE]><script>ALARM</script><![endif]-->",
    "<!-- --!><script>ALARM</script> -->",
    "<![if true]><script>ALARM</script><![endif]>",
    "</script><script>ALARM</script>",
    "<html manifest=file:///secret.txt><head profile=x><frameset onload=ALARM>x",
    "\ufeff<script>ALARM</script>",
    "+ADw-script+AD4-window+ADw-/script+AD4-",
    "<math><maction actiontype=statusline xlink:href=javascript:ALARM>x</maction></math>",
    "<math><annotation-xml encoding='text/html'><style></math><img src onerror=ALARM></style>",
    "<math><mi>x</mi><script>ALARM</script><mtext><img src=file:///secret.txt onerror=ALARM></mtext></math>",
    "<!DOCTYPE m [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><math><mi>&x;</mi></math>",
    "<math xmlns:x='http://www.w3.org/2001/XInclude'><x:include href='file:///secret.txt'/></math>",
]  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_no_markup_becomes_another(shape: str) -> None:
    for markup in (
        shape,
        f"<p>a</p>{shape}<p>b</p>",
        f"<table><tr><td>{shape}<td>y</table>",
        f"<ul><li>{shape}",
    ):
        assert find_faults(markup) == []
        text = clean(markup, LINK).text
        assert not {"ALARM", "secret.txt"} & set(re.findall(r"[\w.]+", text))


@pytest.mark.parametrize(
    "style",
    [
        "position:fixed;inset:0;z-index:9999;background:#fff",
        "position:absolute;top:0;left:0;width:100%;height:100%",
        "width:expression(ALARM)",
        "-moz-binding:url(//e.example/x#y)",
        "background:url(file:///secret.txt)",
        "color:transparent;user-select:none",
        "transform:scale(9000)",
        "margin:-9999px 0;line-height:0",
        "content:'ALARM';list-style:url(javascript:ALARM)",
        "float:left;height:99999px",
    ],
)
def test_no_style_is_left_that_hides_or_covers(style: str) -> None:
    article = clean(
        f'<p style="{style}">a <a href="/x" style="{style}"><b style="{style}">b</b></a></p>', LINK
    )
    assert article.html == '<p>a <a href="https://site.example/x"><strong>b</strong></a></p>\n'


def encode(kind: str, content: bytes, size: int = 300) -> str:
    return f"data:image/{kind};base64," + base64.b64encode(content + bytes(size - len(content))).decode()


PNG, JPEG, WEBP = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\x01\x02\x03\x04WEBP"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (PICTURE, PICTURE),
        (encode("png", PNG, 256), encode("png", PNG, 256)),
        (encode("webp", WEBP, 64 * 1024), encode("webp", WEBP, 64 * 1024)),
        (encode("jpg", JPEG).replace("base64,", "base64,\n "), encode("jpeg", JPEG)),
        (encode("png", PNG).replace("data:image/png", " DATA:Image/PNG "), encode("png", PNG)),
    ],
)
def test_small_pictures_in_the_page_are_shown_and_not_fetched(source: str, shown: str) -> None:
    article = clean(f'<p>a<img src="{source}" alt="b &quot;c">d</p>', LINK)
    assert article.html == f'<p>a<img src="{shown}" alt="b &quot;c">d</p>\n'
    assert article.images == ()
    assert clean(article.html, LINK) == article
    assert to_markdown(article.html) == 'ab "cd\n'


@pytest.mark.parametrize(
    "source",
    [
        encode("png", PNG, 255),
        encode("png", PNG, 64 * 1024 + 1),
        encode("png", PNG, 500_000),
        encode("png", JPEG),
        encode("gif", b"<svg onload=ALARM>"),
        encode("svg+xml", b"<svg>"),
        encode("x-icon", b"\0\0\1\0"),
        encode("png", PNG)[:-1] + "!",
        encode("png", PNG)[:-3],
        encode("png", PNG).replace("base64", "base32"),
        encode("png", PNG).replace(";base64", ";charset=utf-8;base64"),
        "data:image/png;base64," + "é" * 400,
    ],
)
def test_other_pictures_in_the_page_are_not(source: str) -> None:
    assert clean(f'<p>a<img src="{source}">b</p>', LINK).html == "<p>ab</p>\n"


@pytest.mark.parametrize(
    "markup",
    [
        f"<img src='{PICTURE}' data-src='/a.png'>",
        f"<img src='{PICTURE}' srcset='/a.png 900w'>",
        f"<img src='{PICTURE}'><noscript><img src='/a.png'></noscript>",
        f"<picture><source srcset='/a.png 900w'><img src='{PICTURE}'></picture>",
    ],
)
def test_a_picture_in_the_page_makes_way_for_the_one_it_stands_in_for(markup: str) -> None:
    article = clean(markup, LINK)
    assert article.html.count("<img") == 1
    assert [image.url for image in article.images] == ["https://site.example/a.png"]


def test_each_picture_in_the_page_is_kept() -> None:
    assert (
        clean(f"<picture><img src='{PICTURE}'></picture><img src='{PICTURE}'>", LINK).html.count("<img") == 2
    )
