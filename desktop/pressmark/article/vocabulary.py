"""The words of HTML that an article may be made of, before it is composed anew.

`TAGS` keep their element, `DROPPED` lose their content too, since no browser shows it as text. Every other
tag is taken away and its content stays. https://html.spec.whatwg.org/multipage/indices.html
"""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

TABLE_PARTS = frozenset({"caption", "thead", "tbody", "tfoot", "tr", "td", "th"})

# Elements that stand on lines of their own but are nothing more to a reader than their content.
BOXES = frozenset(
    [
        "address",
        "article",
        "aside",
        "center",
        "details",
        "dialog",
        "div",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "legend",
        "main",
        "nav",
        "section",
        "summary",
    ]
)

BLOCKS = (
    BOXES
    | HEADINGS
    | TABLE_PARTS
    | frozenset(["blockquote", "dd", "dl", "dt", "hr", "li", "ol", "p", "pre", "table", "ul"])
)

# What the composed article calls each inline element.
INLINE_NAMES = {
    "b": "strong",
    "cite": "cite",
    "code": "code",
    "del": "s",
    "dfn": "em",
    "em": "em",
    "i": "em",
    "ins": "u",
    "kbd": "kbd",
    "mark": "mark",
    "s": "s",
    "samp": "samp",
    "small": "small",
    "strike": "s",
    "strong": "strong",
    "sub": "sub",
    "sup": "sup",
    "tt": "code",
    "u": "u",
    "var": "var",
}

EMBEDS = frozenset({"audio", "embed", "iframe", "object", "video"})

VOID = frozenset({"br", "embed", "hr", "img", "source"})

TAGS = (
    BLOCKS
    | EMBEDS
    | VOID
    | frozenset(INLINE_NAMES)
    | frozenset({"a", "button", "label", "x-noscript", "picture", "q", "rt", "span", "time"})
)

DROPPED = frozenset(
    [
        "annotation",
        "annotation-xml",
        "canvas",
        "datalist",
        "noembed",
        "noframes",
        "rp",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
    ]
)

LAZY_SOURCES = (
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-lazy",
    "data-ll-src",
    "nitro-lazy-src",
    "data-large-file",
    "data-orig-file",
)
"""Where plugins put the address of an image that is to be fetched when it comes into sight, best first."""

LAZY_SETS = ("data-srcset", "data-lazy-srcset", "nitro-lazy-srcset")

_SOURCE = frozenset({"src", "srcset", *LAZY_SOURCES, *LAZY_SETS})

ATTRIBUTES = {
    "*": {"aria-hidden", "class", "dir", "hidden", "id", "role", "style"},
    "a": {"href", "name"},
    "audio": {*_SOURCE, "title"},
    "code": {"data-lang", "data-language", "lang"},
    "dialog": {"open"},
    "embed": {"src", "title"},
    "iframe": {*_SOURCE, "title"},
    "img": {*_SOURCE, "alt", "height", "width"},
    "li": {"value"},
    "object": {"data", "title"},
    "ol": {"reversed", "start", "type"},
    "pre": {"data-enlighter-language", "data-lang", "data-language", "lang"},
    "source": {*_SOURCE, "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "video": {*_SOURCE, "title"},
}

ATTRIBUTE_NAMES = frozenset().union(*ATTRIBUTES.values())
