"""What a person asks of a shot, the coverage does not ask again."""

from collections.abc import Callable

from madang.film.shots import Plan, Role, Size

Planner = Callable[..., Plan]


def test_an_insert_that_a_person_asked_for_shows_the_thing_alone_and_once(planned: Planner) -> None:
    text = '실외. 연못 - 새벽\n\n순옥(78)이 둑에 선다.\n\n[[shot: 인서트]]\n순옥이 물속으로 "은가락지"를 떨어뜨린다.\n'
    inserts = [shot for shot in planned(text).shots if shot.size is Size.INSERT]
    assert [(shot.role, [subject.kind for subject in shot.subjects]) for shot in inserts] == [(Role.INSERT, ["ring"])]


def test_an_oar_brings_the_boat_that_it_belongs_to(planned: Planner) -> None:
    shots = planned("EXT. POND - DAWN\n\nAnn (30) stands by the water.\n\nAnn drops the oar.\n").shots
    assert any(subject.kind == "boat" for shot in shots for subject in shot.subjects)
