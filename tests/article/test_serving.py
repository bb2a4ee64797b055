"""What runs in the process that cleans: frames in, frames out, an end when nothing more can come."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.article.serving import (
    READY,
    clean_post,
    pack_posts,
    read_frame,
    serve,
    unpack_cleaned,
    write_frame,
)

LINK = "https://metals.example/a/"


def frame(content: bytes) -> bytes:
    sink = io.BytesIO()
    write_frame(sink, content)
    return sink.getvalue()


@given(st.lists(st.tuples(st.text(), st.just(LINK), st.text()), max_size=3))
def test_it_answers_what_this_process_would(posts: list[tuple[str, str, str]]) -> None:
    said: list[int] = []
    sink = io.BytesIO()
    serve(io.BytesIO(frame(pack_posts(posts, 7)) * 2), sink, said.append)
    sink.seek(0)
    assert read_frame(sink) == READY
    for _ in range(2):
        answer = read_frame(sink)
        assert answer is not None
        assert list(unpack_cleaned(answer)) == [clean_post(post) for post in posts]
    assert read_frame(sink) is None
    assert said == [7, 0, 7, 0]


@pytest.mark.parametrize("kept", [0, 3, 8, 12])
def test_a_frame_that_is_cut_off_is_the_end(kept: int) -> None:
    assert read_frame(io.BytesIO(frame(b"12345")[:kept])) is None
