"""Identity survives editing."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madang.film.language import Refused, Text
from madang.film.screenplay import read
from madang.film.shots import Bible, Direction, Lock, Plan, Shot, plan, read_direction, read_lock, write_lock

Planner = Callable[..., Plan]
PLACES = ("POND", "KITCHEN", "ROOFTOP", "FOREST", "STATION", "LIBRARY")
ACTIONS = (
    "Ann walks along the wall and stops.",
    "A boat lies beside the gate in the grass.",
    "Bob opens the box with both hands.",
    "The cat sleeps under the chair.",
    "Ann looks at the letter on the table.",
    "A lamp hangs over the door.",
    "Bob sits down and waits for the bus.",
    "Children run past with a kite.",
)
LINES = ("Where is it?", "I do not know.", "Look behind you.", "It was here before.", "Nobody came.", "Give me a hand.")
SCENE = st.tuples(
    st.sampled_from(PLACES),
    st.lists(
        st.one_of(st.sampled_from(ACTIONS), st.tuples(st.sampled_from(("ANN", "BOB")), st.sampled_from(LINES))), min_size=1, max_size=6
    ),
)
FILM = st.lists(SCENE, min_size=1, max_size=5)
Written = list[tuple[str, list[str | tuple[str, str]]]]


def text_of(film: Written) -> str:
    parts = []
    for place, units in film:
        parts.append(f"INT. {place} - DAY")
        parts += [unit if isinstance(unit, str) else f"{unit[0]}\n{unit[1]}" for unit in units]
    return "\n\n".join(parts) + "\n"


def made(text: str, lock: Lock = Lock()) -> Plan:  # noqa: B008 - a lock is frozen
    return plan(read(text, name="x.fountain"), Bible(), Direction(), lock, title=Text(en="Film"), credits=(("By", "us"),))


def story(shots: tuple[Shot, ...]) -> list[Shot]:
    return [shot for shot in shots if shot.scene >= 0]


@settings(max_examples=40, deadline=None)
@given(FILM)
def test_unchanged_text_keeps_every_id(film: Written) -> None:
    first = made(text_of(film))
    again = made(text_of(film), first.lock)
    assert again.shots == first.shots
    assert again.orphans == ()


@settings(max_examples=40, deadline=None)
@given(FILM)
def test_ids_are_given_once_and_the_lock_is_read_as_it_was_written(film: Written) -> None:
    first = made(text_of(film))
    ids = [shot.id for shot in first.shots]
    lines = [line.id for shot in first.shots for line in shot.spoken]
    assert (len(ids), len(lines)) == (len(set(ids)), len(set(lines)))
    assert read_lock(write_lock(first.lock)) == first.lock


@settings(max_examples=40, deadline=None)
@given(FILM, st.data())
def test_a_changed_action_line_touches_its_scene_at_most(film: Written, data: st.DataObject) -> None:
    scene = data.draw(st.integers(0, len(film) - 1))
    changed = [(place, list(units)) for place, units in film]
    changed[scene][1].insert(data.draw(st.integers(0, len(changed[scene][1]))), "A clock ticks above the shelf of books.")
    before = made(text_of(film))
    after = made(text_of(changed), before.lock)
    kept = {shot.id: shot for shot in before.shots}
    last = len(film) - 1  # the film's last picture looks at all lengths, and credits stand in its air
    for shot in after.shots:
        if shot.scene not in (scene, last, -1) and not shot.first_of_scene:
            old = kept[shot.id]
            assert (old.size, old.move, old.seconds, old.seed, old.subjects) == (
                shot.size,
                shot.move,
                shot.seconds,
                shot.seed,
                shot.subjects,
            )
        elif shot.scene not in (scene, -1):
            assert shot.id in kept


@settings(max_examples=40, deadline=None)
@given(FILM, st.randoms(use_true_random=False))
def test_moved_scenes_keep_every_id(film: Written, random: object) -> None:
    film = [(f"{place} {index}", units) for index, (place, units) in enumerate(film)]
    before = made(text_of(film))
    after = made(text_of([*film[1:], film[0]]), before.lock)
    assert {shot.id for shot in story(after.shots)} == {shot.id for shot in story(before.shots)}
    assert [mark for mark in after.orphans if mark.scene >= 0] == []


POND = "EXT. POND - DAY\n\nThe pond is still.\n\nAnn rows the boat to the shore.\n\nA frog sits on a leaf.\n\nANN\nIt was here.\n"


def test_a_rewritten_line_keeps_its_shot_and_its_line_id() -> None:
    before = made(POND)
    after = made(
        POND.replace("rows the boat to the shore", "rows the little boat home").replace("It was here.", "It must be here."), before.lock
    )
    assert [shot.id for shot in after.shots] == [shot.id for shot in before.shots]
    assert [line.id for shot in after.shots for line in shot.spoken] == [line.id for shot in before.shots for line in shot.spoken]
    changed = [new.text for old, new in zip(before.shots, after.shots) if (old.text, old.seed) != (new.text, new.seed)]
    assert changed == ["Ann rows the little boat home.", "ANN: It must be here."]


def test_what_lost_its_shot_is_an_orphan_and_gets_its_id_back_when_it_returns() -> None:
    before = made(POND)
    frog = next(shot.id for shot in before.shots if "frog" in shot.text)
    without = made(POND.replace("A frog sits on a leaf.\n\n", ""), before.lock)
    back = made(POND, without.lock)
    assert [mark.id for mark in without.orphans] == [frog]
    assert [shot.id for shot in back.shots] == [shot.id for shot in before.shots]
    assert back.orphans == ()


def test_equal_lines_are_told_apart_by_their_neighbours() -> None:
    text = "EXT. POND - DAY\n\nThe pond is still.\n\nA lamp.\n\nAnn rows the boat home.\n\nA lamp.\n\nBob sits on the bench alone.\n"
    before = made(text.replace("A lamp.", "A lamp hangs over the door."))
    inserted = text.replace("A lamp.", "A lamp hangs over the door.").replace(
        "The pond is still.", "The pond is still.\n\nA lamp hangs over the door."
    )
    after = made(inserted, before.lock)
    ids = [shot.id for shot in story(before.shots)]
    kept = [shot.id for shot in story(after.shots) if shot.id in ids]
    assert kept == ids


def test_direction_follows_its_shot_and_is_told_when_the_shot_is_gone() -> None:
    before = made(POND)
    frog = next(shot.id for shot in before.shots if "frog" in shot.text)
    direction = read_direction(f'[shot.{frog}]\nseconds = 9\nmove = "pull out"\n[shot.nobody]\nseconds = 2\n')
    longer = "EXT. STREET - DAY\n\nA bus.\n\n" + POND
    after = plan(read(longer, name="x.fountain"), Bible(), direction, before.lock, title=Text(en="Film"))
    directed = next(shot for shot in after.shots if "frog" in shot.text)
    assert (directed.id, directed.seconds, directed.move.value) == (frog, 9, "pull out")
    assert "direction.no-shot" in [problem.code for problem in after.problems]


@pytest.mark.parametrize(
    "text",
    [
        "[[shot",
        '[[shot]]\nid = "a"\n',
        "version = 99\n",
        '[[shot]]\nid="a"\ncontent="c"\nrole="king"\nplace=""\nscene=0\ntext=""\nlines=[1,1]\n',
    ],
)
def test_a_broken_or_newer_lock_is_refused_with_words(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_lock(text)
    assert refused.value.problems[0].message.ko
