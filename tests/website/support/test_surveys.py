"""Surveys: answered once, told only from five answers on, and by nobody in particular."""

from fractions import Fraction

import pytest
from django.test import Client
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from tests.website.doors import resident, signed_in
from tests.website.support.test_milestones import club, won

from madang.film.language import Text
from madang.website.clubs.models import Membership
from madang.website.people.models import Person
from madang.website.support import queries
from madang.website.support.actions import surveys
from madang.website.support.errors import AnsweredAlready, NotYours, QuestionsFixed, QuestionsMissing, SurveyShut
from madang.website.support.models import Answer, Survey, Taken
from madang.website.support.results import spread_of


def said(word: str) -> Text:
    return Text(ko=word, en=word)


def laid(members: int = 6) -> tuple[Survey, list[Person], Person]:
    operator, found = resident("o@example.kr", "하은채", ["operator"]), club()
    people = [resident(f"p{number}@example.kr", f"이웃 {number}") for number in range(members)]
    for person in people:
        Membership.objects.create(club=found, person=person, role="member")
    survey = surveys.make(by=operator, programme=won(found).call.programme, title=said("처음 설문"), moment="before")
    surveys.ask(by=operator, survey=survey, kind="scale", words=said("얼마나 궁금한가요?"))
    surveys.ask(by=operator, survey=survey, kind="choice", words=said("어디서 들었나요?"), choices=[said("포스터"), said("이웃")])
    surveys.ask(by=operator, survey=survey, kind="text", words=said("바라는 것은?"))
    return survey, people, operator


def answers(survey: Survey, scale: object, choice: object, text: str) -> dict[int, object]:
    return dict(zip(survey.questions.values_list("pk", flat=True), (scale, choice, text)))


@pytest.mark.django_db
def test_six_people_answer_and_what_they_said_is_told_without_them() -> None:
    survey, people, operator = laid()
    surveys.open_up(by=operator, survey=survey)
    for number, person in enumerate(people):
        surveys.take(by=person, survey=survey, answers=answers(survey, 1 + number % 5, number % 2, f"바람 {number}"))
    surveys.close(by=operator, survey=survey)
    survey.refresh_from_db()
    told = queries.results_of(survey)
    scale, choice, text = told.questions
    assert (told.taken, told.asked, told.share, scale.spread.mean) == (6, 6, 100, Fraction(16, 6))  # type: ignore[union-attr]
    assert [bar.count for bar in choice.spread.bars] == [3, 3]  # type: ignore[union-attr]
    assert text.words == tuple(f"바람 {number}" for number in range(6))


@pytest.mark.django_db
def test_below_five_nothing_is_told_of_all_or_of_one_question() -> None:
    survey, people, operator = laid()
    surveys.open_up(by=operator, survey=survey)
    for person in people[:4]:
        surveys.take(by=person, survey=survey, answers=answers(survey, 3, 0, ""))
    assert (queries.results_of(survey).taken, queries.results_of(survey).questions) == (4, ())
    for person in people[4:]:
        surveys.take(by=person, survey=survey, answers=answers(survey, 3, None, "혼자 적은 말"))
    scale, choice, text = queries.results_of(survey).questions
    assert (scale.count, choice.count, text.count) == (6, 4, 2)
    assert (choice.spread, text.words) == (None, ())
    page = signed_in(operator).get(reverse("support:survey", args=[survey.pk])).content.decode()
    assert "혼자 적은 말" not in page


@pytest.mark.django_db
def test_nobody_answers_twice_or_for_another_club_or_too_late() -> None:
    survey, people, operator = laid()
    given_answers = answers(survey, 5, 1, "")
    with pytest.raises(SurveyShut):
        surveys.take(by=people[0], survey=survey, answers=given_answers)
    surveys.open_up(by=operator, survey=survey)
    surveys.take(by=people[0], survey=survey, answers=given_answers)
    with pytest.raises(AnsweredAlready):
        surveys.take(by=people[0], survey=survey, answers=given_answers)
    with pytest.raises(NotYours):
        surveys.take(by=operator, survey=survey, answers=given_answers)
    surveys.close(by=operator, survey=survey)
    with pytest.raises(SurveyShut):
        surveys.take(by=people[1], survey=survey, answers=given_answers)
    assert (Answer.objects.count(), Taken.objects.count()) == (2, 1)


@pytest.mark.django_db
def test_no_row_leads_from_an_answer_to_a_person() -> None:
    survey, people, operator = laid()
    surveys.open_up(by=operator, survey=survey)
    for person in people:
        surveys.take(by=person, survey=survey, answers=answers(survey, 2, 1, f"나는 {person.display_name}"))
    fields = {field.name for field in Answer._meta.get_fields()}
    assert fields == {"id", "question", "number", "words"}
    held = {str(value) for row in Taken.objects.values() for value in row.values()}
    assert not held & {str(value) for person in people for value in (person.pk, person.pseudonym, person.email, person.display_name)} - {
        "1",
        "2",
    }


@pytest.mark.django_db
def test_what_lies_first_on_the_disk_is_not_who_came_first() -> None:
    from django.db import connection

    survey, people, operator = laid(20)
    surveys.open_up(by=operator, survey=survey)
    for number, person in enumerate(people):
        surveys.take(by=person, survey=survey, answers=answers(survey, None, None, f"{number:02}"))
    order = "rowid" if connection.vendor == "sqlite" else "ctid"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT words FROM support_answer ORDER BY {order}")
        lying = [words for (words,) in cursor.fetchall()]
    assert (sorted(lying), lying != sorted(lying)) == ([f"{number:02}" for number in range(20)], True)


@pytest.mark.django_db
def test_numbers_that_are_no_answers_are_not_kept() -> None:
    survey, people, operator = laid()
    surveys.open_up(by=operator, survey=survey)
    surveys.take(by=people[0], survey=survey, answers=answers(survey, 6, 2, "   "))
    surveys.take(by=people[1], survey=survey, answers=answers(survey, 0, -1, "x" * 9999))
    assert list(Answer.objects.values_list("number", "words")) == [(None, "x" * 2000)]


@pytest.mark.django_db
def test_questions_stay_once_they_are_asked() -> None:
    survey, _, operator = laid()
    empty = surveys.make(by=operator, programme=survey.programme, title=said("빈 설문"), moment="after")
    with pytest.raises(QuestionsMissing):
        surveys.open_up(by=operator, survey=empty)
    surveys.drop(by=operator, survey=survey, number=survey.questions.first().pk)  # type: ignore[union-attr]
    surveys.open_up(by=operator, survey=survey)
    with pytest.raises(QuestionsFixed):
        surveys.ask(by=operator, survey=survey, kind="text", words=said("하나 더?"))
    with pytest.raises(SurveyShut):
        surveys.open_up(by=operator, survey=survey)
    assert survey.questions.count() == 2


@pytest.mark.django_db
def test_an_operator_makes_one_on_the_pages_and_a_member_answers_it() -> None:
    survey, people, operator = laid()
    hub = signed_in(operator)
    made = hub.post(
        reverse("support:survey-new", args=[survey.programme.slug]), {"title_ko": "둘째", "title_en": "Second", "moment": "after"}
    )
    number = int(made.headers["Location"].rstrip("/").rsplit("/", 1)[-1])
    asked = {
        "kind": "choice",
        "words_ko": "어땠나요?",
        "words_en": "How was it?",
        "choices_ko": "좋았어요\n그저 그래요",
        "choices_en": "Good",
    }
    address = reverse("support:survey", args=[number])
    assert list(hub.post(address, asked).context["form"].errors) == ["choices_en"]
    assert hub.post(address, {**asked, "choices_en": "Good\nSo so"}).status_code == 302
    assert hub.post(reverse("support:survey-change", args=[number]), {"open": "1"}).status_code == 302
    member = signed_in(people[0])
    page = member.get(reverse("support:take", args=[number]))
    field = next(iter(page.context["form"].fields))
    assert "좋았어요" in page.content.decode()
    assert "고맙습니다" in member.post(reverse("support:take", args=[number]), {field: "1"}).content.decode()
    assert member.get(reverse("support:take", args=[number])).status_code == 409
    assert Client().get(reverse("support:take", args=[number])).status_code == 302


@given(st.lists(st.integers(1, 5), min_size=1, max_size=200))
def test_every_answer_is_counted_under_its_label(numbers: list[int]) -> None:
    spread = spread_of({number: said(str(number)) for number in range(1, 6)}, numbers)
    assert sum(bar.count for bar in spread.bars) == spread.count == len(numbers)
    assert spread.mean * len(numbers) == sum(numbers)
    assert max(bar.length for bar in spread.bars) == 100


@pytest.mark.parametrize("numbers", [[], [9]])
def test_what_has_no_label_is_not_counted(numbers: list[int]) -> None:
    with pytest.raises(ValueError):
        spread_of({1: said("1")}, numbers)
