"""The store: equal content once, nothing half-made, damage found, only the unnamed swept."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.film.takes import NotInStore, Store

contents = st.lists(st.binary(min_size=1, max_size=64), min_size=1, max_size=6)


def put(store: Store, folder: Path, number: int, content: bytes) -> str:
    path = folder / f"{number}.mp4"
    path.write_bytes(content)
    return store.add(path)


@settings(max_examples=40, deadline=None)
@given(contents)
def test_what_goes_in_comes_out_and_equal_content_is_kept_once(given_contents: list[bytes]) -> None:
    with TemporaryDirectory() as place:
        store, folder = Store(Path(place) / "store"), Path(place)
        names = [put(store, folder, number, content) for number, content in enumerate(given_contents)]
        assert [store.path(name).read_bytes() for name in names] == given_contents
        assert sorted(store.names()) == sorted(set(names))
        assert len(set(names)) == len(set(given_contents))
        assert store.verify() == ()


@settings(max_examples=40, deadline=None)
@given(contents, st.data())
def test_sweeping_keeps_exactly_what_is_named(given_contents: list[bytes], data: st.DataObject) -> None:
    with TemporaryDirectory() as place:
        store, folder = Store(Path(place) / "store"), Path(place)
        names = {put(store, folder, number, content) for number, content in enumerate(given_contents)}
        keep = data.draw(st.sets(st.sampled_from(sorted(names))))
        assert set(store.sweep(keep)) == names - keep
        assert set(store.names()) == keep


def test_a_damaged_file_is_found_by_reading_again(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    good, bad = put(store, tmp_path, 1, b"good"), put(store, tmp_path, 2, b"bad")
    store.path(bad).write_bytes(b"worse")
    assert store.verify() == (bad,)
    assert [store.state(good), store.state(bad), store.state("00missing.mp4")] == ["there", "there", "missing"]


def test_an_empty_file_is_unreadable_which_is_not_missing(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    name = put(store, tmp_path, 1, b"something")
    store.path(name).write_bytes(b"")
    assert store.state(name) == "unreadable"


def test_a_file_half_written_by_a_crash_is_no_take_and_is_swept(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    name = put(store, tmp_path, 1, b"whole")
    part = store.path(name).with_name(".abcd.mp4.77.part")
    part.write_bytes(b"ha")
    assert list(store.names()) == [name]
    assert store.sweep({name}) == (part.name,)
    assert not part.exists()


def test_a_missing_name_is_refused_in_two_languages(tmp_path: Path) -> None:
    with pytest.raises(NotInStore) as refused:
        Store(tmp_path).path("00.mp4")
    assert refused.value.message.ko
    assert refused.value.message.en


def test_the_original_stays_where_it_is_to_be_kept(tmp_path: Path) -> None:
    path = tmp_path / "mine.wav"
    path.write_bytes(b"sound")
    store = Store(tmp_path / "store")
    assert store.path(store.add(path, keep=True)).read_bytes() == path.read_bytes()


def test_a_copy_is_taken_in_and_the_original_stays_where_it_is_to_be_kept(tmp_path: Path) -> None:
    store, photograph = Store(tmp_path / "store"), tmp_path / "photo.JPG"
    photograph.write_bytes(b"light")
    names = [store.add(photograph, keep=True), store.add(photograph, keep=True)]
    assert (photograph.read_bytes(), names[0] == names[1], list(store.names())) == (b"light", True, names[:1])


def test_what_cannot_be_opened_is_unreadable_and_damaged(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    name = put(store, tmp_path, 1, b"something")
    place = store.path(name)
    place.unlink()
    place.mkdir()
    assert (store.state(name), store.verify()) == ("unreadable", (name,))
