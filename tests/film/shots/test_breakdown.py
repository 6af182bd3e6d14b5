"""The assistant director's habits, one by one, on tiny scenes."""

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

import pytest

from madang.film.language import Text
from madang.film.screenplay import Screenplay, read
from madang.film.shots import Bible, Direction, Lock, Move, Plan, Role, Shot, Size, break_down, estimate, plan, read_bible
from madang.film.shots.variety import same_set_up

Planner = Callable[..., Plan]

TALK = """EXT. POND - DAWN

Ann stands by the water. Bob sits on a bench.

ANN
Have you seen it?

BOB
Not since spring.

ANN
You said you would look after it!

BOB
I am sorry. It is lost.

ANN
You never tell me anything!

BOB
What should I say?

ANN
Say it is lost and that you are leaving!
"""


def story(made: Plan) -> list[Shot]:
    return [shot for shot in made.shots if shot.scene >= 0]


def test_a_new_place_is_established_and_the_same_place_is_entered_nearer(planned: Planner) -> None:
    shots = story(
        planned("EXT. POND - DAY\n\nThe pond is still.\n\nINT. ROOM - DAY\n\nA lamp.\n\nEXT. POND - NIGHT\n\nReeds in the wind.\n")
    )
    assert [(shot.role, shot.size) for shot in shots] == [
        (Role.ESTABLISH, Size.EXTREME_WIDE),
        (Role.ESTABLISH, Size.WIDE),
        (Role.ACTION, Size.MEDIUM_WIDE),
    ]
    assert shots[0].place_id == shots[2].place_id
    assert [shot.first_of_scene for shot in shots] == [True, True, True]


def test_one_shot_a_beat_and_tiny_sentences_join(planned: Planner) -> None:
    shots = story(planned("EXT. FIELD - DAY\n\nThe field is wide. A boy runs along the fence. He falls. The dog barks at the far gate.\n"))
    assert [shot.text for shot in shots] == [
        "The field is wide.",
        "A boy runs along the fence.",
        "He falls. The dog barks at the far gate.",
    ]


def test_looking_is_a_face_and_then_what_is_seen(planned: Planner) -> None:
    shots = story(planned("INT. ROOM - DAY\n\nA quiet room with a bed.\n\nMin-ji looks at the letter on the table.\n\nMIN-JI\nOh.\n"))
    face, seen = shots[1], shots[2]
    assert (face.size, [subject.id for subject in face.subjects]) == (Size.CLOSE, ["min-ji"])
    assert (seen.role, seen.size, "min-ji" in [subject.id for subject in seen.subjects]) == (Role.INSERT, Size.INSERT, False)


def test_capitals_and_quotes_are_inserts_once_and_names_are_not(planned: Planner) -> None:
    shots = story(
        planned("INT. ROOM - DAY\n\nA bed by the wall.\n\nOLD MAN (70) picks up the KEY.\n\nHe turns the KEY slowly.\n\nOLD MAN\nHm.\n")
    )
    inserts = [[subject.kind for subject in shot.subjects] for shot in shots if shot.role is Role.INSERT]
    assert inserts == [["key"]]


def test_a_plain_noun_is_an_insert_when_it_returns(planned: Planner) -> None:
    shots = story(planned("실내. 부엌 - 낮\n\n창가에 햇살이 든다.\n\n할머니가 낡은 열쇠를 꺼낸다.\n\n할머니가 열쇠를 손자에게 건넨다.\n"))
    assert [[subject.kind for subject in shot.subjects] for shot in shots if shot.role is Role.INSERT] == [["key"]]


def test_silence_is_a_held_shot_with_nothing_added(planned: Planner) -> None:
    shots = story(planned("INT. ROOM - DAY\n\nAnn sits on the bed.\n\nANN\nYes.\n\n...\n\nANN\nNo.\n"))
    held = next(shot for shot in shots if shot.text == "...")
    assert (held.size, held.move, held.seconds, held.spoken, held.sounds) == (Size.CLOSE, Move.STILL, Fraction(4), (), ("silence",))


def test_talk_begins_with_both_tightens_and_shows_whom_a_line_hurts(planned: Planner) -> None:
    shots = story(planned(TALK))
    spoken = [shot for shot in shots if shot.spoken]
    order = list(Size)
    sizes = [order.index(shot.size) for shot in spoken]
    assert len(spoken[0].subjects) == 2
    assert sizes[0] < max(sizes[3:])
    assert any(shot.role is Role.REACTION and not shot.spoken for shot in shots)


def test_everybody_keeps_his_side_of_the_line(planned: Planner) -> None:
    sides: dict[str, set[int]] = {}
    for shot in story(planned(TALK)):
        if shot.role in (Role.DIALOGUE, Role.REACTION):
            for subject in shot.subjects:
                sides.setdefault(subject.id, set()).add(subject.side)
                assert subject.facing == -subject.side
    assert sorted(map(sorted, sides.values())) == [[-1], [1]]


def test_three_are_a_group_first_and_the_silent_one_is_seen_last(planned: Planner) -> None:
    text = "INT. SCHOOL - DAY\n\nA classroom.\n\nCID (12), a quiet boy, stands by the door. Ann sits. Bob sits.\n\n"
    text += "ANN\nWho took it?\n\nBOB\nNot me.\n\nANN\nThen who?\n\nHe opens the door.\n\nCID\nMe.\n"
    shots = story(planned(text))
    assert any(len(shot.subjects) >= 3 and shot.size is Size.WIDE for shot in shots if shot.spoken)


def test_no_two_set_ups_are_alike_no_three_lengths_and_two_thirds_are_still(planned: Planner) -> None:
    shots = story(
        planned(TALK + "\nAnn walks to the boat. Bob walks after her. Ann rows away over the water. Bob waits on the shore alone.\n")
    )
    assert [pair for pair in pairwise(shots) if same_set_up(*pair)] == []
    lengths = [shot.seconds for shot in shots]
    assert [run for run in zip(lengths, lengths[1:], lengths[2:]) if len(set(run)) == 1] == []
    assert sum(shot.move is Move.STILL for shot in shots) * 3 >= len(shots) * 2 - 3


def test_rain_in_a_line_lasts_to_the_end_of_the_scene(planned: Planner) -> None:
    shots = story(
        planned("외부. 마당 - 밤\n\n마당이 어둡다.\n\n비가 온다.\n\n고양이가 처마 밑에 앉는다.\n\n외부. 길 - 낮\n\n길이 비어 있다.\n")
    )
    assert [shot.weather for shot in shots] == ["clear", "rain", "rain", "clear"]


def test_the_season_is_the_whole_films_and_summer_where_nothing_says(planned: Planner) -> None:
    autumn = story(planned("EXT. PARK - DAY\n\nFallen leaves.\n\nINT. ROOM - DAY\n\nA chair.\n"))
    nothing = story(planned("INT. ROOM - DAY\n\nA chair.\n"))
    assert ({shot.season for shot in autumn}, {shot.season for shot in nothing}) == ({"autumn"}, {"summer"})


def test_time_that_passes_is_a_dissolve_and_acts_are_faded(planned: Planner) -> None:
    text = "EXT. POND - DAY\n\nThe pond.\n\nEXT. POND - NIGHT\n\nThe pond again.\n\nINT. ROOM - NIGHT\n\nA lamp.\n\n"
    text += "FADE OUT.\n\nINT. ROOM - NIGHT\n\nNo light.\n"
    assert [shot.transition for shot in story(planned(text))] == ["fade", "dissolve", "cut", "fade"]


def test_notes_steer_the_next_shot_and_looks_last(planned: Planner) -> None:
    text = (
        "EXT. POND - DAY\n\nThe pond.\n\n[[look: night rain]]\n\n[[shot: close, push in, 6s]]\n\nA frog on a leaf.\n\nA boat comes near.\n"
    )
    shots = story(planned(text))
    assert (shots[1].size, shots[1].move, shots[1].seconds) == (Size.CLOSE, Move.PUSH_IN, Fraction(6))
    assert [(shot.time, shot.weather) for shot in shots] == [("noon", "clear"), ("night", "rain"), ("night", "rain")]


def test_lines_lie_inside_their_shots_in_order(planned: Planner) -> None:
    long = " ".join(["This is a sentence that somebody says in one breath."] * 12)
    for shot in story(planned(TALK + f"\nBOB\n{long}\n")):
        clock = Fraction(0)
        for line in shot.spoken:
            assert clock < line.start < line.end < shot.seconds
            clock = line.end
        assert Fraction(3, 2) <= shot.seconds <= 12


def test_a_long_line_is_broken_over_shots_and_no_word_is_lost(planned: Planner) -> None:
    long = " ".join(f"Sentence number {number} is said slowly now." for number in range(20))
    words = " ".join(line.words for shot in story(planned(f"INT. ROOM - DAY\n\nA chair.\n\nBOB\n{long}\n")) for line in shot.spoken)
    assert words == long


def test_title_credits_and_supporters_stand_around_the_story() -> None:
    screenplay = read("EXT. POND - DAY\n\nThe pond.\n\nA boat.\n", name="a.fountain")
    shots = break_down(
        screenplay, Bible(), Direction(), title=Text("연못", "Pond"), credits=(("연출", "하나"),), supporters=Text("지원", "Help")
    )
    assert [shot.role for shot in shots] == [Role.ESTABLISH, Role.TITLE, Role.ACTION, Role.CREDITS, Role.SUPPORTERS]
    assert [shot.text for shot in shots if shot.scene < 0] == ["Pond", "연출  하나", "Help"]
    assert shots[-1].seconds >= Fraction(7, 2)


def test_the_last_picture_holds_longest(planned: Planner) -> None:
    shots = story(planned(TALK + "\nThe water is still.\n"))
    assert shots[-1].seconds == max(shot.seconds for shot in shots)
    assert shots[-1].move is Move.PULL_OUT


def test_a_pronoun_means_the_one_it_fits(planned: Planner) -> None:
    text = "INT. ROOM - DAY\n\nMR. OH (60) and MRS. LEE (61), his wife, sit at the table.\n\nMRS. LEE\nWell?\n\n"
    text += "He thinks about it for a while.\n\nMR. OH\nWell.\n"
    thinks = next(shot for shot in story(planned(text)) if "thinks" in shot.text)
    assert [(subject.id, subject.pose) for subject in thinks.subjects] == [("mr-oh", "think")]


def test_prompts_are_composed_of_bible_shot_and_look() -> None:
    bible = read_bible('[people.ann]\nname = "Ann"\ndescription = "red scarf, 30"\n[look.film]\ndescription = "wet ink"\n')
    screenplay = read("EXT. POND - DAWN\n\nMist.\n\nAnn rows a boat over the pond.\n", name="a.fountain")
    shot = break_down(screenplay, bible, Direction(), title=Text())[1]
    assert all(words in shot.prompt.en for words in ("Ann rows a boat", "red scarf", "dawn", "POND", "wet ink"))
    assert "새벽" in shot.prompt.ko


def test_the_breakdown_is_the_same_every_time(planned: Planner) -> None:
    assert planned(TALK) == planned(TALK)


def test_a_screenplay_without_anything_has_no_shots() -> None:
    assert break_down(Screenplay((), (), "en"), Bible(), Direction(), title=Text("x", "x")) == ()


def test_the_director_is_told_when_shots_and_pages_are_a_third_apart() -> None:
    screenplay = read("INT. ROOM - DAY\n\n" + "A lamp.\n\n" * 40, name="a.fountain")
    made = plan(screenplay, Bible(), Direction(pace=Fraction(3)), Lock(), title=Text())
    assert [problem.code for problem in made.estimate.problems] == ["shots.length"]
    assert estimate(screenplay, made.shots).seconds == sum(shot.seconds for shot in made.shots)


@pytest.mark.parametrize("words", ["SUPER: Ten years later", "자막: 십 년 뒤"])
def test_words_on_paper_are_a_card(planned: Planner, words: str) -> None:
    shots = story(planned(f"EXT. POND - DAY\n\nThe pond.\n\n{words}\n\nA boat.\n"))
    assert [(shot.role, shot.text) for shot in shots][1] == (Role.CARD, words.split(": ")[1])


def test_a_voice_over_is_heard_over_what_it_names(planned: Planner) -> None:
    shots = story(planned("EXT. POND - DAY\n\nThe pond.\n\nNARRATOR\nThere was a boat once.\n"))
    told = shots[-1]
    assert ([subject.kind for subject in told.subjects], told.spoken[0].voice, told.size) == (["boat"], "over", Size.WIDE)


def test_a_voice_from_outside_is_heard_on_the_face_that_listens(planned: Planner) -> None:
    shots = story(planned("INT. ROOM - DAY\n\nA bed.\n\nANN\nWho is it?\n\nBOB (O.S.)\nMe.\n"))
    assert [subject.id for subject in shots[-1].subjects] == ["ann"]


def test_moving_a_scene_of_the_same_place_keeps_its_ids(planned: Planner) -> None:
    one, two = "EXT. POND - DAY\n\nA frog on a stone.\n\n", "EXT. POND - NIGHT\n\nA boat without oars.\n\n"
    before = planned(one + two)
    after = planned(two + one, lock=before.lock)
    assert {shot.text: shot.id for shot in after.shots} == {shot.text: shot.id for shot in before.shots}


def test_a_look_of_the_bible_is_called_by_its_name() -> None:
    bible = read_bible('[look.film]\ndescription = "wet ink"\n[look.memory]\nname = "기억"\ndescription = "pale snow at dusk"\n')
    text = "EXT. POND - DAY\n\nThe pond.\n\n[[look: 기억]]\n\nA boat.\n"
    made = plan(read(text, name="a.fountain"), bible, Direction(), Lock(), title=Text())
    shot = made.shots[1]
    assert (shot.time, shot.weather, shot.light, made.problems) == ("dusk", "snow", "pale snow at dusk", ())
    assert shot.prompt.en.endswith("wet ink.")
