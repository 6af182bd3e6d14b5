"""What applicants are told with a decision: its own words or those for everybody of its outcome, at the release and never before."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from tests.website.doors import resident, signed_in
from tests.website.reviews.laying import Laid, all_scored, be_in, lay

from madang.film.language import Text
from madang.website.applications.models import Application
from madang.website.notices.actions import deliver
from madang.website.notices.models import Notice
from madang.website.reviews import errors
from madang.website.reviews.actions import conflicts, deciding, giving_up, releasing, wording
from madang.website.reviews.models import Case, Decision, Review, Sheet

pytestmark = pytest.mark.django_db
WORDS = {
    "chosen": Text("함께하게 되어 반가워요.", "Welcome."), "waiting": Text("자리가 나면 바로 알려 드려요.", ""),
    "not chosen": Text("올해는 자리가 모자랐어요.", "No place was left this year."),
}  # fmt: skip
OWN = "다리 세 곳을 견주는 계획이 또렷해서 뽑았어요."
NOTE = "심사위원만 읽는 메모"


def decided(**own: str) -> Laid:
    """Two chosen, one waiting, three not; the first chosen one with words of its own, and a note on every sheet."""
    laid = lay("scoring", each=1)
    all_scored(laid)
    Sheet.objects.update(note=NOTE, notes={"c1": NOTE})
    be_in(laid.round, "deciding")
    wording.set_words(by=laid.operator, round=laid.round, words=WORDS)
    first = Case.objects.get(application=laid.applications[0])
    deciding.decide(by=laid.operator, case=first, outcome="chosen", reason_ko=OWN, **own)
    deciding.fill_in(by=laid.operator, round=laid.round, waiting=1, reason_ko="")
    return laid


def release(laid: Laid) -> None:
    releasing.release(by=laid.operator, round=laid.round, seen=releasing.fingerprint(releasing.staying(laid.round)))


def own_page(laid: Laid, number: int, language: str = "ko") -> str:
    path = reverse("applications:application", args=[laid.applications[number].pk]).replace("/ko/", f"/{language}/")
    answer = signed_in(laid.leaders[number]).get(path)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_every_outcome_is_told_its_words_in_both_languages_and_they_are_written_down() -> None:
    laid = decided(reason_en="A clear plan.")
    release(laid)
    told = [Decision.objects.get(case__application=one).reason for one in laid.applications]
    waiting = Text(WORDS["waiting"].ko, WORDS["waiting"].ko)
    assert told == [Text(OWN, "A clear plan."), WORDS["chosen"], waiting, *[WORDS["not chosen"]] * 3]
    Review.objects.update(words={"chosen": {"ko": "나중에 바꾼 말", "en": ""}})
    assert Decision.objects.get(case__application=laid.applications[1]).told(Review.objects.get()) == WORDS["chosen"]


def test_the_application_page_tells_it_after_the_release_and_never_before() -> None:
    laid = decided()
    told = [OWN, *(text.ko for text in WORDS.values())]
    before = "".join(own_page(laid, number) for number in range(6))
    assert [words in before for words in told] == [False] * 4
    assert (Notice.objects.count(), "심사 결과" in before) == (0, False)
    release(laid)
    pages = [own_page(laid, number) for number in range(6)]
    shown = [[words in page for words in told] for page in pages]
    assert shown == [
        [True, False, False, False],
        [False, True, False, False],
        [False, False, True, False],
        *[[False, False, False, True]] * 3,
    ]
    assert "Welcome." in own_page(laid, 1, "en")
    for page in pages:
        assert NOTE not in page, "what reviewers wrote stays with them"
    assert OWN in signed_in(laid.leaders[0]).get(reverse("reviews:outcome", args=[laid.applications[0].pk])).content.decode()


def test_the_mail_tells_the_whole_of_it_and_nothing_of_the_reviewers() -> None:
    laid = decided()
    long = "가" * 900 + " 끝"
    case = Case.objects.get(application=laid.applications[5])
    deciding.decide(by=laid.operator, case=case, outcome="not chosen", reason_ko=long)
    release(laid)
    mail.outbox.clear()
    Notice.objects.update(mail_after=timezone.now() - timedelta(minutes=1))
    deliver()
    letters = {letter.to[0]: letter.body for letter in mail.outbox}
    bodies = [letters[f"leader{number}@example.kr"] for number in range(6)]
    assert [WORDS["chosen"].ko in bodies[1], OWN in bodies[0], WORDS["waiting"].ko in bodies[2], long in bodies[5]] == [True] * 4
    for number, body in enumerate(bodies):
        assert (NOTE in body, reverse("reviews:outcome", args=[laid.applications[number].pk]) in body) == (False, True)
    subjects = {letter.to[0]: letter.subject for letter in mail.outbox}
    assert (OWN in subjects["leader0@example.kr"], "\n" in subjects["leader0@example.kr"]) == (False, False)


def test_who_moves_up_is_not_told_the_words_of_the_waiting_again() -> None:
    laid = decided()
    release(laid)
    Notice.objects.all().delete()
    giving_up.give_up(by=laid.leaders[0], case=Case.objects.get(application=laid.applications[0]))
    assert Application.objects.get(pk=laid.applications[2].pk).state == "chosen"
    mail.outbox.clear()
    Notice.objects.update(mail_after=timezone.now() - timedelta(minutes=1))
    deliver()
    body = next(letter.body for letter in mail.outbox if letter.to == ["leader2@example.kr"])
    assert ("예비 순위에서 올라와" in body, WORDS["waiting"].ko in body) == (True, False)


def test_what_is_released_is_what_was_read_also_where_only_the_words_changed() -> None:
    laid = decided()
    seen = releasing.fingerprint(releasing.staying(laid.round))
    wording.set_words(by=laid.operator, round=laid.round, words={**WORDS, "chosen": Text("다른 말", "")})
    with pytest.raises(errors.ChangedMeanwhile):
        releasing.release(by=laid.operator, round=laid.round, seen=seen)
    assert set(Decision.objects.exclude(reason_ko=OWN).values_list("reason_ko", flat=True)) == {""}
    wording.set_words(by=laid.operator, round=laid.round, words={})
    with pytest.raises(errors.NoReason):
        release(laid)


def test_only_who_decides_writes_words_and_nobody_with_a_conflict_or_after_the_release() -> None:
    laid = lay("scoring", each=1)
    for who in (laid.auditor, laid.reviewers[1], laid.leaders[0], resident("other@example.kr", "남")):
        with pytest.raises(errors.NotAllowed):
            wording.set_words(by=who, round=laid.round, words=WORDS)
    locked = resident("locked@example.kr", "다른 운영자", ["operator"])
    case = Case.objects.get(application=laid.applications[0])
    conflicts.add(by=laid.operator, round=laid.round, case=case, person=locked, words="가족이에요.")
    with pytest.raises(errors.NotAllowed):
        wording.set_words(by=locked, round=laid.round, words=WORDS)
    wording.set_words(by=laid.operator, round=laid.round, words={**WORDS, "no such": Text("x", "x"), "waiting": Text("  ", "y")})
    assert set(Review.objects.get().words) == {"chosen", "not chosen"}
    all_scored(laid)
    be_in(laid.round, "deciding")
    deciding.fill_in(by=laid.operator, round=laid.round, waiting=0, reason_ko="")
    release(laid)
    with pytest.raises(errors.AlreadyReleased):
        wording.set_words(by=laid.operator, round=laid.round, words=WORDS)


def test_the_pages_write_the_words_and_show_them_before_the_release() -> None:
    laid = lay("scoring", each=1)
    hub, number = signed_in(laid.operator), {"number": laid.round.pk}
    where = reverse("reviews:words", kwargs=number)
    assert where in hub.get(reverse("reviews:overview", kwargs=number)).content.decode()
    given = {"chosen_ko": "함께해요.", "chosen_en": "Join us.", "not_chosen_ko": "다음에 만나요.", "not_chosen_en": "", "waiting_ko": ""}
    assert hub.post(where, given | {"chosen_ko": "가" * 1001}).status_code == 422
    assert hub.post(where, given).status_code == 302
    assert "함께해요." in hub.get(where).content.decode()
    all_scored(laid)
    be_in(laid.round, "deciding")
    assert hub.post(reverse("reviews:fill-in", kwargs=number), {"waiting": "1", "reason_ko": "", "reason_en": ""}).status_code == 302
    page = hub.get(reverse("reviews:release", kwargs=number)).content.decode()
    assert (page.count("함께해요."), page.count("다음에 만나요.")) == (2, 3)
    assert where in hub.get(reverse("reviews:overview", kwargs=number)).content.decode()
