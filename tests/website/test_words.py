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
    said: dict[str, set[str]] = {}
    for app in ["", *words.apps()]:
        for word, way in words.pairs(app).items():
            said.setdefault(word, set()).add(way)
    assert {word: ways for word, ways in said.items() if len(ways) > 1} == {}


def test_both_languages_have_the_same_places_for_names() -> None:
    assert [pair for pair in words.korean().items() if sorted(PLACES.findall(pair[0])) != sorted(PLACES.findall(pair[1]))] == []


def test_a_planted_word_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "planted.html").write_text(
        '{% translate "Planted" %}{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}'
    )
    (tmp_path / "planted.py").write_text('_("Said by Python"); ngettext("%(n)s thing", "%(n)s things", 2)')
    monkeypatch.setattr(words, "WEBSITE", tmp_path)
    assert set(words.said()) == {"Planted", "Hello %(name)s", "Said by Python", "%(n)s thing"}
    assert words.PLURALS["%(n)s thing"] == "%(n)s things"


def test_the_compiled_words_are_the_written_ones() -> None:
    from django.utils import translation

    korean = words.korean()
    with translation.override("ko"):
        assert {word: translation.gettext(word) for word in korean} == korean


def test_a_number_of_things_is_said_in_korean_whatever_the_number() -> None:
    from django.utils import translation
    from django.utils.translation import ngettext

    words.said()
    korean = words.korean()
    counted = [word for word in words.PLURALS if word in korean]
    assert counted != []
    with translation.override("ko"):
        assert [word for word in counted for n in (1, 7) if ngettext(word, words.PLURALS[word], n) != korean[word]] == []
