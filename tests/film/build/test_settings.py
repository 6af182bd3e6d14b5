"""What a film's folder says becomes the film: settings, translations, supporters, prints, recordings; and what it cannot be."""

import errno
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import pytest
from bars import MAKERS

from madang.film.build import Built, Busy, Event, Options, Told, Unchanged, build, plan_film, read_film, read_size
from madang.film.build.folder import media_of, words_of
from madang.film.build.lockfile import alone
from madang.film.build.requests import Wanted, film_sounds, motion
from madang.film.cut import Translation, lay_out, source_digest
from madang.film.language import Refused, Text
from madang.film.shots import Role
from madang.film.takes import FrameSize

Make = Callable[..., tuple[Built, list[Event]]]
WHOLE = """
title = { ko = "은가락지", en = "The Silver Ring" }
logline = "한 가락지를 찾는 이야기"
language = "ko"
languages = ["en", "ko", "en"]
credits = [["글", "우리동네 과학클럽"], { role = "그림", name = "먹" }, ["고마운 분들"], "2026"]
supporters = { ko = "마을 도서관\\n\\n  한마음 시장" }
size = "641X361"
rate = 23.976
voices = true
loudness = -23
style = "먹그림"
prints = ["web"]
unheard = 1
[generators]
music = ""
smell = "nose"
[media."Pond.MOV"]
start = 2.5
credit = "마을의 할머니"
loop = [1]
[media."gone.mov"]
start = 1
"""


def test_everything_a_film_may_say_is_read(story: Path) -> None:
    (story / "media").mkdir()
    (story / "media/pond.mov").write_bytes(b"x")
    (story / "film.toml").write_text(WHOLE, "utf-8")
    film = read_film(story)
    assert (film.title, film.logline) == (Text("은가락지", "The Silver Ring"), Text("한 가락지를 찾는 이야기"))
    assert (film.language, film.languages, film.voices, film.loudness, film.style) == ("ko", ("en", "ko"), True, -23, "먹그림")
    assert film.credits == (("글", "우리동네 과학클럽"), ("그림", "먹"), ("", "고마운 분들"), ("", "2026"))
    assert (film.size, film.rate, film.prints) == (FrameSize(640, 360), Fraction(24000, 1001), ("web",))
    assert film.generators == {"picture": "ink", "motion": "ink", "music": "", "ambience": "score", "voice": "speech"}
    assert film.parameters == {"pond.mov": {"start": 2.5, "credit": "마을의 할머니"}}
    assert [(problem.code, problem.message.en) for problem in film.problems] == [
        ("film.unknown", "Unknown entry: unheard"),
        ("film.no-media", "There is no “gone.mov” in media."),
    ]


def test_translations_are_read_as_people_and_programs_write_them(story: Path) -> None:
    line = next(line for shot in plan_film(read_film(story)).shots for line in shot.spoken)
    (story / "translations").mkdir()
    (story / "translations/en.toml").write_text(
        f'{line.id} = {{ text = "Granny, what are you looking for?", source = "{source_digest(line.words)}" }}\n'
        'odd = 3\nempty = {}\n[line]\nb = "B"\n[lines]\nc = { text = "C", digest = "0" }\n',
        "utf-8",
    )
    film = read_film(story)
    assert film.translations == {
        "en": {
            line.id: Translation("Granny, what are you looking for?", source_digest(line.words)),
            "b": Translation("B"),
            "c": Translation("C", "0"),
        }
    }
    assert film.languages == ("ko", "en")


def test_supporters_have_a_line_each_and_a_film_may_do_without_sounds(story: Path, make: Make, tmp_path: Path) -> None:
    (story / "film.toml").write_text('supporters = "마을 도서관\\n\\n  한마음 시장"\n[generators]\nmusic = ""\nambience = ""\n', "utf-8")
    film = read_film(story)
    planned = plan_film(film)
    cut = lay_out(planned.shots, film.rate)
    wanted = Wanted(film.size, film.rate)
    rows = {clip.shot.role: motion(clip, film, planned.bible, wanted, {}).request.credits for clip in cut.clips}
    supporters = (("", "마을 도서관"), ("", "한마음 시장"))
    assert {role: said for role, said in rows.items() if said} == {Role.CREDITS: film.credits, Role.SUPPORTERS: supporters}
    assert film_sounds(cut, film) == ()
    done, _ = make(story)
    with av.open(str(tmp_path / "out/master.mp4")) as file:
        assert (done.failures, [stream.type for stream in file.streams if stream.type in {"video", "audio"}]) == (0, ["video"])


def test_a_print_that_nobody_knows_is_told_and_the_others_are_made(story: Path, make: Make, tmp_path: Path) -> None:
    done, events = make(story, prints=("cinema", "web"))
    told = [(event.problem.code, event.problem.where) for event in events if isinstance(event, Told)]
    assert (done.failures, told) == (0, [("film.print", "film.toml")])
    assert [(tmp_path / "out" / name).exists() for name in ("cinema.mp4", "web.mp4")] == [False, True]


def test_a_recording_for_a_line_that_is_gone_is_told(story: Path) -> None:
    (story / "direction.toml").write_text('[line.gone]\ntake = "her.wav"\n', "utf-8")
    told = [(problem.code, problem.message.en) for problem in plan_film(read_film(story)).problems if problem.where == "direction.toml"]
    assert told == [("direction.no-line", "No line is 'gone' now.")]


def test_hidden_files_and_folders_are_no_media(story: Path) -> None:
    (story / "media/more").mkdir(parents=True)
    for name in ("pond.mov", ".DS_Store"):
        (story / "media" / name).write_bytes(b"x")
    assert media_of(story) == ({"pond.mov": story / "media/pond.mov"}, [])


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (PermissionError(errno.EACCES, "denied"), "It may not be read: no permission."),
        (OSError(errno.EIO, "Input/output error"), "It cannot be read: Input/output error"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(
    wrong: OSError, told: str, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise wrong

    monkeypatch.setattr(Path, "open", refuse)  # whoever runs the tests as root may read everything
    with pytest.raises(Refused) as refused:
        words_of(story / "screenplay.fountain")
    assert [(problem.code, problem.where, problem.message.en) for problem in refused.value.problems] == [
        ("film.unreadable", "screenplay.fountain", told)
    ]


def test_a_story_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_film(tmp_path / "none.txt")
    assert [problem.message for problem in refused.value.problems] == [Text("그런 파일이 없어요.", "There is no such file.")]


def test_a_folder_in_which_another_build_works_is_left_alone(story: Path, make: Make, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with alone(out / ".madang"), pytest.raises(Busy) as busy:
        make(story)
    assert busy.value.message == Text(
        f"다른 빌드가 {out}에서 일하고 있어요. 끝난 뒤에 다시 해 주세요.",
        f"Another build is at work in {out}. Try again when it has ended.",
    )
    assert [path.name for path in (out / ".madang").iterdir()] == ["lock"]


def test_words_that_come_from_elsewhere_are_built_once_and_again_when_they_change(story: Path, tmp_path: Path) -> None:
    words = (story / "screenplay.fountain").read_bytes()
    options = Options(size=read_size("96x64"), rate="12", draft=True, workers=0, makers=MAKERS, prints=())
    out = tmp_path / "out"
    first = build(Path("film"), out, options, text=words)
    same = build(Path("film"), out, options, text=words)
    changed = build(Path("film"), out, options, text=words.replace("반딧불이가".encode(), "새가".encode()))
    assert (type(first), same, type(changed)) == (Built, Unchanged(str(out)), Built)
