"""The site in one process or several: the tables made, uvicorn in front of Django. What it does beside its pages: `housekeeping`."""

import asyncio
import gc
import os
import signal
import socket
import sys
import threading
import time
from contextlib import suppress
from types import FrameType

import django
from django.core.management import call_command

from madang.engine import crew, settings
from madang.engine.crew import Job

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "madang.engine.site")
QUEUE = 2048  # connections that wait to be taken
HEARS = 0.5  # seconds at the end in which a connection may still say what it wants
SHARES = sys.platform == "linux"  # whether the system deals connections out among several listeners


def prepare() -> None:
    """Load the site. The settings must have been chosen before."""
    django.setup()


def migrate() -> None:
    """Bring the tables up to date."""
    call_command("migrate", verbosity=0, interactive=False)


def serve(door: socket.socket, *, processes: int = 1, house: bool = False) -> None:
    """Answer at this door until a person stops it, and keep house beside it where that is wanted."""
    _settle()
    if processes == 1:
        door.listen(QUEUE)
        stop = threading.Event()
        if house:
            _keep_house(stop)
        answer(door)
        stop.set()
        return
    chosen, watcher = settings.current(), os.getpid()
    if SHARES:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)  # stays closed: it only holds the place
    else:
        door.listen(QUEUE)
    jobs = [Job(f"web {number + 1}", _answer_in_a_crew, (chosen, watcher, door)) for number in range(processes)]
    if house:
        jobs.append(Job("house", _keep_house_in_a_crew, (chosen, watcher)))
    crew.work(jobs)


def answer(door: socket.socket, watcher: int = 0) -> None:
    """Answer in this process until it is told to end, or its watcher is gone."""
    import uvicorn

    from madang.engine.answering import Pages
    from madang.engine.bounding import Bounded

    class Server(uvicorn.Server):
        """One that does not outlive its crew."""

        async def on_tick(self, counter: int) -> bool:
            """Ten times a second: whether it is time to end."""
            return await super().on_tick(counter) or bool(watcher and crew.left_alone(watcher))

        async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
            """Whoever came before the door closes is answered: who waits at it is let in, who has not spoken yet is heard for a moment."""
            await asyncio.sleep(0)
            for one in self.servers:
                one.close()
            until = time.monotonic() + HEARS
            while time.monotonic() < until and any(getattr(one, "cycle", one) is None for one in self.server_state.connections):
                await asyncio.sleep(0.02)
            await super().shutdown(sockets)

    config = uvicorn.Config(
        Bounded(Pages()), log_config=None, access_log=False, lifespan="off", server_header=False, backlog=QUEUE,
        timeout_graceful_shutdown=5,
    )  # fmt: skip
    with suppress(KeyboardInterrupt):  # whether the loop hands Ctrl-C on to us depends on where it came in
        Server(config).run(sockets=[door])


def _settle() -> None:
    """Load what the first page would, and leave it in peace: no round of the collector needs to look at it again."""
    from django.db import connections
    from django.urls import get_resolver

    _ = get_resolver().url_patterns
    connections.close_all()  # a connection must not be there twice
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def _answer_in_a_crew(chosen: settings.Settings, watcher: int, door: socket.socket) -> None:
    _load(chosen)
    answer(_beside(door) if SHARES else door, watcher)


def _beside(door: socket.socket) -> socket.socket:
    """A door of this process's own at the same place. The system deals evenly who comes; at one door for all, one process took most."""
    own = socket.socket(door.family, door.type, door.proto)
    for option in (socket.SO_REUSEADDR, socket.SO_REUSEPORT):
        own.setsockopt(socket.SOL_SOCKET, option, 1)
    own.bind(door.getsockname())
    own.listen(QUEUE)
    return own


def _keep_house_in_a_crew(chosen: settings.Settings, watcher: int) -> None:
    _load(chosen)
    stop = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        stop.set()

    for one in crew.ENDS:
        signal.signal(one, end)
    threads = _keep_house(stop)
    while not (stop.wait(crew.LOOKS) or crew.left_alone(watcher)):
        pass
    stop.set()
    until = time.monotonic() + crew.SHORT  # for all of them together: who is left alone has nobody who would end it
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))


def _load(chosen: settings.Settings) -> None:
    """Where processes do not part, each begins with nothing."""
    from django.apps import apps

    if not apps.ready:
        settings.choose(chosen)
        prepare()
        _settle()


def _keep_house(stop: threading.Event) -> list[threading.Thread]:
    from madang.engine import housekeeping

    return housekeeping.keep_house(stop)
