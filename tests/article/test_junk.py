"""What themes leave behind goes; what a reader could see stays."""

import pytest

from pressmark.article import clean
from tests.article.markup import LINK


def text(markup: str) -> str:
    return clean(markup, LINK).text


@pytest.mark.parametrize(
    "junk",
    [
        "<span class='sr-only'> (opens in a new tab)</span>",
        "<span class='screen-reader-text'>x</span>",
        "<span class='foo visually-hidden bar'>x</span>",
        "<span class='visuallyhidden'>x</span>",
        "<span class='et_bloom_bottom_trigger'></span>",
        "<div class='sharedaddy sd-sharing-enabled'><h3>Share this:</h3><ul><li>Facebook</ul></div>",
        "<div class='addtoany_share_save_container'>Share</div>",
        "<div class='jp-relatedposts'><h3>Related</h3></div>",
        "<p hidden>x</p>",
        "<p style='color:red; DISPLAY : none'>x</p>",
        "<p style='visibility:hidden'>x</p>",
        "<dialog>x</dialog>",
        "<a aria-hidden='true' href='#x'>#</a>",
        "<i class='fa' aria-hidden='true'></i>",
        "<form><p>Subscribe to our letter</p><label>E-mail</label><input><button>Go</button></form>",
        "<select><option>x</select>",
        "<textarea>x</textarea>",
        "<script>x</script><style>x</style><template>x</template><noembed>x</noembed><title>x</title>",
        "<svg><text>x</text></svg><canvas>x</canvas>",
        "<noscript>Please allow scripts</noscript>",
        "<!-- more -->",
    ],
)
def test_junk_goes_and_the_text_around_it_stays(junk: str) -> None:
    assert text(f"<p>before {junk} after</p>").split() == ["before", "after"]
    assert text(f"<div>before {junk}</div>after").split() == ["before", "after"]


@pytest.mark.parametrize(
    "markup",
    [
        "<span class='not-sr-only-at-all'>seen</span>",
        f"<div class='sharedaddy'>seen {'and much more ' * 60}</div>",
        "<span aria-hidden='true'>seen</span>",
        "<p aria-hidden='false'>seen</p>",
        "<div role='tabpanel' hidden>seen</div>",
        "<div class='accordion-content' style='display:none'>seen</div>",
        "<div id='toggle-3' hidden>seen</div>",
        "<div hidden='until-found'>seen</div>",
        "<dialog open>seen</dialog>",
        "<p style='display:block'>seen</p>",
        f"<form><p>seen {'all of an article ' * 30}</p></form>",
        "<form><table><tr><td>seen<td>2</table></form>",
        "<button>seen</button>",
        "<label>seen</label>",
        "<x-widget>seen</x-widget>",
        "<noframes>x</noframes>seen",
        "<object>seen</object>",
    ],
)
def test_what_a_reader_could_see_stays(markup: str) -> None:
    assert text(markup).split()[0] == "seen"


def test_a_hidden_picture_of_decoration_is_still_a_picture() -> None:
    assert len(clean("<a aria-hidden='true' href='/a'><img src='/i.png'></a>", LINK).images) == 1
    assert len(clean("<img aria-hidden='true' src='/i.png'>", LINK).images) == 1


def test_a_formula_is_read_once() -> None:
    markup = "<span class='katex-mathml'>x</span><span class='katex-html' aria-hidden='true'>x</span>"
    assert text(markup) == "x"


def test_junk_in_junk_goes_too() -> None:
    assert text("<div hidden><span class='sr-only'>x</span></div>y") == "y"
