"""The film's sound: levels, ducking, loudness, peaks, exact places."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.signal import butter, sosfilt

from madang.film.master.limiter import limited
from madang.film.master.loudness import Meter, Samples, true_peak
from madang.film.master.mix import Stem, mix_file
from madang.film.master.soundfile import BadSound, read_sound, sound_seconds, write_aac

Tone = Callable[..., Path]


def by_name(path: Path) -> str:
    return path.name


def heard(path: Path) -> Samples:
    return np.concatenate(list(read_sound(path)))


def write_wav(path: Path, samples: Samples) -> None:
    import wave

    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(np.round(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())


def loudness(samples: Samples) -> float:
    meter = Meter()
    meter.feed(samples)
    return meter.level().loudness


def test_a_mix_has_its_loudness_and_stays_under_the_ceiling(tone: Tone, tmp_path: Path) -> None:
    stems = [Stem(tone(tmp_path / "m.wav", 8), Fraction(0), "music"), Stem(tone(tmp_path / "a.wav", 8, pitch=120), Fraction(0), "ambience")]
    meter = Meter()
    meter.feed(heard(mix_file(stems, Fraction(8), tmp_path / "cache", by_name)))
    assert meter.level().loudness == pytest.approx(-16, abs=0.3)
    assert meter.level().peak <= -1.0


def test_loud_strokes_are_held_down_and_not_clipped(tmp_path: Path) -> None:
    import wave

    quiet = 0.02 * np.sin(np.arange(48_000 * 8) * 0.05)
    quiet[::24_000] = 0.99
    with wave.open(str(tmp_path / "drum.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(np.round(quiet * 32767).astype("<i2").tobytes())
    meter = Meter()
    meter.feed(heard(mix_file([Stem(tmp_path / "drum.wav", Fraction(0), "music")], Fraction(8), tmp_path / "cache", by_name)))
    assert meter.level().peak <= -1.0
    assert meter.level().loudness == pytest.approx(-16, abs=1.0)


def test_music_makes_way_under_a_voice_and_comes_back(tone: Tone, tmp_path: Path) -> None:
    stems = [Stem(tone(tmp_path / "m.wav", 12), Fraction(0), "music")]
    spoken = heard(mix_file(stems, Fraction(12), tmp_path / "cache", by_name, speech=[(Fraction(5), Fraction(7))]))
    second = 48_000
    before, under, after = (loudness(spoken[first * second : last * second]) for first, last in ((1, 4), (5, 7), (9, 11)))
    assert before - under == pytest.approx(6, abs=0.4)
    assert before == pytest.approx(after, abs=0.3)


def test_every_role_stands_at_its_level_whatever_its_file(tone: Tone, tmp_path: Path) -> None:
    def level(role: str, loud: float) -> float:
        path = tone(tmp_path / f"{role}{loud}.wav", 3, loud, 1000)
        pair = [Stem(path, Fraction(0), role), Stem(tone(tmp_path / "s.wav", 3, 0.2, 1000), Fraction(6), "speech")]  # type: ignore[arg-type]
        mixed = heard(mix_file(pair, Fraction(9), tmp_path / "cache", by_name))
        return loudness(mixed[24_000:120_000]) - loudness(mixed[24_000 + 288_000 : 120_000 + 288_000])

    assert [round(level(role, loud), 1) for role, loud in (("music", 0.5), ("music", 0.01), ("ambience", 0.3))] == pytest.approx(
        [-6, -6, -15], abs=0.3
    )


def test_a_sound_is_heard_at_its_exact_place_through_aac(tmp_path: Path) -> None:
    click = np.zeros((48_000, 2), np.float32)
    click[12_345:12_355] = 0.8
    write_aac(tmp_path / "click.m4a", [click[:20_000], click[20_000:]], 192_000)
    found = np.abs(heard(tmp_path / "click.m4a")).max(1)
    assert abs(int(found.argmax()) - 12_350) <= 8


def test_a_mix_is_found_again_and_another_stem_is_another_mix(tone: Tone, tmp_path: Path) -> None:
    one, two = Stem(tone(tmp_path / "1.wav", 2), Fraction(0), "music"), Stem(tone(tmp_path / "2.wav", 2), Fraction(0), "music")
    first = mix_file([one], Fraction(2), tmp_path / "cache", by_name)
    stamp = first.stat().st_mtime_ns
    assert mix_file([one], Fraction(2), tmp_path / "cache", by_name) == first
    assert first.stat().st_mtime_ns == stamp
    assert mix_file([two], Fraction(2), tmp_path / "cache", by_name) != first
    assert {path.name for path in first.parent.iterdir()} == {first.name, mix_file([two], Fraction(2), tmp_path / "cache", by_name).name}


def test_silence_stays_silence(tone: Tone, tmp_path: Path) -> None:
    silent = mix_file([Stem(tone(tmp_path / "0.wav", 2, 0.0), Fraction(0), "music")], Fraction(2), tmp_path / "cache", by_name)
    assert float(np.abs(heard(silent)).max()) < 1e-4


@pytest.mark.parametrize("content", [b"", b"RIFF....WAVE", b"noise" * 100])
def test_a_file_without_sound_is_refused_by_name(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bad.wav"
    path.write_bytes(content)
    with pytest.raises(BadSound) as refused:
        sound_seconds(path)
    assert "bad.wav" in refused.value.message.ko


@settings(max_examples=25, deadline=None)
@given(arrays(np.float32, (3000, 2), elements=st.floats(-2, 2, width=32)), st.sampled_from([0.3, 0.84, 1.0]))
def test_nothing_passes_the_limiter(block: Samples, ceiling: float) -> None:
    held = limited(block, ceiling)
    assert float(np.abs(held).max()) <= ceiling * (1 + 1e-5)
    quiet = block * np.float32(0.05)
    assert np.array_equal(limited(quiet, ceiling), quiet)


def test_the_meter_agrees_with_an_independent_one_and_with_the_standards_tone() -> None:
    rng = np.random.default_rng(4)
    noise = (rng.normal(0, 0.1, (48_000 * 6, 2)) * np.linspace(0.2, 1, 48_000 * 6)[:, None]).astype(np.float32)
    assert loudness(noise) == pytest.approx(pyloudnorm.Meter(48_000).integrated_loudness(noise), abs=0.1)
    full = np.zeros((48_000 * 4, 2), np.float32)
    full[:, 0] = np.sin(2 * np.pi * 997 * np.arange(48_000 * 4) / 48_000)
    assert loudness(full) == pytest.approx(-3.01, abs=0.05)  # BS.1770: a full-scale 997 Hz tone in one channel


def test_the_peak_between_two_samples_is_seen() -> None:
    between = np.sin(2 * np.pi * 12_000 * np.arange(4800) / 48_000 + np.pi / 4)
    pair = np.repeat(between[:, None], 2, 1).astype(np.float32)
    assert float(np.abs(pair).max()) == pytest.approx(0.707, abs=0.001)
    assert true_peak(pair[:, :]) == pytest.approx(1.0, abs=0.06)


def test_measuring_in_blocks_is_measuring_at_once() -> None:
    rng = np.random.default_rng(1)
    noise = rng.normal(0, 0.1, (100_000, 2)).astype(np.float32)
    meter = Meter()
    for first in range(0, len(noise), 7777):
        meter.feed(noise[first : first + 7777])
    assert meter.level().loudness == pytest.approx(loudness(noise), abs=1e-6)


def test_a_place_stands_at_its_level_whatever_strikes_in_it(tone: Tone, tmp_path: Path) -> None:
    def place(bang: bool) -> float:
        still = heard(tone(tmp_path / f"still{bang}.wav", 10, 0.05, 1000)).copy()
        if bang:
            still[96_000:120_000] *= 18
        write_wav(tmp_path / f"place{bang}.wav", still)
        pair = [
            Stem(tmp_path / f"place{bang}.wav", Fraction(0), "ambience"),
            Stem(tone(tmp_path / "s.wav", 3, 0.2, 1000), Fraction(11), "speech"),
        ]
        mixed = heard(mix_file(pair, Fraction(15), tmp_path / f"cache{bang}", by_name, loudness=-30))
        return loudness(mixed[5 * 48_000 : 9 * 48_000]) - loudness(mixed[48_000 * 23 // 2 : 48_000 * 27 // 2])

    assert [round(place(bang), 1) for bang in (False, True)] == pytest.approx([-15, -15], abs=0.3)


def test_a_sound_that_is_cut_into_does_not_click(tone: Tone, tmp_path: Path) -> None:
    path = tone(tmp_path / "hum.wav", 8, 0.3, 97)
    stems = [Stem(path, Fraction(at), "live", Fraction(3, 2), Fraction(1, 7)) for at in (1, 3, 5)]
    mixed = heard(mix_file(stems, Fraction(7), tmp_path / "cache", by_name, bitrate=320_000)).mean(1)
    treble = np.abs(sosfilt(butter(4, 3000, "high", fs=48_000, output="sos"), mixed)) / np.abs(mixed).max()
    edges = (1, 2.5, 3, 4.5, 5, 6.5)
    clicks = [20 * np.log10(treble[int((edge - 0.05) * 48_000) : int((edge + 0.05) * 48_000)].max()) for edge in edges]
    assert max(clicks) < -45  # cut square, it is -7


stems_of_films = st.lists(
    st.tuples(st.sampled_from(["music", "ambience", "speech", "live"]), st.integers(0, 6), st.floats(0.01, 0.9), st.integers(90, 3000)),
    min_size=1,
    max_size=4,
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stems_of_films, st.lists(st.tuples(st.integers(0, 6), st.integers(1, 3)), max_size=2))
def test_every_mix_has_its_loudness_its_ceiling_and_its_length(
    tone: Tone, tmp_path: Path, parts: list[tuple[str, int, float, int]], talk: list[tuple[int, int]]
) -> None:
    stems = [
        Stem(tone(tmp_path / f"{role}-{loud}-{pitch}.wav", 4, loud, pitch), Fraction(start), role)  # type: ignore[arg-type]
        for role, start, loud, pitch in parts
    ]
    speech = [(Fraction(start), Fraction(start + long)) for start, long in talk]
    mixed = heard(mix_file(stems, Fraction(11), tmp_path / "cache", by_name, speech=speech))
    meter = Meter()
    meter.feed(mixed)
    assert meter.level().peak <= -1.0
    assert meter.level().loudness == pytest.approx(-16, abs=0.5)
    assert 11 * 48_000 <= len(mixed) <= 11 * 48_000 + 1024
    assert np.abs(mixed[:2]).max() < 0.02
