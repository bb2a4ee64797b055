"""Articles as Markdown that other programs read as it was meant."""

import pytest

from pressmark.article import clean
from pressmark.article.markdown import to_markdown
from tests.article.markup import LINK


@pytest.mark.parametrize(
    ("markup", "markdown"),
    [
        ("", ""),
        ("<p>a</p><p>b</p>", "a\n\nb\n"),
        ("<h2>a</h2><h3>b <em>c</em></h3>", "## a\n\n### b *c*\n"),
        ("<p><b>a</b> <i>b</i> <s>c</s> <code>d</code></p>", "**a** *b* ~~c~~ `d`\n"),
        ("H<sub>2</sub>O m<sup>2</sup>", "H<sub>2</sub>O m<sup>2</sup>\n"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "- a\n  - b\n- c\n"),
        ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b\n"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b\n"),
        ("<p>a<br>b</p>", "a\\\nb\n"),
        ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb\n"),
        ('<a href="/x?a=1&amp;b=2">a</a>', "[a](https://site.example/x?a=1&b=2)\n"),
        ('<img src="/i.png" alt="A">', "![A](https://site.example/i.png)\n"),
        ("<pre class='language-py'><code>a = 1\n\nb * c</code></pre>", "```py\na = 1\n\nb * c\n```\n"),
        ("<pre>```\na</pre>", "````\n```\na\n````\n"),
        ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
        ("<table><tr><th>a|b<th>c</table>", "| a\\|b | c |\n| --- | --- |\n"),
        ('<p id="x">a <a href="#x">b</a></p>', "a [b](#ref-1)\n"),
    ],
)
def test_markup_becomes_markdown(markup: str, markdown: str) -> None:
    assert to_markdown(clean(markup, LINK).html) == markdown


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("snake_case and _this_", "snake_case and \\_this\\_"),
        ("2 * 3 `x` [y] a\\b", "2 \\* 3 \\`x\\` \\[y\\] a\\\\b"),
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("+ no list", "\\+ no list"),
        ("1. no list", "1\\. no list"),
        ("1.5 t", "1.5 t"),
        ("--- no rule", "\\--- no rule"),
        ("&lt;b&gt; AT&amp;T &amp;amp;", "\\<b> AT&T \\&amp;"),
        ("C++ = C#", "C++ = C#"),
    ],
)
def test_text_is_not_read_as_markup(text: str, markdown: str) -> None:
    assert to_markdown(clean(f"<p>{text}</p>", LINK).html) == f"{markdown}\n"


def test_an_empty_block_of_code_is_nothing() -> None:
    assert to_markdown("<pre> </pre>") == ""
