"""Milestones: handed in by the club, answered by hub or mentor, each move once."""

import threading
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.website.doors import resident, signed_in

from madang.film.language import Text
from madang.website.applications.models import Application
from madang.website.clubs.models import Club, Membership
from madang.website.notices.models import Notice
from madang.website.people.models import Person
from madang.website.programmes.models import Call, Programme
from madang.website.support import queries
from madang.website.support.actions import milestones, notes
from madang.website.support.errors import NotChosen, NothingHandedIn, NotNow, NotYours
from madang.website.support.models import Milestone, Step

pytestmark = pytest.mark.django_db


def club(slug: str = "moon", **people: Person) -> Club:
    made = Club.objects.create(slug=slug, name="달 클럽", purpose="달 보기")
    for role, person in people.items():
        Membership.objects.create(club=made, person=person, role=role)
    return made


def won(found: Club, state: str = "chosen") -> Application:
    programme, _ = Programme.objects.get_or_create(slug="p", defaults={"year": 2026, "name_ko": "사업", "name_en": "Programme"})
    call, _ = Call.objects.get_or_create(slug="c", programme=programme, defaults={"title_ko": "공모", "title_en": "Call"})
    return Application.objects.create(call=call, club=found, state=state, began_by=resident("began@example.kr"))


def milestone(application: Application, place: int = 0, **more: object) -> Milestone:
    return Milestone.objects.create(application=application, place=place, what_ko="모임 한 번", what_en="One meeting", **more)


@pytest.fixture
def people() -> dict[str, Person]:
    return {
        "leader": resident("l@example.kr", "문가람"), "member": resident("m@example.kr", "오세림"),
        "mentor": resident("t@example.kr", "남도윤"),
        "operator": resident("o@example.kr", "하은채", ["operator"]),
    }  # fmt: skip


def inside(people: dict[str, Person]) -> Club:
    return club(**{name: people[name] for name in ("leader", "member", "mentor")})


def told(person: Person) -> list[str]:
    return [one.words.ko for one in Notice.objects.filter(person=person).order_by("id")]


def test_a_club_hands_in_and_its_mentor_confirms(people: dict[str, Person]) -> None:
    one = milestone(won(inside(people)))
    milestones.hand_in(by=people["member"], milestone=one, words="공원에서 만났어요.", link="", file=None)
    assert (told(people["mentor"]), told(people["operator"])) == (["달 클럽에서 냈어요: 모임 한 번"], ["달 클럽에서 냈어요: 모임 한 번"])
    milestones.answer(by=people["mentor"], milestone=one, confirmed=True, words="")
    assert told(people["leader"]) == ["확인했어요: 모임 한 번"]
    steps = list(Step.objects.order_by("id").values_list("state", "words", "by__display_name"))
    assert (Milestone.objects.get().state, steps) == (
        "confirmed", [("handed in", "공원에서 만났어요.", "오세림"), ("confirmed", "", "남도윤")],
    )  # fmt: skip


def test_what_is_sent_back_comes_again_and_nothing_is_forgotten(people: dict[str, Person]) -> None:
    one = milestone(won(inside(people)))
    milestones.hand_in(by=people["member"], milestone=one, words="했어요", link="", file=None)
    with pytest.raises(NothingHandedIn):
        milestones.answer(by=people["operator"], milestone=one, confirmed=False, words="  ")
    milestones.answer(by=people["operator"], milestone=one, confirmed=False, words="사진도 보여 주세요.")
    milestones.hand_in(by=people["leader"], milestone=one, words="", link="https://example.kr/photo", file=None)
    milestones.answer(by=people["operator"], milestone=one, confirmed=True, words="")
    states = list(Step.objects.order_by("id").values_list("state", flat=True))
    assert states == ["handed in", "sent back", "handed in", "confirmed"]
    with pytest.raises(NotNow):
        milestones.hand_in(by=people["leader"], milestone=one, words="더", link="", file=None)


def test_nobody_does_what_is_not_theirs(people: dict[str, Person]) -> None:
    application = won(inside(people))
    one, stranger = milestone(application), resident("s@example.kr", "지나가는 이")
    for who in (stranger, people["mentor"], people["operator"]):
        with pytest.raises(NotYours):
            milestones.hand_in(by=who, milestone=one, words="했어요", link="", file=None)
    milestones.hand_in(by=people["leader"], milestone=one, words="했어요", link="", file=None)
    for who in (stranger, people["leader"], people["member"]):
        with pytest.raises(NotYours):
            milestones.answer(by=who, milestone=one, confirmed=True, words="")
    with pytest.raises(NotYours):
        milestones.add(by=people["mentor"], application=application, what=Text(ko="하나 더", en="One more"), due=None)
    with pytest.raises(NotYours):
        milestones.set_due(by=people["leader"], milestone=one, due=date(2026, 12, 1))
    with pytest.raises(NotYours):
        notes.write(by=people["operator"], club=application.club, words="안녕하세요")


def test_who_has_left_the_club_hands_in_nothing_more(people: dict[str, Person]) -> None:
    one = milestone(won(inside(people)))
    Membership.objects.filter(person=people["member"]).update(until=date(2026, 1, 1))
    with pytest.raises(NotYours):
        milestones.hand_in(by=people["member"], milestone=one, words="했어요", link="", file=None)


def test_an_application_that_was_not_chosen_owes_nothing(people: dict[str, Person]) -> None:
    with pytest.raises(NotChosen):
        milestones.lay(by=people["operator"], application=won(inside(people), "in review"))


def test_the_hub_adds_one_and_moves_the_day_and_the_club_is_told(people: dict[str, Person]) -> None:
    application = won(inside(people))
    milestone(application)
    added = milestones.add(by=people["operator"], application=application, what=Text(ko="전시 한 번", en="One exhibit"), due=None)
    milestones.set_due(by=people["operator"], milestone=added, due=date(2026, 12, 1))
    assert (added.place, Milestone.objects.get(pk=added.pk).due) == (1, date(2026, 12, 1))
    milestones.set_due(by=people["operator"], milestone=added, due=None)
    assert told(people["leader"]) == ["'전시 한 번' 기한이 2026-12-01로 바뀌었어요.", "'전시 한 번' 기한이 없어졌어요."]


def test_a_photo_is_seen_by_the_club_and_its_helpers_alone(people: dict[str, Person]) -> None:
    import io

    from PIL import Image

    photo = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(photo, "PNG")
    one = milestone(won(inside(people)))
    sent = {"file": SimpleUploadedFile("모임.png", photo.getvalue(), "image/png")}
    assert signed_in(people["member"]).post(reverse("support:hand-in", args=[one.pk]), sent).status_code == 302
    address = reverse("support:file", args=[Step.objects.get().pk])
    seen = {name: signed_in(person).get(address).status_code for name, person in people.items()}
    assert seen == dict.fromkeys(people, 200)
    assert (signed_in(resident("s@example.kr")).get(address).status_code, Client().get(address).status_code) == (403, 302)


def test_a_program_handed_in_as_a_photo_is_refused_beside_its_field(people: dict[str, Person]) -> None:
    one = milestone(won(inside(people)))
    sent = {"words": "보세요", "file": SimpleUploadedFile("모임.png", b"MZ\x90\x00" + b"\0" * 99, "image/png")}
    answer = signed_in(people["member"]).post(reverse("support:hand-in", args=[one.pk]), sent)
    assert (answer.status_code, list(answer.context["form"].errors), Step.objects.count()) == (422, ["file"], 0)


def test_a_mentor_sees_their_clubs_and_what_waits(people: dict[str, Person]) -> None:
    found = inside(people)
    application = won(found)
    milestone(application, 0, state="handed in")
    milestone(application, 1, state="handed in")
    milestone(application, 2)
    club("sun")
    assert [(one.slug, one.waiting) for one in queries.mentored_by(people["mentor"])] == [("moon", 2)]
    assert "달 클럽" in signed_in(people["mentor"]).get(reverse("support:queue")).content.decode()
    assert [one.place for one in queries.waiting_milestones()] == [0, 1]


def test_a_mentors_note_reaches_the_club_and_is_theirs_to_remove(people: dict[str, Person]) -> None:
    found = inside(people)
    kept = notes.write(by=people["mentor"], club=found, words="렌즈를 먼저 닦아 보세요.")
    assert told(people["member"]) == ["남도윤 멘토가 글을 남겼어요."]
    assert "렌즈를 먼저" in signed_in(people["leader"]).get(reverse("support:club", args=["moon"])).content.decode()
    with pytest.raises(NotYours):
        notes.remove(by=people["leader"], number=kept.pk)
    notes.remove(by=people["mentor"], number=kept.pk)
    assert list(queries.notes_of(found)) == []


def test_a_clubs_page_asks_the_same_few_questions_however_much_there_is(people: dict[str, Person]) -> None:
    application, asked = won(inside(people)), []
    client = signed_in(people["leader"])
    client.get(reverse("support:club", args=["moon"]))
    for places in (range(2), range(2, 40)):
        for place in places:
            one = milestone(application, place)
            Step.objects.create(milestone=one, state="handed in", words="했어요", by=people["member"])
        with CaptureQueriesContext(connection) as queries_asked:
            assert client.get(reverse("support:club", args=["moon"])).status_code == 200
        asked.append(len(queries_asked))
    assert asked[0] == asked[1]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_answer_at_once_one_does() -> None:
    operator, mentor = resident("o@example.kr", "하은채", ["operator"]), resident("t@example.kr", "남도윤")
    one = milestone(won(club(mentor=mentor)), state="handed in")
    results, start = [], threading.Barrier(2)

    def press(who: Person, *, confirmed: bool) -> None:
        start.wait()
        try:
            milestones.answer(by=who, milestone=one, confirmed=confirmed, words="네")
            results.append("done")
        except NotNow:
            results.append("not now")
        connection.close()

    threads = [threading.Thread(target=press, args=(operator,), kwargs={"confirmed": True})]
    threads.append(threading.Thread(target=press, args=(mentor,), kwargs={"confirmed": False}))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(results), Step.objects.count()) == (["done", "not now"], 1)
