"""A film with voices: each line heard at its place, music making way, subtitles agreeing, loudness as broadcast; a resident's own voice."""

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import phone
import pyloudnorm
import pysubs2
import pytest
from numpy.typing import NDArray
from scipy.signal import butter, resample_poly, sosfilt

from madang.film.build import Built, Event, plan_film, read_film
from madang.film.language import Text
from madang.film.shots import Line
from madang.film.takes.port import TakeRequest
from madang.generators.speech import Speech

Make = Callable[..., tuple[Built, list[Event]]]
MAKERS = {
    "ink": "bars:Bars",
    "score": "bars:Tones",
    "speech": "madang.generators.speech:Speech",
    "footage": "madang.generators.footage:Footage",
}
STORY = """Title: 물음

실외. 연못 - 새벽

안개 낀 연못. 나룻배 한 척이 지나간다.

@하늘
할머니, 날마다 뭘 그렇게 찾고 계세요?

연못에 잔물결이 인다.

@순옥
가락지. 예순 해 전에 빠뜨렸단다.

연못 위로 새가 난다.
"""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    folder = tmp_path / "talk"
    (folder / "media").mkdir(parents=True)
    (folder / "screenplay.fountain").write_text(STORY, "utf-8")
    (folder / "film.toml").write_text("voices = true\n", "utf-8")
    (folder / "bible.toml").write_text(
        '[people.sunok]\nname = "순옥"\nvoice = "old woman"\n[people.haneul]\nname = "하늘"\nvoice = "child"\n'
    )
    return folder


def sound_of(path: Path) -> NDArray[np.float32]:
    """(samples, 2) at 48 kHz."""
    with av.open(str(path)) as file:
        resampler = av.AudioResampler("fltp", "stereo", phone.RATE)
        parts = [part.to_ndarray() for frame in file.decode(audio=0) for part in resampler.resample(frame)]
    return np.concatenate(parts, axis=1).T


def voiced(sound: NDArray[np.float32]) -> NDArray[np.bool_]:
    """In which tenths of a second somebody is heard: the test's music and ambience have nothing above 1 kHz."""
    high = sosfilt(butter(6, 1000 / 24_000, "high", output="sos"), sound.mean(1))
    steps = high[: len(high) // 4800 * 4800].reshape(-1, 4800)
    return np.asarray(np.sqrt((steps**2).mean(1)) > 0.006)


def stretch(on: NDArray[np.bool_], first: float, last: float) -> tuple[float, float]:
    """From the first voiced tenth to the last one around a subtitle, in seconds."""
    low, high = max(0, round(first * 10) - 5), round(last * 10) + 5
    found = np.flatnonzero(on[low:high]) + low
    return found[0] / 10, (found[-1] + 1) / 10


def pitch(sound: NDArray[np.float32], first: float, last: float, hertz: float) -> float:
    part = sound[round(first * phone.RATE) : round(last * phone.RATE)].mean(1)
    part = part * np.hanning(len(part))
    return float(20 * np.log10(abs(np.sum(part * np.exp(-2j * np.pi * hertz * np.arange(len(part)) / phone.RATE))) + 1e-9))


def lines_of(out: Path) -> list[tuple[float, float, str]]:
    return [(event.start / 1000, event.end / 1000, event.plaintext) for event in pysubs2.load(str(out / "subtitles.ko.srt"))]


def packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as file:
        return [bytes(packet) for packet in file.demux(file.streams.video[0]) if packet.size]


def test_every_line_is_heard_where_its_subtitle_is_and_music_makes_way(talk: Path, make: Make, tmp_path: Path) -> None:
    done, _ = make(talk, makers=MAKERS, prints=("web",))
    out = tmp_path / "out"
    sound, lines = sound_of(out / "master.mp4"), lines_of(out)
    on = voiced(sound)
    assert (done.failures, len(lines)) == (0, 2)
    quiet = np.ones(len(on), np.bool_)
    for first, last, words in lines:
        start, end = stretch(on, first, last)
        assert abs(start - first) < 0.3, words
        assert end <= last + 0.3, words
        quiet[round(first * 10) - 5 : round(last * 10) + 10] = False
    assert not (on & quiet).any()
    spoken = [pitch(sound, *stretch(on, first, last), 330) - pitch(sound, *stretch(on, first, last), 110) for first, last, _ in lines]
    alone = pitch(sound, 1, 3, 330) - pitch(sound, 1, 3, 110)
    assert [alone - each for each in spoken] == pytest.approx([4, 4], abs=1)  # music by 6 dB, the sound of the place by 2
    assert packets(out / "web.mp4") == packets(out / "master.mp4")


def test_a_film_with_voices_is_as_loud_as_broadcast_and_never_over_the_ceiling(talk: Path, make: Make, tmp_path: Path) -> None:
    make(talk, makers=MAKERS)
    sound = sound_of(tmp_path / "out/master.mp4")
    peak = 20 * np.log10(np.abs(resample_poly(sound, 4, 1, axis=0)).max())
    assert pyloudnorm.Meter(phone.RATE).integrated_loudness(sound.astype(float)) == pytest.approx(-16, abs=1)
    assert peak <= -1 + 0.05


def line_of(folder: Path, speaker: str) -> Line:
    shots = plan_film(read_film(folder)).shots
    return next(line for shot in shots for line in shot.spoken if line.speaker == speaker)


def residents_voice(folder: Path, into: Path, words: str, noise: float) -> float:
    """A slow voice in a noisy room, as sunok.wav in media; returns its length in seconds."""
    line = Line("x", "sunok", Text(), words, Fraction(0), Fraction(0))
    made = Speech().make(
        TakeRequest("voice", 1, line=line, parameters={"voice": "old man"}), into, progress=lambda _: None, cancelled=lambda: False, key=""
    )
    with av.open(str(made.path)) as file:
        samples = np.concatenate([frame.to_ndarray().reshape(-1) for frame in file.decode(audio=0)]).astype(np.float32) / 32768
    phone.recording(folder / "media/sunok.wav", samples * 0.25, noise=noise)
    return len(samples) / phone.RATE


@pytest.mark.parametrize("voices", ["true", "false"])
def test_a_resident_speaks_one_line_and_the_shot_waits_for_her(voices: str, talk: Path, make: Make, tmp_path: Path) -> None:
    (talk / "film.toml").write_text(f'voices = {voices}\n[media."sunok.wav"]\ncredit = "목소리: 순옥의 이웃"\n', "utf-8")
    before, _ = make(talk, tmp_path / "before", makers=MAKERS)
    seconds = residents_voice(
        talk, tmp_path, "가락지. 예순 해 전에 여기에 빠뜨렸단다. 그날도 이렇게 안개가 끼어 있었지. 아무도 찾지 못했어.", 0.004
    )
    line = line_of(talk, "sunok")
    (talk / "direction.toml").write_text(f'[line.{line.id}]\ntake = "sunok.wav"\n', "utf-8")
    done, _ = make(talk, makers=MAKERS, prints=("web",))
    assert done.failures == 0
    assert 0 < done.film_seconds - before.film_seconds - max(0, seconds - float(line.end - line.start)) < 5
    facts = [json.loads(row)["facts"] for row in (tmp_path / "out/.madang/journal.jsonl").read_text("utf-8").splitlines()]
    take = next(each for each in facts if each.get("shot") == line.id)
    assert (take["generator"], take["details"]["file"]) == ("footage", "sunok.wav")
    assert take["details"]["seconds"] == pytest.approx(seconds, abs=0.35)  # what was quiet before and after is gone
    sound = sound_of(tmp_path / "out/master.mp4")
    first, last, _ = next(each for each in lines_of(tmp_path / "out") if "가락지" in each[2])
    start, _ = stretch(voiced(sound), first, last)
    assert abs(start - first) < 0.3
    burned = packets(tmp_path / "out/web.mp4") != packets(tmp_path / "out/master.mp4")
    assert burned is (voices == "false")  # one line that nobody speaks, and all are shown
