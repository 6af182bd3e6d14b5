"""Certificates: for whose club is done, named once by their owner, checked by anybody who holds one, and never by number alone."""

import io
import threading

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.website.doors import resident, signed_in
from tests.website.support.test_milestones import club, won

from madang.film.language import Text
from madang.website.clubs.models import Membership
from madang.website.frame.refusals import Refusal
from madang.website.notices.models import Notice
from madang.website.people.actions import changing
from madang.website.people.models import Person
from madang.website.programmes.models import Programme
from madang.website.support import certificates, erasing, queries
from madang.website.support.actions import certifying, milestones
from madang.website.support.errors import CertificateNamed, ClubNotDone, NotYours, ReasonMissing
from madang.website.support.models import Certificate


def finished(members: int = 2) -> tuple[Programme, list[Person], Person]:
    """A club that has done all it promised, its members, and the hub's operator."""
    operator = resident("o@example.kr", "하은채", ["operator"])
    people = [resident(f"p{number}@example.kr", f"이웃 {number}") for number in range(members)]
    found = club()
    for person in people:
        Membership.objects.create(club=found, person=person, role="member")
    application = won(found)
    made = milestones.add(by=operator, application=application, what=Text(ko="상영회", en="A screening"), due=None)
    milestones.hand_in(by=people[0], milestone=made, words="했어요", link="", file=None)
    milestones.answer(by=operator, milestone=made, confirmed=True, words="")
    return application.call.programme, people, operator


@pytest.mark.django_db
def test_everybody_of_a_club_that_is_done_gets_one_and_only_one() -> None:
    programme, people, operator = finished(3)
    assert queries.without_certificate(programme) == 3
    made = certifying.make(by=operator, programme=programme)
    assert ({one.person for one in made}, certifying.make(by=operator, programme=programme)) == (set(people), [])
    assert (queries.without_certificate(programme), Notice.objects.filter(kind="certificate").count()) == (0, 3)
    with pytest.raises(NotYours):
        certifying.make(by=people[0], programme=programme)


@pytest.mark.django_db
def test_nobody_gets_one_while_their_club_has_something_to_do() -> None:
    programme, people, operator = finished()
    application = queries.chosen_applications(queries.done_clubs(programme)[people[0].pk])[0]
    milestones.add(by=operator, application=application, what=Text(ko="보고서", en="A report"), due=None)
    assert (queries.done_clubs(programme), certifying.make(by=operator, programme=programme)) == ({}, [])
    with pytest.raises(ClubNotDone):
        certifying.make(by=operator, programme=programme, people=people[:1])
    bare = won(club("bare"))
    assert queries.done_clubs(bare.call.programme) == {}, "a club that was asked for nothing has done nothing"


@pytest.mark.django_db
def test_its_owner_chooses_the_name_once() -> None:
    programme, (owner, other), operator = finished()
    made = {one.person: one for one in certifying.make(by=operator, programme=programme)}[owner]
    with pytest.raises(NotYours):
        certifying.take(by=other, certificate=made, name="다른 사람")
    certifying.take(by=owner, certificate=made, name="  오  세림 ")
    made.refresh_from_db()
    with pytest.raises(CertificateNamed):
        certifying.take(by=owner, certificate=made, name="다른 이름")
    assert made.name == "오 세림"
    assert [queries.checked(made.number, name) == made for name in ("오세림", "오 세림", "오세린", "")] == [True, True, False, False]


@pytest.mark.django_db
def test_number_or_name_alone_tells_nothing_and_a_revoked_one_says_so() -> None:
    programme, (owner, other), operator = finished()
    made = {one.person: one for one in certifying.make(by=operator, programme=programme)}
    certifying.take(by=owner, certificate=made[owner], name="오세림")
    number, address = made[owner].number, reverse("support:check")

    def told(number: str, name: str) -> str:
        return Client().post(address, {"number": number, "name": name}).content.decode()

    assert "저희가 만든 이수증이 맞아요" in told(number.lower().replace("-", " "), "오 세 림")
    for pair in (
        (number, "모름"),
        ("AAAA-AAAA-AAAA", "오세림"),
        (made[other].number, ""),
        (made[other].number, "이웃 1"),
        ("0" * 40, "오세림"),
    ):
        page = told(*pair)
        assert ("저희가 만든 이수증이 맞아요" in page, "달 클럽" in page) == (False, False)
    with pytest.raises(ReasonMissing):
        certifying.revoke(by=operator, certificate=made[owner], why=" ")
    with pytest.raises(NotYours):
        certifying.revoke(by=owner, certificate=made[owner], why="까닭")
    certifying.revoke(by=operator, certificate=made[owner], why="잘못 만들었어요")
    assert ("거둔 이수증이에요" in told(number, "오세림"), queries.certificates_of(owner).count()) == (True, 0)
    assert [one.person for one in certifying.make(by=operator, programme=programme)] == [owner], "a new one can be made"


@pytest.mark.django_db
def test_the_paper_says_who_what_and_where_to_check_it() -> None:
    programme, (owner, other), operator = finished()
    made = {one.person: one for one in certifying.make(by=operator, programme=programme)}[owner]
    client, address = signed_in(owner), reverse("support:certificate", args=[made.pk])
    assert client.get(address).status_code == 404, "without a name there is no paper"
    answer = client.post(reverse("support:certificates"), {"certificate": made.pk, "name": "오세림"})
    assert answer.status_code == 302
    paper = client.get(address)
    assert paper.headers["Content-Type"] == "application/pdf"
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(paper.content)).pages)
    flat = "".join(text.split())
    assert [words in flat for words in ("이수증", "오세림", "달클럽", "사업(2026)", made.number, "support/check/")] == [True] * 6
    assert [signed_in(person).get(address).status_code for person in (other, operator)] == [403, 200]
    english = client.get(f"/en/support/certificates/{made.pk}/paper/").content
    assert "Certificate" in PdfReader(io.BytesIO(english)).pages[0].extract_text()
    certifying.revoke(by=operator, certificate=made, why="잘못")
    assert client.get(address).status_code == 404


@pytest.mark.django_db
def test_who_is_erased_leaves_no_name_and_a_paper_that_can_be_checked() -> None:
    programme, (owner, _), operator = finished()
    made = {one.person: one for one in certifying.make(by=operator, programme=programme)}[owner]
    certifying.take(by=owner, certificate=made, name="오세림")
    erasing.forget(person=owner)
    changing.forget(person=owner)
    made.refresh_from_db()
    assert (made.name, queries.checked(made.number, "오세림"), queries.checked(made.number, "")) == ("", made, None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields", [{"name": ""}, {"name": "가" * 81}, {"certificate": "999999", "name": "오세림"}, {"name": "오세림", "certificate": "x"}]
)
def test_bad_input_makes_no_paper(fields: dict[str, str]) -> None:
    programme, (owner, _), operator = finished()
    made = {one.person: one for one in certifying.make(by=operator, programme=programme)}[owner]
    answer = signed_in(owner).post(reverse("support:certificates"), {"certificate": made.pk, **fields})
    made.refresh_from_db()
    assert (answer.status_code in (404, 422), made.name) == (True, "")


@given(st.text(max_size=60))
def test_any_number_is_tidied_once_and_for_all(typed: str) -> None:
    assert certificates.tidy_number(certificates.tidy_number(typed)) == certificates.tidy_number(typed)


def test_a_new_number_is_tidy_and_has_no_letter_that_is_taken_for_another() -> None:
    numbers = [certificates.new_number() for _ in range(200)]
    assert [certificates.tidy_number(number.lower().replace("-", "")) for number in numbers] == numbers
    assert (len(set(numbers)), set("".join(numbers)) & set("01OIL")) == (200, set())


@pytest.mark.django_db(transaction=True)
def test_two_operators_at_once_make_one_for_each() -> None:
    programme, _, operator = finished(4)
    second = resident("o2@example.kr", "진서후", ["operator"])
    told: list[int] = []

    def run(by: Person) -> None:
        try:
            told.append(len(certifying.make(by=by, programme=programme)))
        except Refusal:
            told.append(-1)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(by,)) for by in (operator, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (sorted(told), Certificate.objects.count()) == ([0, 4], 4)


@pytest.mark.django_db
@pytest.mark.parametrize("members", [2, 30])
def test_the_hubs_list_asks_the_same_however_long_it_is(members: int, django_assert_num_queries: object) -> None:
    programme, _, operator = finished(members)
    certifying.make(by=operator, programme=programme)
    client = signed_in(operator)
    with django_assert_num_queries(9):  # type: ignore[operator]
        client.get(reverse("support:certificates-of", args=[programme.slug]))
