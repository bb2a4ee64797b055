"""Which questions are answered badly, and how."""

import gzip
import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from tests.faults.faulty_site import Act, Answer, Matches, Question
from tests.servers import Exchange

MEGABYTE = 1_000_000
_LISTED = ("posts", "pages")


def anything(_question: Question) -> bool:
    """Every question."""
    return True


def lists(question: Question) -> bool:
    """A page of a list of posts, of those that say what there is."""
    named = "include" in question.values
    return question.route == "posts" and not named and question.values.get("per_page") != "1"


def bodies(question: Question) -> bool:
    """Whole posts, by their numbers."""
    fields = question.values.get("_fields")
    whole = fields is None or "content" in fields.split(",")
    return question.route == "posts" and "include" in question.values and whole


def posts(question: Question) -> bool:
    """Anything about posts, single ones too."""
    return question.route.partition("/")[0] == "posts"


def route(name: str) -> Matches:
    """One route."""
    return lambda question: question.route == name


def with_post(number: int) -> Matches:
    """Whole posts, this one among them."""
    return lambda question: bodies(question) and number in question.ids


def more_than(count: int) -> Matches:
    """Whole posts, more than so many at once."""
    return lambda question: bodies(question) and len(question.ids) > count


def change(edit: Callable[[Answer], Answer]) -> Act:
    """A proper answer with something else in it."""
    return lambda exchange, answer: exchange.send(edit(answer).to_bytes(exchange.request.method))


def change_body(edit: Callable[[bytes], bytes]) -> Act:
    """Other bytes in the body."""
    return change(lambda answer: replace(answer, body=edit(answer.body)))


def change_json(edit: Callable[[Any], Any]) -> Act:
    """Other JSON."""
    return change(lambda answer: answer.saying(edit(answer.value)))


def change_rows(edit: Callable[[dict[str, Any]], dict[str, Any]]) -> Act:
    """Other rows in a list."""
    return change_json(lambda rows: [edit(row) for row in rows])


def change_headers(**headers: str) -> Act:
    """Other headers; an empty one is left out."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return change(lambda answer: replace(answer, headers=answer.headers | named))


def empty(**headers: str) -> Act:
    """A list without rows."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return change(lambda answer: replace(answer.saying([]), headers=answer.headers | named))


def say(body: bytes | str, status: int = 200, kind: str = "text/html", **headers: str) -> Act:
    """Something else altogether."""
    content = body.encode() if isinstance(body, str) else body
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    said = {"Content-Type": kind, **named}
    return change(lambda answer: Answer(content, status, {"Date": answer.headers["Date"], **said}))


def complain(code: str, message: str, status: int, told: int | None = None, **headers: str) -> Act:
    """An error object of the REST API; `told` is the status that it names itself."""
    body = {"code": code, "message": message, "data": {"status": told or status}}
    return say(json.dumps(body), status, "application/json", **headers)


def redirect(base: str) -> Act:
    """The same place on another server."""

    def act(exchange: Exchange, answer: Answer) -> None:
        said = {"Date": answer.headers["Date"], "Location": f"{base}{exchange.request.target}"}
        exchange.send(Answer(b"", 301, said).to_bytes())

    return act


def cut_short(exchange: Exchange, answer: Answer) -> None:
    """Two thirds of the body, then goodbye."""
    whole = answer.to_bytes()
    exchange.send(whole[: len(whole) - len(answer.body) // 3 - 1])


def cut_silently(exchange: Exchange, answer: Answer) -> None:
    """Two thirds of the body, which by their header are all of it."""
    exchange.send(replace(answer, body=answer.body[: len(answer.body) * 2 // 3]).to_bytes())


def cut_chunks(exchange: Exchange, answer: Answer) -> None:
    """A body in chunks of which the last never comes."""
    _send_head(exchange, "Content-Type: application/json", "Transfer-Encoding: chunked")
    half = answer.body[: len(answer.body) // 2]
    exchange.send(f"{len(half):x}\r\n".encode() + half + b"\r\n")


def drip(exchange: Exchange, answer: Answer) -> None:
    """One byte a second, until nobody listens any more."""
    head, _, body = answer.to_bytes().partition(b"\r\n\r\n")
    exchange.send(head + b"\r\n\r\n")
    for number in range(len(body)):
        exchange.send(body[number : number + 1])
        if exchange.pause(1.0):
            return


def fall_silent(exchange: Exchange, _answer: Answer) -> None:
    """Not a word."""
    exchange.wait_until_gone()


def reset(exchange: Exchange, answer: Answer) -> None:
    """Break the connection in the middle of the body."""
    whole = answer.to_bytes()
    exchange.send(whole[: len(whole) - len(answer.body) // 2])
    exchange.pause(0.02)  # what has been sent should arrive
    exchange.reset()


def break_gzip(exchange: Exchange, answer: Answer) -> None:
    """Compressed data with wrong bytes in it."""
    packed = bytearray(gzip.compress(answer.body))
    for place in range(12, len(packed), 7):
        packed[place] ^= 0x55
    said = answer.headers | {"Content-Encoding": "gzip"}
    exchange.send(replace(answer, body=bytes(packed), headers=said).to_bytes())


def cut_gzip(exchange: Exchange, answer: Answer) -> None:
    """Compressed data without its end."""
    packed = gzip.compress(answer.body)[:-20]
    said = answer.headers | {"Content-Encoding": "gzip"}
    exchange.send(replace(answer, body=packed, headers=said).to_bytes())


def gzip_bomb(exchange: Exchange, answer: Answer) -> None:
    """Sixty kilobytes that become sixty megabytes."""
    said = answer.headers | {"Content-Encoding": "gzip"}
    exchange.send(replace(answer, body=_make_bomb(), headers=said).to_bytes())


def send_megabytes(count: int, *, told: bool) -> Act:
    """A body so large; `told`: its length is in the headers."""

    def act(exchange: Exchange, _answer: Answer) -> None:
        length = f"Content-Length: {count * MEGABYTE}" if told else "Transfer-Encoding: chunked"
        _send_head(exchange, "Content-Type: application/json", length)
        frame = b"" if told else f"{MEGABYTE:x}\r\n".encode()
        try:
            for _ in range(count):
                exchange.connection.sendall(frame + b" " * MEGABYTE + (b"" if told else b"\r\n"))
        except OSError:
            return  # the client had enough

    return act


@cache
def _make_bomb() -> bytes:
    packer = zlib.compressobj(9, wbits=zlib.MAX_WBITS | 16)
    blanks = bytes(MEGABYTE)
    return b"".join(packer.compress(blanks) for _ in range(60)) + packer.flush()


def _send_head(exchange: Exchange, *lines: str) -> None:
    head = ["HTTP/1.1 200 OK", "Connection: close", *lines]
    exchange.send(("\r\n".join(head) + "\r\n\r\n").encode())
