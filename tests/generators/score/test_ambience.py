"""Every place has its own sound, crossing over without a hole."""

from pathlib import Path

import numpy as np
import pytest
from tests.generators.sound import STORY, cues, level, samples_of

from madang.film.takes.port import TakeRequest
from madang.generators.score import Score
from madang.generators.score.ambience import beds_of, effects, stretches
from madang.generators.score.beds import BEDS, LOOP, bed
from madang.generators.score.effects import EFFECTS


@pytest.mark.parametrize("name", sorted(BEDS))
def test_a_bed_is_a_loop_whose_ends_meet(name: str) -> None:
    loop = bed(name)
    assert loop.shape == (LOOP * 48_000, 2)
    assert np.isfinite(loop).all()
    assert np.abs(loop).max() < 4
    step = np.abs(np.diff(loop, axis=0))
    assert np.abs(loop[0] - loop[-1]).max() <= step.max() * 1.5 + 1e-3


@pytest.mark.parametrize("name", sorted(EFFECTS))
def test_an_effect_begins_and_ends_in_silence(name: str) -> None:
    samples = EFFECTS[name](np.random.default_rng(3))
    assert np.isfinite(samples).all()
    assert 0.02 < np.abs(samples).max() < 1.6
    assert abs(samples[-1]) < 0.05


def test_the_place_is_never_silent_and_never_jumps(tmp_path: Path) -> None:
    film = cues(STORY[:-1])
    request = TakeRequest("ambience", 1, cues=film, seconds=film[-1].end)
    samples = samples_of(Score().make(request, tmp_path, progress=lambda share: None, cancelled=lambda: False, key="").path)
    seconds = [level(samples[at : at + 48_000]) for at in range(0, len(samples), 48_000)]
    assert min(seconds) > -55
    assert max(seconds) < -20


def test_shots_of_one_place_and_hour_sound_as_one() -> None:
    assert len(stretches(cues(STORY[:4]))) == 1
    assert len(stretches(cues(STORY[:5]))) == 2


def test_hours_weathers_and_seasons_change_what_is_heard() -> None:
    def heard(place: str, time: str, weather: str, season: str) -> tuple[str, ...]:
        film = cues(((STORY[1][0], 0, place, time, "calm", 0.1, 6),), weather=weather, season=season)
        return tuple(bed.name for bed in beds_of(film[0].shot))

    assert heard("pond", "night", "clear", "summer") == ("still-water", "air", "crickets", "frogs")
    assert heard("pond", "night", "clear", "winter") == ("still-water", "air")
    assert heard("pond", "noon", "rain", "summer") == ("still-water", "rain")
    assert heard("classroom", "noon", "rain", "summer") == ("room", "rain-outside")
    assert heard("city", "night", "clear", "autumn") == ("city", "air")
    assert heard("space", "night", "clear", "summer") == ("space", "air")


def test_a_bell_rings_in_the_shot_that_names_it() -> None:
    film = cues(((STORY[1][0], 0, "pond", "noon", "calm", 0.1, 6),), sounds=("bicycle-bell", "nonsense"))
    assert [round(sound.start, 2) for sound in effects(film)] == [0.35]
