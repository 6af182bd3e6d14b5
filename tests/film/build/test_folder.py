"""What lies in a film's folder, well or badly: read as it was saved, or refused with every reason, and nothing hangs."""

import time
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from madang.film.build import Built, Event, Unchanged, plan_film, read_film, read_rate
from madang.film.language import Refused, Text

Make = Callable[..., tuple[Built, list[Event]]]
SETTINGS = 'title = { ko = "우리 마을의 하루", en = "A day" }\ncredits = [["글", "우리동네 과학클럽"], ["", "2026"]]\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp949"])
def test_every_file_is_read_as_any_editor_saved_it(encoding: str, story: Path) -> None:
    screenplay = (story / "screenplay.fountain").read_text("utf-8")
    (story / "screenplay.fountain").write_bytes(screenplay.replace("\n", "\r\n").encode(encoding))
    (story / "film.toml").write_bytes(SETTINGS.encode(encoding))
    film = read_film(story)
    assert (film.title, film.credits) == (Text("우리 마을의 하루", "A day"), (("글", "우리동네 과학클럽"), ("", "2026")))
    assert [line.words for shot in plan_film(film).shots for line in shot.spoken] == ["할머니, 뭘 찾으세요?"]


def test_an_empty_file_says_nothing(story: Path) -> None:
    for name in ("film.toml", "direction.toml", "bible.toml", "cut.toml", "shots.lock"):
        (story / name).write_bytes(b"\xef\xbb\xbf")
    assert read_film(story).title == Text("은가락지")


WRONG = {
    "title = 3": "film.title",
    "title = { ko = 4 }": "film.title",
    f'title = "{"가" * 100_000}"': "film.title",
    f'style = "{"x" * 100_000}"': "film.style",
    "logline = [1]": "film.logline",
    "credits = 3": "film.credits",
    "credits = [[1, 2]]": "film.credits",
    "credits = [[]]": "film.credits",
    "credits = [" + "['a', 'b']," * 1000 + "]": "film.credits",
    'supporters = ["x"]': "film.supporters",
    'generators = "x"': "film.generators",
    "generators = { music = 3 }": "film.generators",
    "media = 5": "film.media",
    'media = { "a.mp4" = 3 }': "film.media",
    '[media."a.mp4"]\nstart = nan': "film.media",
    '[media."a.mp4"]\nstart = -1': "film.media",
    "languages = 3": "film.languages",
    'languages = ["fr"]': "film.languages",
    'language = "kr"': "film.language",
    'prints = "web"': "film.prints",
    'voices = "no"': "film.voices",
    "loudness = nan": "film.loudness",
    "rate = inf": "film.rate",
    'rate = "1e99999999"': "film.rate",
    "rate = 12.5": "film.rate",
    "rate = 240": "film.rate",
    f'credits = [["{"가" * 121}", "나"]]': "film.credits",
    'size = "1920"': "film.size",
    'size = "99999x99999"': "film.size",
    "a = " + "[" * 20_000: "film.no-toml",
    "rate = " + "9" * 6000: "film.no-toml",
    "x": "film.no-toml",
    "title = '" + "\x00\x01\x02" * 99 + "'": "film.unreadable",
    'title = "' + "x" * (6 << 20) + '"': "film.unreadable",
}


@pytest.mark.parametrize(("text", "code"), WRONG.items(), ids=[f"{code} {text[:24]}" for text, code in WRONG.items()])
def test_a_value_that_makes_no_sense_is_refused_in_a_few_words(text: str, code: str, story: Path) -> None:
    (story / "film.toml").write_text(text, "utf-8")
    began = time.monotonic()
    with pytest.raises(Refused) as refused:
        read_film(story)
    problem = refused.value.problems[0]
    assert [each.code for each in refused.value.problems] == [code]
    assert problem.where == "film.toml"
    assert problem.message.ko
    assert 0 < len(problem.message.en) < 300
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("name", ["bible.toml", "direction.toml", "cut.toml", "shots.lock", "translations/en.toml"])
@pytest.mark.parametrize("text", ["a = " + "[" * 20_000, "a = " + "9" * 6000, "\x00\x01" * 999, "no toml"])
def test_a_broken_file_is_refused_by_its_name(name: str, text: str, story: Path) -> None:
    (story / "translations").mkdir()
    (story / name).write_text(text, "utf-8")
    with pytest.raises(Refused) as refused:
        read_film(story)
    assert {problem.where for problem in refused.value.problems} == {name}


def test_a_screenplay_and_settings_that_are_wrong_are_told_together(story: Path) -> None:
    (story / "screenplay.fountain").write_bytes(b"%PDF-1.7\n" + b"\xff" * 99)
    (story / "film.toml").write_text("x", "utf-8")
    with pytest.raises(Refused) as refused:
        read_film(story)
    assert [problem.where for problem in refused.value.problems] == ["screenplay.fountain", "film.toml"]


def test_endless_orders_are_left_out_and_told_shortly(story: Path) -> None:
    shot = plan_film(read_film(story)).shots[0]
    (story / "direction.toml").write_text(f'[shot.{shot.id}]\ntext = "{"가" * 500_000}"\nprompt = "{"x" * 500_000}"\n', "utf-8")
    told = plan_film(read_film(story)).problems
    assert [problem.code for problem in told if problem.where == "direction.toml"] == ["direction.unknown"] * 2
    assert all(len(problem.message.ko) < 300 for problem in told)


@pytest.mark.parametrize(
    ("said", "rate"),
    [("24", 24), ("24000/1001", Fraction(24000, 1001)), ("23.976", Fraction(24000, 1001)), ("29.97", Fraction(30000, 1001))],
)
def test_a_rate_is_exact(said: str, rate: Fraction | int) -> None:
    assert read_rate(said) == rate


def test_what_is_no_file_is_refused_at_once(tmp_path: Path, story: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.txt")
    (story / "screenplay.fountain").unlink()
    (story / "screenplay.fountain").symlink_to("/dev/zero")
    for path in (Path("/dev/zero"), tmp_path / "pipe.txt", story):
        with pytest.raises(Refused):
            read_film(path)


def test_a_screenplay_that_is_a_link_out_of_the_folder_is_not_read(story: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("비밀 이야기. 할머니가 웃는다.", "utf-8")
    (story / "screenplay.fountain").unlink()
    (story / "screenplay.fountain").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(Refused) as refused:
        read_film(story)
    assert [problem.code for problem in refused.value.problems] == ["film.no-screenplay"]


@pytest.mark.parametrize("out", ["out", ".", "media", "translations"])
def test_a_film_may_be_built_inside_its_own_folder(out: str, story: Path, make: Make) -> None:
    (story / "film.toml").write_text(SETTINGS, "utf-8")
    if out in ("media", "translations"):
        with pytest.raises(Refused) as refused:
            make(story, story / out)
        assert [problem.code for problem in refused.value.problems] == ["build.inside"]
        return
    done, _ = make(story, story / out)
    assert done.failures == 0
    again, _ = make(story, story / out)
    assert again == Unchanged(str(story / out))


@pytest.mark.parametrize("name", ["한글 이름", 'it\'s "q" & $(x)', "-dash", "a%20b #1", "…"])
def test_a_folder_may_have_any_name(name: str, story: Path, tmp_path: Path, make: Make) -> None:
    folder = story.rename(tmp_path / name)
    done, _ = make(folder, tmp_path / f"out {name}")
    again, _ = make(folder, tmp_path / f"out {name}")
    assert (done.failures, again) == (0, Unchanged(str(tmp_path / f"out {name}")))
