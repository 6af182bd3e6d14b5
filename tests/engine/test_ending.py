"""A process that ends answers whoever came before its door closed: also who was let in and had not yet said what they want."""

import socket
import threading
import time

import pytest

from madang.engine import crew, serving

ASKS = b"GET /healthz HTTP/1.1\r\nHost: testserver\r\nConnection: close\r\n\r\n"


def heard(made: socket.socket) -> str:
    with made, made.makefile("rb") as answer:
        return answer.read().decode().partition("\r\n")[0]


def test_who_is_silent_while_the_door_closes_is_still_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    monkeypatch.setattr(crew, "left_alone", lambda watcher: over.is_set())
    monkeypatch.setattr(serving, "HEARS", 60.0)
    door = socket.socket()
    door.bind(("127.0.0.1", 0))
    door.listen(serving.QUEUE)
    place = door.getsockname()
    answering = threading.Thread(target=serving.answer, args=(door, 1), daemon=True)
    answering.start()
    silent = socket.create_connection(place, timeout=60)
    first = socket.create_connection(place, timeout=60)
    first.sendall(ASKS)
    assert heard(first) == "HTTP/1.1 200 OK", "so the silent one, who came before it, is in"
    over.set()
    end = time.monotonic() + 60
    while _opens(place):
        assert time.monotonic() < end
        time.sleep(0.05)
    silent.sendall(ASKS)
    assert heard(silent) == "HTTP/1.1 200 OK"
    answering.join(60)
    assert not answering.is_alive()


def _opens(place: tuple[str, int]) -> bool:
    """Whether somebody lets in here. Who is let in at the last moment hangs up at once."""
    try:
        socket.create_connection(place, timeout=60).close()
    except ConnectionError:
        return False
    return True
