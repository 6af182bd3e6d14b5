"""Many people at a deadline: each saves ten times and sends once, over real HTTP. The load stops by itself; see `run`.

`python -m bench.rush` is the crowd in a process of its own: what is to be done comes in as JSON, what came of it goes out so (`crowd`).
Times count from the moment at which a person pressed, not from when the machine came to it: who waits in a queue waits.
"""

import asyncio
import json
import os
import random
import re
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass, field, replace
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

SAVES = 10
PRESSES_TWICE = 8  # every so many-th person presses the button twice at once
GIVE_UP = 45.0  # seconds after which a person gives one request up
AGAIN = 0.25  # seconds between two tries, where the yard is away
NUMBER = re.compile(rb'class="number-of">([0-9A-Z-]+)<')
DIGEST = re.compile(rb'class="print">([0-9a-f]{64})<')
TOKEN = "a" * 32
TOLD = "a receipt"  # what the crowd's process says at each


@dataclass(slots=True)
class Person:
    """One who applies, and what they were told."""

    number: int
    person: int
    application: str
    session: str
    saved: dict[str, str] = field(default_factory=dict)
    revisions: dict[str, int] = field(default_factory=dict)
    receipt: str | None = None
    digest: str | None = None
    receipts: list[str] = field(default_factory=list)  # every number that was told, once each
    told_at: float = 0.0  # when the receipt was, by the clock on the wall


@dataclass(slots=True)
class Told:
    """What came of it: seconds of each request by kind, tries that failed, answers that were none."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: {"save": [], "look": [], "send": [], "receipt": []})
    retried: int = 0
    refused: list[str] = field(default_factory=list)
    took: float = 0.0
    cpu: float = 0.0  # seconds that the crowd itself computed

    @property
    def all(self) -> list[float]:
        return [one for kind in self.seconds.values() for one in kind]


class Away(Exception):
    """The yard did not answer."""


class Line:
    """One browser's connection: kept, and made anew where the yard closed it."""

    def __init__(self, address: str, person: Person):
        parts = urlsplit(address)
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._cookies = f"madang={person.session}; csrftoken={TOKEN}"
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> tuple[int, bytes, str]:
        """Status, body and where it leads. Raises Away."""
        body = urlencode(form or {}).encode()
        head = (
            f"{method} {path} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\nCookie: {self._cookies}\r\nX-CSRFToken: {TOKEN}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
        ).encode()
        try:
            if self._writer is None or self._reader is None or self._reader.at_eof():
                await self.close()
                self._reader, self._writer = await asyncio.open_connection(self._host, self._port)
            self._writer.write(head + body)
            return await _answer(self._reader)
        except (OSError, EOFError, ValueError) as wrong:
            await self.close()
            raise Away from wrong

    async def close(self) -> None:
        """Hang up."""
        if self._writer is not None:
            self._writer.close()
            self._reader = self._writer = None


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes, str]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
    length = int(fields.get("content-length", 0))
    return int(head[0].split(" ", 2)[1]), await reader.readexactly(length) if length else b"", fields.get("location", "")


def writes(person: Person) -> list[tuple[str, str]]:
    """What one person types: title, two answers that grow, age and tie."""
    why = "밤마다 가로등에 모이는 나방은 왜 빛으로 올까요? " * 6
    how = "이레 동안 같은 자리에서 십 분씩 세고, 빛의 색을 바꾸어 봐요. " * 6
    own = f"person:m{person.person}"
    return [
        ("title", f"모임 {person.number}의 물음"), ("q:why", why[:60]), (f"{own}:age", "19"), ("q:why", why[:120]),
        (f"{own}:tie:0", "lives|온들시"), ("q:how", how[:60]), ("q:why", why), ("q:how", how[:140]), ("q:how", how),
        ("title", f"모임 {person.number}의 물음, 고침"),
    ]  # fmt: skip


async def _insist(line: Line, told: Told, kind: str, began: float, *what: object) -> tuple[int, bytes, str]:
    """Ask until there is an answer, as the page does; the time counts from the first press."""
    while True:
        try:
            async with asyncio.timeout(GIVE_UP):
                answer = await line.ask(*what)  # type: ignore[arg-type]
            if answer[0] < 500:
                told.seconds[kind].append(time.monotonic() - began)
                return answer
        except (Away, TimeoutError):
            pass
        if time.monotonic() - began > GIVE_UP:
            raise Away
        told.retried += 1
        await asyncio.sleep(AGAIN)


async def _apply(address: str, person: Person, told: Told, start: float, moments: list[float]) -> None:
    line, pad = Line(address, person), str(uuid4())
    path = f"/ko/applications/{person.application}/"
    try:
        for at, (name, value) in zip(moments, writes(person)):
            await _until(start + at)
            base = str(person.revisions.get(name, 0))
            form = {"field": name, "value": value, "base": base, "pad": pad}
            status, body, _ = await _insist(line, told, "save", start + at, "POST", f"{path}keep/", form)
            if status != 200:
                told.refused.append(f"save {status} {body[:120]!r}")
                continue
            person.saved[name] = value
            person.revisions[name] = int(re.search(rb'"revision": (\d+)', body).group(1))  # type: ignore[union-attr]
        await _until(start + moments[-1])
        await _send(line, address, person, told, path, start + moments[-1])
    except Away:
        told.refused.append(f"{person.number} gave up")
    finally:
        await line.close()


async def _send(line: Line, address: str, person: Person, told: Told, path: str, pressed: float) -> None:
    await _insist(line, told, "look", pressed, "GET", f"{path}send/")
    form = {"key": str(uuid4())}
    second = Line(address, person)
    presses = [_press(line, told, path, form)]
    if person.number % PRESSES_TWICE == 0:
        presses.append(_press(second, told, path, form))
    for where in await asyncio.gather(*presses):
        if not where.endswith("/receipt/"):
            told.refused.append(f"send: {where}")
            continue
        _, page, _ = await _insist(line, told, "receipt", time.monotonic(), "GET", where)
        number, digest = NUMBER.search(page), DIGEST.search(page)
        if number and digest:
            person.receipt, person.digest = number.group(1).decode(), digest.group(1).decode()
            if person.receipt not in person.receipts:
                person.receipts.append(person.receipt)
                person.told_at = time.time()
                print(TOLD, flush=True)
    await second.close()


async def _press(line: Line, told: Told, path: str, form: dict[str, str]) -> str:
    status, body, where = await _insist(line, told, "send", time.monotonic(), "POST", f"{path}send/", form)
    return where or f"{status} {body[:200]!r}"


async def _until(moment: float) -> None:
    await asyncio.sleep(max(0.0, moment - time.monotonic()))


async def run(address: str, people: list[Person], seconds: float, seed: int = 1) -> Told:
    """Let them all come within so many seconds. Ends by itself: at most `seconds` and twice GIVE_UP later."""
    told, chance = Told(), random.Random(seed)
    start = time.monotonic() + 0.5
    tasks = [
        asyncio.create_task(_apply(address, person, told, start, sorted(chance.uniform(0, seconds) for _ in range(SAVES + 1))))
        for person in people
    ]
    _, late = await asyncio.wait(tasks, timeout=seconds + 2 * GIVE_UP)
    for task in late:
        task.cancel()
        told.refused.append("never came to an end")
    told.took = time.monotonic() - start
    return told


class Crowd:
    """The people in a process of their own, so that whoever measures does not slow them down. Once it is made, they come."""

    def __init__(self, address: str, people: list[Person], seconds: float):
        asked = json.dumps({"address": address, "seconds": seconds, "people": [asdict(one) for one in people]})
        words = [sys.executable, "-m", "bench.rush"]
        self._child = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        assert self._child.stdin is not None
        self._child.stdin.write(asked)
        self._child.stdin.close()
        self._child.stdin = None
        assert self._child.stdout is not None
        self._child.stdout.readline()  # now they come
        self._most = seconds + 3 * GIVE_UP

    def wait_for(self, receipts: int) -> None:
        """Until so many were told, or nobody is left."""
        assert self._child.stdout is not None
        while receipts > 0 and (line := self._child.stdout.readline()):
            receipts -= line.strip() == TOLD

    def come_back(self) -> tuple[Told, list[Person]]:
        """Wait until all are through; what each was told."""
        assert self._child.stdout is not None
        bound = threading.Timer(self._most, self._child.kill)
        bound.start()
        try:
            with self._child.stdout:
                said = self._child.stdout.read()
            ended = self._child.wait()
        finally:
            bound.cancel()
            self._child.kill()
        if ended:
            raise RuntimeError(f"the crowd ended with {ended}")
        found = json.loads(said.splitlines()[-1])
        return Told(**found["told"]), [Person(**one) for one in found["people"]]


def main() -> int:
    """In that process."""
    asked = json.load(sys.stdin)
    people = [Person(**one) for one in asked["people"]]
    print("now", flush=True)
    told = asyncio.run(run(asked["address"], people, asked["seconds"]))
    own = replace(told, cpu=sum(os.times()[:2]))
    json.dump({"told": asdict(own), "people": [asdict(one) for one in people]}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
