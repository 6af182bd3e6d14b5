"""The lexicon's data: whole, without contradictions, and with every kind that painters were promised."""

import pytest

from madang.film.shots.words import SUBJECTS, english_forms, lexicon

PLACES = """
pond river stream sea beach harbor island mountain hill forest bamboo field rice-paddy garden park desert snowfield village hanok
courtyard alley street city rooftop bridge station train-stop subway bus market shop cafe restaurant school classroom playground
gym library laboratory workshop factory office hospital museum theatre stage kitchen room living-room bedroom bathroom corridor
stairs elevator window-side temple church observatory planetarium greenhouse farm barn road highway tunnel car-inside bus-inside
train-inside night-sky space moon underwater cave ruins stadium airport
"""


def test_places_are_those_that_painters_draw() -> None:
    assert lexicon().kinds["place"] == tuple(PLACES.split())


def test_every_kind_has_korean_and_english_words() -> None:
    known = lexicon()
    korean = {(sense.category, sense.kind) for senses in known.nouns.values() for sense in senses}
    korean |= {(verb.sense.category, verb.sense.kind) for verbs in known.verbs.values() for verb in verbs}
    english = {(sense.category, sense.kind) for senses in known.english.values() for sense in senses}
    kinds = {(category, kind) for category, each in known.kinds.items() for kind in each}
    assert (kinds - korean, kinds - english) == (set(), set())


def test_moods_times_and_weathers_are_those_of_a_shot() -> None:
    kinds = lexicon().kinds
    assert kinds["mood"] == ("calm", "warm", "sad", "tense", "joyful", "wonder", "lonely", "playful")
    assert kinds["time"] == ("dawn", "morning", "noon", "dusk", "evening", "night")
    assert kinds["weather"] == ("clear", "mist", "rain", "snow", "wind")


def test_every_sense_of_an_ambiguous_word_exists() -> None:
    known = lexicon()
    named = {
        (sense.category, sense.kind)
        for table in known.choices.values()
        for choice in table.values()
        for sense in (*(sense for sense, _ in choice.senses), choice.otherwise)
        if sense
    }
    kinds = {(category, kind) for category, each in known.kinds.items() for kind in each}
    assert named - kinds == set()


def test_a_kind_of_subject_belongs_to_one_category_but_for_the_moon() -> None:
    seen: dict[str, str] = {}
    twice = [kind for category in SUBJECTS for kind in lexicon().kinds[category] if seen.setdefault(kind, category) != category]
    assert twice == []


@pytest.mark.parametrize(
    ("word", "verb", "forms"),
    [
        ("city", False, {"city", "cities", "city's"}),
        ("lunch box", False, {"lunch box", "lunch boxes", "lunch box's"}),
        ("walk", True, {"walk", "walks", "walked", "walking"}),
        ("stop", True, {"stop", "stops", "stopped", "stopping"}),
        ("gaze up", True, {"gaze up", "gazes up", "gazed up", "gazing up"}),
        ("carry", True, {"carry", "carries", "carried", "carrying"}),
    ],
)
def test_english_is_inflected_by_rule(word: str, verb: bool, forms: set[str]) -> None:
    assert english_forms(word, verb=verb) == forms
