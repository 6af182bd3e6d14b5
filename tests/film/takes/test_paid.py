"""Paid work is bought once, whatever crashes between."""

from collections.abc import Callable
from pathlib import Path

import pytest

from madang.film.takes import Journal, Made, Paid, Quote, TakeKind, TakeRequest, Uncertain, order, settle

REQUEST = TakeRequest("motion", 1)


class Crash(Exception):
    """The machine stops here."""


class Shop:
    """An honest little provider: it remembers its orders, and can be told to crash before or after one is taken."""

    name, version, kinds = "shop", "1", frozenset[TakeKind]({"motion"})

    def __init__(self, *, deduplicates: bool = False, crash: str = ""):
        self.deduplicates, self.crash = deduplicates, crash
        self.orders: list[str] = []

    def quote(self, request: TakeRequest) -> Quote:
        return Quote(1.0, 500)

    def submit(self, request: TakeRequest, *, key: str) -> str:
        if not (self.deduplicates and key in self.orders):
            self.orders.append(key)
        if self.crash == "answer":
            raise Crash
        return f"job-{self.orders.index(key)}"

    def collect(self, job: str, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> Made:
        if self.crash == "polling":
            raise Crash
        path = into / f"{job}.mp4"
        path.write_bytes(job.encode())
        return Made(path)

    def make(self, request: TakeRequest, into: Path, *, progress: Callable[[float], None], cancelled: Callable[[], bool], key: str) -> Made:
        return self.collect(self.submit(request, key=key), into, progress=progress, cancelled=cancelled)


def buy(shop: Shop, folder: Path) -> Made:
    return order(shop, REQUEST, folder, Journal(folder / "j"), "take:x", progress=lambda _: None, cancelled=lambda: False)


def test_the_shop_is_a_paid_generator() -> None:
    assert isinstance(Shop(), Paid)


def test_a_crash_while_waiting_goes_on_with_the_same_job(tmp_path: Path) -> None:
    shop = Shop(crash="polling")
    with pytest.raises(Crash):
        buy(shop, tmp_path)
    shop.crash = ""
    assert buy(shop, tmp_path).path.read_bytes() == b"job-0"
    assert shop.orders == ["take:x"]


def test_a_lost_answer_is_uncertain_and_never_ordered_again_by_itself(tmp_path: Path) -> None:
    shop = Shop(crash="answer")
    with pytest.raises(Crash):
        buy(shop, tmp_path)
    shop.crash = ""
    for _ in range(2):
        with pytest.raises(Uncertain):
            buy(shop, tmp_path)
    assert shop.orders == ["take:x"]
    settle(Journal(tmp_path / "j"), "take:x")
    assert buy(shop, tmp_path).path.exists()
    assert shop.orders == ["take:x", "take:x"]


def test_a_shop_that_charges_one_key_once_is_simply_asked_again(tmp_path: Path) -> None:
    shop = Shop(deduplicates=True, crash="answer")
    with pytest.raises(Crash):
        buy(shop, tmp_path)
    shop.crash = ""
    assert buy(shop, tmp_path).path.read_bytes() == b"job-0"
    assert shop.orders == ["take:x"]
