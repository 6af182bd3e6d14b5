"""Every word that a page says is there in Korean, and what is there in Korean is said by a page."""

import re
from pathlib import Path

import pytest
from tests.website import words

PLACES = re.compile(r"%\(\w+\)s")


def test_no_word_lacks_its_korean() -> None:
    korean = words.korean()
    assert [f"{path}: {word}" for word, path in words.said().items() if not korean.get(word)] == []


def test_no_korean_is_left_over() -> None:
    assert set(words.korean()) - set(words.said()) == set()


def test_a_word_is_translated_once() -> None:
    places = [(str(message.id), app) for app in ["", *words.apps()] for message in words.read(app) if message.id]
    said: dict[str, set[str]] = {}
    for word, app in places:
        said.setdefault(word, set()).add(str(words.read(app).get(word).string))
    assert {word: ways for word, ways in said.items() if len(ways) > 1} == {}


def test_both_languages_have_the_same_places_for_names() -> None:
    assert [pair for pair in words.korean().items() if sorted(PLACES.findall(pair[0])) != sorted(PLACES.findall(pair[1]))] == []


def test_a_planted_word_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "planted.html").write_text(
        '{% translate "Planted" %}{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}'
    )
    (tmp_path / "planted.py").write_text('_("Said by Python")')
    monkeypatch.setattr(words, "WEBSITE", tmp_path)
    assert set(words.said()) == {"Planted", "Hello %(name)s", "Said by Python"}


def test_the_compiled_words_are_the_written_ones() -> None:
    from django.utils import translation

    korean = words.korean()
    with translation.override("ko"):
        assert {word: translation.gettext(word) for word in korean} == korean
