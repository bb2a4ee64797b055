"""Small answers that become large: what is unpacked of them is bounded, whatever they are packed with."""

import gzip
import tracemalloc
import zlib
from collections.abc import Callable, Iterator

import pytest

from pressmark.errors import BadResponse
from pressmark.wordpress import Transport
from pressmark.wordpress.body import STEP, decode_body
from tests.servers import ByteServer, reply

LIMIT = 1_000_000
LARGE = 100_000_000
MOST_MEMORY = 5_000_000
"""Bytes: twice the limit, for what is there and what becomes of it, and what a connection needs."""


def pack(kind: int, size: int = LARGE) -> bytes:
    """Nothing but zeros, packed as small as they get; `kind` as zlib counts them."""
    packer = zlib.compressobj(9, zlib.DEFLATED, kind)
    return b"".join(packer.compress(bytes(1_000_000)) for _ in range(size // 1_000_000)) + packer.flush()


GZIP, ZLIB, BARE = pack(zlib.MAX_WBITS | 16), pack(zlib.MAX_WBITS), pack(-zlib.MAX_WBITS)
BOMBS = {
    "gzip": ("gzip", GZIP),
    "x-gzip": ("X-GZip", GZIP),
    "zlib": ("deflate", ZLIB),
    "bare": ("deflate", BARE),
}
every_bomb = pytest.mark.parametrize(("encoding", "bomb"), BOMBS.values(), ids=BOMBS)


def send_whole(bomb: bytes, encoding: str) -> bytes:
    """An answer that says nothing of its length."""
    return reply(bomb, content_encoding=encoding, content_length="")


def send_in_chunks(bomb: bytes, encoding: str) -> bytes:
    """An answer in HTTP's own pieces, which says nothing of its length either."""
    pieces = b"%x\r\n%b\r\n0\r\n\r\n" % (len(bomb), bomb)
    return reply(pieces, content_encoding=encoding, content_length="", transfer_encoding="chunked")


@pytest.fixture
def peak() -> Iterator[Callable[[], int]]:
    """Bytes of memory that were taken at most since the test began."""
    tracemalloc.start()
    yield lambda: tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()


@every_bomb
@pytest.mark.parametrize("send", [send_whole, send_in_chunks])
def test_a_bomb_is_unpacked_no_further_than_the_limit(
    server: ByteServer, peak: Callable[[], int], encoding: str, bomb: bytes, send: Callable[..., bytes]
) -> None:
    assert len(bomb) < LIMIT // 5
    server.on("/", send(bomb, encoding))
    with Transport(limit=LIMIT) as transport, pytest.raises(BadResponse) as caught:
        transport.get(server.url)
    assert caught.value.reason == "The answer is larger than 1 MB."
    assert LIMIT < transport.bytes <= LIMIT + STEP
    assert peak() < MOST_MEMORY


@every_bomb
def test_what_is_cut_at_the_limit_is_unpacked_no_further(
    server: ByteServer, peak: Callable[[], int], encoding: str, bomb: bytes
) -> None:
    server.on("/", send_whole(bomb, encoding))
    with Transport() as transport:
        answer = transport.get(server.url, limit=LIMIT, cut=True)
    assert answer.body == bytes(LIMIT)
    assert transport.bytes <= LIMIT + STEP
    assert peak() < MOST_MEMORY


@every_bomb
def test_no_step_gives_more_than_it_may_and_all_of_them_give_everything(
    peak: Callable[[], int], encoding: str, bomb: bytes
) -> None:
    sizes = [len(piece) for piece in decode_body([bomb], encoding)]
    assert (max(sizes), sum(sizes)) == (STEP, LARGE)
    assert peak() < MOST_MEMORY


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, gzip", "deflate, gzip"])
def test_what_was_never_asked_for_is_not_unpacked(server: ByteServer, encoding: str) -> None:
    """Packed twice, a bomb is a thousandth again: 100 MB are 300 bytes."""
    server.on("/", send_whole(gzip.compress(GZIP), encoding))
    with Transport(limit=LIMIT) as transport, pytest.raises(BadResponse) as caught:
        transport.get(server.url)
    assert caught.value.reason == "The answer is compressed in a way that cannot be undone."
    assert transport.bytes == 0
