"""The list of faults that a sync survives, in the words of its design."""

SECTION = """
discovery: only `<link rel>` · custom prefix · plain permalinks · subdirectory and `/wp-admin/` typed
· http to https and apex to www · https to http (credentials withheld) · parked domain with 200 HTML
· redirect loop · 403/406 security page · 401 site-wide · challenge page (`cf-mitigated`) · one type 404
· no such host, refused, TLS expired (distinct words).
answers: BOM · notices before (even with `{` in them) · HTML comment after · wrong Content-Type
· truncated body · broken gzip, gzip bomb · 60 MB page · one byte a second · reset mid-page
· 200 HTML "critical error" · 200 `[]` where 5,000 were · JSON with HTTP 500 · `rest_encode_error` at 200
· one poison post · 1,500 nested arrays · lone surrogates, NUL, invalid UTF-8, cp1252.
paging: no `X-WP-Total` · total larger than readable · `per_page` capped at 20 or refused
· post removed between pages · post added between pages · 300 posts in one second · scheduled post
· UTC-6 and +13, repeated hour · `modified` in 2099 · `modified_after` ignored
· stale list from a cache (no downgrade without a single GET).
content: null, zero, 1970 dates · entities in titles, empty titles · empty content, only shortcodes
· protected, unprotected, protected again · shapes of fact 20 · unknown term id · 5,000 terms
· users hidden
· image 404, 403, 10 MB, SVG with script, AVIF, `data:`, wrong type, decompression bomb.
manners: 429 with seconds, date, 3600, garbage · 503 maintenance · cancel during a wait
· password revoked mid-sync · wrong password on a public site.
machine: SIGKILL at any moment · disk full · database locked
· two programs at once (the second reads, does not sync) · clock wrong by a year
· library newer than the program.
"""


def read_lines(section: str = SECTION) -> dict[str, list[str]]:
    """The faults of each line, by its first word."""
    lines: dict[str, list[str]] = {}
    for line in section.strip().replace("\n·", " ·").split("\n"):
        name, _, faults = line.partition(": ")
        lines[name] = faults.removesuffix(".").split(" · ")
    return lines
