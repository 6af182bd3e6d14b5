"""What the sample yard shows of help along the way: promises of the sample club, its mentor's note, a survey that is open."""

from collections.abc import Mapping
from datetime import timedelta

from django.utils import timezone

from madang.film.language import Text
from madang.website.applications.models import Application
from madang.website.clubs.models import Club, Membership
from madang.website.people.models import Person
from madang.website.support.actions import milestones, notes, surveys
from madang.website.support.models import MentorNote, Survey
from madang.website.support.queries import chosen_applications

CLUB = "dalbit-camera"
PROMISES = (
    (Text(ko="첫 모임을 열고 사진 한 장 내기", en="Hold the first meeting and hand in a photo"), -120),
    (Text(ko="과학 영상 한 편 만들기", en="Make one film about science"), -20),
    (Text(ko="동네에서 상영회 열기", en="Show it in the neighbourhood"), 12),
    (Text(ko="활동 보고서 내기", en="Hand in the report"), 30),
)
WAYS = (Text(ko="포스터", en="A poster"), Text(ko="이웃", en="A neighbour"), Text(ko="인터넷", en="The internet"))
QUESTIONS = (
    ("scale", Text(ko="동네의 과학 이야기가 얼마나 궁금한가요?", en="How curious are you about the science of your neighbourhood?"), ()),
    ("scale", Text(ko="인공지능으로 만들기를 해 볼 만하다고 느끼나요?", en="Do you feel up to making things with AI?"), ()),
    ("choice", Text(ko="어떻게 오게 되었나요?", en="How did you come here?"), WAYS),
    ("text", Text(ko="바라는 것이 있으면 적어 주세요.", en="What do you wish for?"), ()),
)  # fmt: skip


def fill(people: Mapping[str, Person]) -> None:
    """Once: a yard that has it already stays as it is."""
    club = Club.objects.filter(slug=CLUB).first()
    applications = chosen_applications(club) if club else []
    if club is None or not applications:
        return
    Membership.objects.get_or_create(club=club, person=people["mentor"], until=None, defaults={"role": Membership.Role.MENTOR})
    _promises(applications[0], people)
    if not MentorNote.objects.filter(club=club).exists():
        words = "지난 모임 영상 잘 봤어요. 밤 장면은 삼각대를 쓰면 훨씬 또렷해요. 다음 주에 하나 가져갈게요."
        notes.write(by=people["mentor"], club=club, words=words)
    _survey(applications[0], people["operator"])


def _promises(application: Application, people: Mapping[str, Person]) -> None:
    if application.milestones.exists():
        return
    made = [
        milestones.add(by=people["operator"], application=application, what=what, due=timezone.localdate() + timedelta(days=days))
        for what, days in PROMISES
    ]
    milestones.hand_in(by=people["leader"], milestone=made[0], words="호수공원에서 열두 명이 만났어요.", link="", file=None)
    milestones.answer(by=people["mentor"], milestone=made[0], confirmed=True, words="첫걸음을 축하해요.")
    milestones.hand_in(by=people["resident"], milestone=made[1], words="〈밤 벌레들의 등불〉 7분짜리를 다 만들었어요.", link="", file=None)


def _survey(application: Application, operator: Person) -> None:
    programme = application.call.programme
    if Survey.objects.filter(programme=programme).exists():
        return
    title = Text(ko="시작하며 여쭤봐요", en="Before we begin")
    made = surveys.make(by=operator, programme=programme, title=title, moment=Survey.Moment.BEFORE)
    for kind, words, choices in QUESTIONS:
        surveys.ask(by=operator, survey=made, kind=kind, words=words, choices=choices)
    surveys.open_up(by=operator, survey=made)
