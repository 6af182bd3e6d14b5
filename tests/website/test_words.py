"""Every word that a page says is there in Korean, and what is there in Korean is said by a page."""

import re
from pathlib import Path

from tests.website import words

PLACES = re.compile(r"%\(\w+\)s")


def test_no_word_lacks_its_korean() -> None:
    korean = {message.id: message.string for message in words.korean() if message.id}
    assert [f"{path}: {word}" for word, path in words.said().items() if not korean.get(word)] == []


def test_no_korean_is_left_over() -> None:
    assert {message.id for message in words.korean() if message.id} - set(words.said()) == set()


def test_both_languages_have_the_same_places_for_names() -> None:
    pairs = [(message.id, message.string) for message in words.korean() if isinstance(message.id, str) and message.id]
    assert [pair for pair in pairs if sorted(PLACES.findall(pair[0])) != sorted(PLACES.findall(str(pair[1])))] == []


def test_a_planted_word_is_found(tmp_path: Path, monkeypatch: object) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "planted.html").write_text(
        '{% translate "Planted" %}{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}'
    )
    (tmp_path / "planted.py").write_text('_("Said by Python")')
    monkeypatch.setattr(words, "WEBSITE", tmp_path)  # type: ignore[attr-defined]
    assert set(words.said()) == {"Planted", "Hello %(name)s", "Said by Python"}


def test_the_compiled_words_are_the_written_ones() -> None:
    from django.utils import translation

    with translation.override("ko"):
        told = {message.id: translation.gettext(str(message.id)) for message in words.korean() if message.id}
    assert told == {message.id: message.string for message in words.korean() if message.id}
