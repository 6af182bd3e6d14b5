"""Surveys: made, opened, answered once by each, closed. No answer leads to who gave it."""

import secrets
from collections.abc import Mapping, Sequence
from uuid import uuid4

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Programme
from madang.website.support.errors import AnsweredAlready, NotYours, QuestionsFixed, QuestionsMissing, SurveyShut
from madang.website.support.marks import mark_of
from madang.website.support.models import Answer, Question, Survey, Taken
from madang.website.support.queries import asked_people, is_asked

Kind = Question.Kind
STIRRED = 40  # earlier answers that are laid anew with each sheet


def _operator(person: Person) -> None:
    if not person.has(Role.Kind.OPERATOR):
        raise NotYours


@transaction.atomic
def make(*, by: Person, programme: Programme, title: Text, moment: str) -> Survey:
    """A survey without questions, closed. Raises NotYours."""
    _operator(by)
    return Survey.objects.create(
        programme=programme, title_ko=title.say("ko"), title_en=title.say("en"), moment=Survey.Moment(moment), made_by=by
    )


@transaction.atomic
def ask(*, by: Person, survey: Survey, kind: str, words: Text, choices: Sequence[Text] = ()) -> Question:
    """One more question, at the end. Raises NotYours, QuestionsFixed."""
    _editable(by, survey)
    place = 1 + max(survey.questions.values_list("place", flat=True), default=-1)
    held = [{"ko": choice.say("ko"), "en": choice.say("en")} for choice in choices] if kind == Kind.CHOICE else []
    return Question.objects.create(
        survey=survey, place=place, kind=Kind(kind), words_ko=words.say("ko"), words_en=words.say("en"), choices=held
    )


@transaction.atomic
def drop(*, by: Person, survey: Survey, number: int) -> None:
    """A question less. Raises NotYours, QuestionsFixed."""
    _editable(by, survey)
    survey.questions.filter(pk=number).delete()


def _editable(by: Person, survey: Survey) -> None:
    _operator(by)
    if Survey.objects.select_for_update().get(pk=survey.pk).opened_at is not None:
        raise QuestionsFixed


@transaction.atomic
def open_up(*, by: Person, survey: Survey) -> None:
    """Ask everybody in the programme's chosen clubs. Raises NotYours, QuestionsMissing, SurveyShut where it was opened before."""
    _operator(by)
    if not survey.questions.exists():
        raise QuestionsMissing
    if not Survey.objects.filter(pk=survey.pk, opened_at=None).update(opened_at=timezone.now()):
        raise SurveyShut
    note(act="opened survey", who=by.pseudonym, survey=survey.pk)
    words = Text(ko=f"잠깐 여쭤볼게요: {survey.title_ko}", en=f"A few questions for you: {survey.title_en}")
    tell(people=asked_people(survey.programme), kind="survey", words=words, view="support:take", arguments={"number": survey.pk})


@transaction.atomic
def close(*, by: Person, survey: Survey) -> None:
    """No more answers; how many had been asked is kept. Raises NotYours, SurveyShut."""
    _operator(by)
    asked = asked_people(survey.programme).count()
    if not Survey.objects.filter(pk=survey.pk, closed_at=None).exclude(opened_at=None).update(closed_at=timezone.now(), asked=asked):
        raise SurveyShut
    note(act="closed survey", who=by.pseudonym, survey=survey.pk)


@transaction.atomic
def take(*, by: Person, survey: Survey, answers: Mapping[int, int | str]) -> None:
    """Answer, by number of question; what was left out is left out. Raises NotYours, SurveyShut, AnsweredAlready."""
    if not is_asked(survey, by):
        raise NotYours
    kept = Survey.objects.get(pk=survey.pk)
    if kept.opened_at is None or kept.closed_at is not None:
        raise SurveyShut
    try:
        with transaction.atomic():
            Taken.objects.create(mark=mark_of(survey, by), survey=survey)
    except IntegrityError as twice:
        raise AnsweredAlready from twice
    fresh = [_answer(question, answers[question.pk]) for question in survey.questions.all() if question.pk in answers]
    _lay(survey, [one for one in fresh if one is not None])


def _answer(question: Question, given: int | str) -> Answer | None:
    if question.kind == Kind.TEXT:
        words = str(given).strip()[:2000]
        return Answer(question=question, words=words) if words else None
    most = 5 if question.kind == Kind.SCALE else len(question.choices) - 1
    least = 1 if question.kind == Kind.SCALE else 0
    return Answer(question=question, number=given) if isinstance(given, int) and least <= given <= most else None


def _lay(survey: Survey, fresh: list[Answer]) -> None:
    """Write the answers among earlier ones that are laid anew, all in a random order: their place on the disk tells no sheet."""
    earlier = list(Answer.objects.filter(question__survey=survey).order_by("?")[:STIRRED])
    Answer.objects.filter(pk__in=[one.pk for one in earlier]).delete()
    rows = fresh + [Answer(id=uuid4(), question_id=one.question_id, number=one.number, words=one.words) for one in earlier]
    secrets.SystemRandom().shuffle(rows)
    Answer.objects.bulk_create(rows)
