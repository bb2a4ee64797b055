"""The API answers as WordPress does: shapes, totals, pages, parameters and refusals."""

import re

import pytest

from tests.sample.web import Web

SHAPES = {
    "posts": {"sticky", "format", "categories", "tags", "topics"},
    "pages": {"parent", "menu_order"},
    "dispatches": {"materials", "region", "topics"},
}
EVERY_POST = {
    *(
        "id",
        "date",
        "date_gmt",
        "modified",
        "modified_gmt",
        "guid",
        "slug",
        "status",
        "type",
        "link",
        "title",
    ),
    *("content", "excerpt", "author", "featured_media", "comment_status", "ping_status", "template", "meta"),
    *("class_list", "acf", "_links"),
}


def ids(web: Web, path: str) -> list[int]:
    return [each["id"] for each in web.read(path)]


def test_the_root_names_the_site_and_its_namespaces(web: Web) -> None:
    root = web.ask("wp-json/?_fields=name,description,url,home,gmt_offset,timezone_string,namespaces").json
    assert root == {
        "name": "Lode &amp; Ledger",
        "description": "Notes on critical raw materials &amp; the people who need them",
        "url": web.url.removesuffix("/"),
        "home": web.url.removesuffix("/"),
        "gmt_offset": 2,
        "timezone_string": "Africa/Johannesburg",
        "namespaces": ["oembed/1.0", "wp/v2"],
    }
    assert web.ask("wp-json").json == web.ask("wp-json/").json
    assert "modified_after" in root_arguments(web, "/wp/v2/dispatches")
    assert "modified_after" not in root_arguments(web, "/wp/v2/materials")


def root_arguments(web: Web, route: str) -> set[str]:
    return set(web.ask("wp-json/wp/v2").json["routes"][route]["endpoints"][0]["args"])


def test_types_say_where_their_items_are(web: Web) -> None:
    types = web.read("types")
    assert types["dispatch"]["taxonomies"] == ["material", "region", "topic"]
    for slug, each in types.items():
        assert each["slug"] == slug
        assert each["_links"]["wp:items"][0]["href"] == f"{web.url}wp-json/wp/v2/{each['rest_base']}"
    assert web.read("types/dispatch") == types["dispatch"]
    assert web.ask("wp-json/wp/v2/types/none").json["code"] == "rest_type_invalid"


def test_some_types_are_listed_and_cannot_be_read(web: Web) -> None:
    status = {
        slug: web.ask(f"wp-json/wp/v2/{each['rest_base']}").status
        for slug, each in web.read("types").items()
        if "(" not in each["rest_base"]
    }
    assert {slug for slug, code in status.items() if code == 200} == {
        "post",
        "page",
        "attachment",
        "wp_block",
        "wp_navigation",
        "dispatch",
    }
    assert {slug for slug, code in status.items() if code == 401} == {
        "nav_menu_item",
        "wp_template",
        "wp_template_part",
        "wp_font_family",
    }
    assert status["wp_global_styles"] == 404


def test_one_custom_taxonomy_has_levels(web: Web) -> None:
    taxonomies = web.read("taxonomies")
    assert [slug for slug, each in taxonomies.items() if each["hierarchical"]] == ["category", "material"]
    assert taxonomies["material"]["rest_base"] == "materials"
    assert web.ask("wp-json/wp/v2/taxonomies/none").json["code"] == "rest_taxonomy_invalid"
    terms = {term["slug"]: term for term in web.read("materials?per_page=100")}
    neodymium = terms["neodymium-praseodymium"]
    assert neodymium["parent"] == terms["light-rare-earths"]["id"]
    assert neodymium["link"].endswith("/material/rare-earths/light-rare-earths/neodymium-praseodymium/")
    assert "parent" not in web.read("region")[0]


@pytest.mark.parametrize("base", SHAPES)
def test_a_post_has_every_key_of_its_type(web: Web, base: str) -> None:
    for post in web.read(f"{base}?per_page=100"):
        assert set(post) == EVERY_POST | SHAPES[base]
        assert f"post-{post['id']}" in post["class_list"]
        assert web.read(f"{base}/{post['id']}") == post


def test_terms_authors_and_media_link_to_themselves(web: Web) -> None:
    for base in ("materials", "region", "topics", "categories", "users", "media"):
        for each in web.read(f"{base}?per_page=100"):
            assert each["_links"]["self"][0]["href"] == f"{web.url}wp-json/wp/v2/{base}/{each['id']}"
            assert web.read(f"{base}/{each['id']}") == each


def test_totals_come_in_the_headers(web: Web) -> None:
    heard = web.ask("wp-json/wp/v2/dispatches?_fields=id")
    assert (heard.total, heard.headers["x-wp-totalpages"], len(heard.json)) == (36, "4", 10)
    assert web.ask("wp-json/wp/v2/dispatches?per_page=100", "HEAD").total == 36


def test_the_pages_together_are_the_whole(web: Web) -> None:
    path = f"{web.url}wp-json/wp/v2/dispatches?orderby=id&order=asc&per_page=7&_fields=id"
    seen: list[int] = []
    while path:
        heard = web.ask(path.removeprefix(web.url))
        seen += [each["id"] for each in heard.json]
        following = re.search(r'<([^>]*)>; rel="next"', heard.headers.get("link", ""))
        path = following[1] if following else ""
    assert seen == sorted(set(seen))
    assert len(seen) == 36


def test_past_the_end_posts_refuse_and_terms_are_empty(web: Web) -> None:
    assert web.ask("wp-json/wp/v2/dispatches?page=99").json["code"] == "rest_post_invalid_page_number"
    terms = web.ask("wp-json/wp/v2/materials?page=99")
    assert (terms.status, terms.json, terms.total) == (200, [], 18)
    offset = web.ask("wp-json/wp/v2/dispatches?offset=999")
    assert (offset.status, offset.json, offset.total) == (200, [], 0)
    assert web.ask("wp-json/wp/v2/tags?page=5").json == []


def test_offset_skips_as_many(web: Web) -> None:
    everything = ids(web, "dispatches?orderby=id&per_page=100&_fields=id")
    assert ids(web, "dispatches?orderby=id&per_page=10&offset=30&_fields=id") == everything[30:]


@pytest.mark.parametrize("orderby", ["id", "date", "modified", "slug"])
def test_posts_are_sorted_as_asked(web: Web, orderby: str) -> None:
    falling = [post[orderby] for post in web.read(f"dispatches?per_page=100&orderby={orderby}")]
    rising = [post[orderby] for post in web.read(f"dispatches?per_page=100&orderby={orderby}&order=asc")]
    assert falling == sorted(falling, reverse=True)
    assert rising == sorted(rising)


def test_newest_posts_and_first_names_come_first(web: Web) -> None:
    dates = [post["date"] for post in web.read("dispatches?per_page=100")]
    assert dates == sorted(dates, reverse=True)
    names = [term["name"].casefold() for term in web.read("topics?per_page=100")]
    assert names == sorted(names)


def test_include_gives_those_and_can_give_their_order(web: Web) -> None:
    assert ids(web, "dispatches?include=1218,1203&orderby=include") == [1218, 1203]
    assert ids(web, "dispatches?include[]=1203&include[]=1218&orderby=include") == [1203, 1218]
    assert ids(web, "dispatches?include=1203,5") == [1203]
    assert 1203 not in ids(web, "dispatches?exclude=1203&per_page=100")
    code = web.ask("wp-json/wp/v2/dispatches?orderby=include").json["code"]
    assert code == "rest_orderby_include_missing_include"


def test_posts_are_found_by_slug_word_author_and_term(web: Web) -> None:
    assert ids(web, "dispatches?slug=from-ore-to-oxide") == [1218]
    assert ids(web, "dispatches?search=ROUND%20magnet%20loop%20screwdriver") == [1316]
    assert 1316 not in ids(web, "dispatches?search=loop%20-screwdriver&per_page=100")
    assert {post["author"] for post in web.read("dispatches?author=3&per_page=100")} == {3}
    rare_earths, light = 21, 22
    only_parent = web.read(f"dispatches?materials={rare_earths}&per_page=100")
    assert all(rare_earths in post["materials"] for post in only_parent)
    both = web.ask(f"wp-json/wp/v2/dispatches?materials={rare_earths},{light}").total
    assert both > len(only_parent)


def test_times_are_compared_to_the_second_and_exclusively(web: Web) -> None:
    post = web.read("dispatches/1218")
    assert (post["modified"], post["modified_gmt"]) == ("2026-02-02T08:21:00", "2026-02-02T06:21:00")
    only = "dispatches?include=1218&_fields=id&modified_after="
    assert ids(web, only + "2026-02-02T08:20:59") == [1218]
    assert ids(web, only + "2026-02-02T08:21:00") == []
    assert ids(web, only + "2026-02-02T06:20:59Z") == [1218]
    assert ids(web, only + "2026-02-02T06:21:00Z") == []
    assert ids(web, only + "2026-02-02T07:20:59%2B01:00") == [1218]
    assert ids(web, "dispatches?include=1218&after=2026-01-13T09:59:59&before=2026-01-13T10:00:01") == [1218]
    assert ids(web, "dispatches?include=1218&modified_before=2026-02-02T08:21:00") == []


def test_fields_choose_what_comes(web: Web) -> None:
    chosen = web.read("dispatches?include=1218&_fields=id,title.rendered,content.protected,materials,none")
    title = "From ore to oxide: why separation is the hard part"
    assert chosen == [
        {"id": 1218, "title": {"rendered": title}, "content": {"protected": False}, "materials": [23, 21]}
    ]
    assert web.read("dispatches/1218?_fields=none") == []
    assert web.read("types?_fields=slug,name") == []
    assert set(web.read("dispatches/1218?_fields=_links.self")["_links"]) == {"self"}


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("per_page=0", "per_page"),
        ("per_page=101", "per_page"),
        ("per_page=many", "per_page"),
        ("page=0", "page"),
        ("offset=-1", "offset"),
        ("orderby=nonsense", "orderby"),
        ("order=up", "order"),
        ("include=abc", "include"),
        ("after=2026", "after"),
        ("after=2026-01-01", "after"),
        ("modified_after=2026-01-01T00:00:00+02:00", "modified_after"),
    ],
)
def test_a_parameter_that_makes_no_sense_is_named(web: Web, query: str, parameter: str) -> None:
    heard = web.ask(f"wp-json/wp/v2/dispatches?{query}")
    assert heard.status == 400
    assert heard.json["code"] == "rest_invalid_param"
    assert set(heard.json["data"]["params"]) == {parameter}


def test_unknown_parameters_do_no_harm(web: Web) -> None:
    assert web.ask("wp-json/wp/v2/dispatches?nonsense=1").total == 36


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("wp/v2/dispatches?context=edit", 401, "rest_forbidden_context"),
        ("wp/v2/dispatches/1218?context=edit", 401, "rest_forbidden_context"),
        ("wp/v2/dispatches/1470", 401, "rest_forbidden"),
        ("wp/v2/dispatches/999999", 404, "rest_post_invalid_id"),
        ("wp/v2/posts/1218", 404, "rest_post_invalid_id"),
        ("wp/v2/materials/999", 404, "rest_term_invalid"),
        ("wp/v2/users/999", 404, "rest_user_invalid_id"),
        ("wp/v2/users/me", 401, "rest_not_logged_in"),
        ("wp/v2/dispatches/abc", 404, "rest_no_route"),
        ("wp/v2/dispatches/1218/revisions", 404, "rest_no_route"),
        ("wp/v2/none", 404, "rest_no_route"),
        ("none", 404, "rest_no_route"),
        ("wp/v2/templates", 401, "rest_cannot_manage_templates"),
        ("wp/v2/menus/1", 401, "rest_cannot_view"),
    ],
)
def test_refusals_are_those_of_wordpress(web: Web, path: str, status: int, code: str) -> None:
    heard = web.ask(f"wp-json/{path}")
    assert (heard.status, heard.json["code"]) == (status, code)
    assert heard.json["data"]["status"] == status
    assert "api.w.org" in heard.headers["link"]
