"""Making an article of a post's HTML, against making the HTML safe and no more."""

from functools import partial

import nh3

from pressmark.article import clean
from tests.bench.figures import Say
from tests.bench.measure import Turns, cpu_seconds
from tests.bench.site import make_archive

ARTICLES = 100


def bench_cleaning(say: Say) -> None:
    """Text, tables, links, images and headings come with it."""
    articles = [post["content"]["rendered"] for post in make_archive(ARTICLES).posts]
    pairs = [
        (cpu_seconds(partial(clean, html, "https://notes.invalid/")), cpu_seconds(partial(nh3.clean, html)))
        for html in articles
    ]
    turns = Turns(tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs))
    say(turns.figure("clean", "an article of 10 KB", against="nh3 alone; time of the processor"))
