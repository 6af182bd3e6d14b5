"""Nothing that was noted is lost, nothing is noted twice, and only the club writes."""

import threading
from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone
from tests.website.doors import resident
from tests.website.files.bytes import image, upload
from tests.website.notebook.club import Yard, lay, note

from madang.website.clubs.models import Club, Membership
from madang.website.files.actions import keep
from madang.website.notebook import actions, erasing, queries, sample
from madang.website.notebook.actions import Measured, Seen, Tried
from madang.website.notebook.errors import ClubEnded, NoteGone, NothingNoted, NotYetSeen, NotYours, WrittenMeanwhile
from madang.website.notebook.models import Entry, Observation, Reading, Trial, Version
from madang.website.notices.models import Notice
from madang.website.people.models import AuditEntry


@pytest.fixture
def yard(db: None) -> Yard:
    return lay()


def test_a_number_is_kept_to_the_digit_that_was_read_off(yard: Yard) -> None:
    kept = note(yard, ("기온", "20.0", "℃"), ("  큰  나방 ", "999999999.999999", "마리"), ("깊이", "-0.5", "CM"))
    assert [one.words for one in Reading.objects.filter(observation=kept)] == ["20.0 °C", "999,999,999.999999마리", "-0.5 cm"]
    assert [one.what for one in kept.readings.all()] == ["기온", "큰 나방", "깊이"]


def test_the_same_form_sent_twice_is_one_observation(yard: Yard) -> None:
    nonce, seen = uuid4(), Seen("한 번", "", timezone.now(), readings=[Measured("나방", Decimal(3), "마리")])
    first, second = (actions.observe(by=yard.member, entry=yard.entry, nonce=nonce, seen=seen) for _ in range(2))
    assert (first.pk, Observation.objects.count(), Reading.objects.count()) == (second.pk, 1, 1)


def test_a_nonce_of_another_question_is_refused(yard: Yard) -> None:
    other = actions.begin(by=yard.leader, club=yard.club, question="다른 질문", nonce=uuid4())
    nonce, seen = uuid4(), Seen("한 번", "", timezone.now())
    actions.observe(by=yard.member, entry=yard.entry, nonce=nonce, seen=seen)
    with pytest.raises(NotYours):
        actions.observe(by=yard.member, entry=other, nonce=nonce, seen=seen)


def test_nothing_and_the_future_are_not_observations(yard: Yard) -> None:
    with pytest.raises(NothingNoted):
        note(yard, words="  ")
    with pytest.raises(NotYetSeen):
        note(yard, at=timezone.now() + timedelta(days=1))
    assert Observation.objects.count() == 0


def test_only_the_club_writes_and_only_a_leader_shows(yard: Yard) -> None:
    seen = Seen("나도", "", timezone.now())
    mentor, guest = resident("mentor@example.kr", "mentor"), resident("guest@example.kr", "guest")
    for person, role in ((mentor, "mentor"), (guest, "guest")):
        Membership.objects.create(club=yard.club, person=person, role=role)
    for person in (yard.stranger, mentor, guest):
        with pytest.raises(NotYours):
            actions.observe(by=person, entry=yard.entry, nonce=uuid4(), seen=seen)
        with pytest.raises(NotYours):
            actions.begin(by=person, club=yard.club, question="?", nonce=uuid4())
    for person in (yard.stranger, yard.member, mentor):
        with pytest.raises(NotYours):
            actions.publish(by=person, entry=yard.entry)
    actions.publish(by=yard.leader, entry=yard.entry)
    told = set(Notice.objects.values_list("person__display_name", flat=True))
    assert told == {"member", "mentor", "guest"}


def test_an_operator_takes_back_from_the_public_and_leaders_are_told(yard: Yard) -> None:
    operator = resident("operator@example.kr", "운영", ["operator"])
    with pytest.raises(NotYours):
        actions.publish(by=operator, entry=yard.entry)
    actions.publish(by=yard.leader, entry=yard.entry)
    with pytest.raises(NotYours):
        actions.unpublish(by=yard.member, entry=yard.entry)
    actions.unpublish(by=operator, entry=yard.entry)
    assert (Entry.objects.get().published_at, Notice.objects.get(kind="notebook.unpublished").person) == (None, yard.leader)


def test_a_club_that_ended_keeps_its_notebook_as_it_is(yard: Yard) -> None:
    Club.objects.update(ended_at=timezone.now())
    yard.entry.refresh_from_db()
    entry = Entry.objects.select_related("club").get()
    with pytest.raises(ClubEnded):
        actions.observe(by=yard.member, entry=entry, nonce=uuid4(), seen=Seen("늦게", "", timezone.now()))
    with pytest.raises(ClubEnded):
        actions.write(by=yard.leader, entry=entry, version=1, question="바꾼 질문", thinking="", found="")
    with pytest.raises(ClubEnded):
        actions.publish(by=yard.leader, entry=entry)


def test_who_is_overtaken_is_told_and_nothing_is_overwritten(yard: Yard) -> None:
    actions.write(by=yard.leader, entry=yard.entry, version=1, question=yard.entry.question, thinking="노란 등", found="")
    with pytest.raises(WrittenMeanwhile):
        actions.write(by=yard.member, entry=yard.entry, version=1, question=yard.entry.question, thinking="둘 다", found="")
    same = actions.write(by=yard.member, entry=yard.entry, version=1, question=yard.entry.question, thinking="노란 등", found="")
    assert (same.thinking, same.version, Version.objects.count()) == ("노란 등", 2, 2)


def test_one_sitting_is_one_version_and_any_can_stand_again(yard: Yard) -> None:
    entry = yard.entry
    for found in ("흰", "흰 등에", "흰 등에 두 배"):
        entry = actions.write(by=yard.member, entry=entry, version=entry.version, question=entry.question, thinking="흰 등", found=found)
    actions.write(by=yard.leader, entry=entry, version=entry.version, question=entry.question, thinking="흰 등", found="고침")
    kept = [(one.number, one.found, str(one.by)) for one in queries.versions(entry)]
    assert kept == [(5, "고침", "leader"), (4, "흰 등에 두 배", "member"), (1, "", "leader")]
    back = actions.restore(by=yard.leader, entry=entry, number=4)
    assert (back.found, back.version, queries.versions(entry).count()) == ("흰 등에 두 배", 6, 4)


def test_a_correction_keeps_what_stood_there(yard: Yard) -> None:
    old = note(yard, ("나방", "31", "마리"))
    new = actions.correct(
        by=yard.leader, observation=old, nonce=uuid4(), seen=Seen("보았다", "", old.at, readings=[Measured("나방", Decimal(13), "마리")])
    )
    old.refresh_from_db()
    assert [one.value for one in queries.readings(yard.entry)] == [13]
    assert (old.corrected_by, str(old.readings.get()), list(queries.observations(yard.entry, removed=True))) == (new, "나방 31마리", [old])
    with pytest.raises(NoteGone):
        actions.correct(by=yard.leader, observation=old, nonce=uuid4(), seen=Seen("또", "", old.at))
    actions.put_back(by=yard.leader, observation=old)
    assert queries.observations(yard.entry).count() == 1, "what was corrected does not come back beside its correction"


def test_what_is_removed_is_out_of_the_charts_until_it_is_put_back(yard: Yard) -> None:
    kept = note(yard, ("나방", "7", "마리"))
    actions.remove(by=yard.member, observation=kept)
    assert (queries.readings(yard.entry), queries.rows(yard.entry), queries.observations(yard.entry).count()) == ([], [], 0)
    actions.put_back(by=yard.leader, observation=kept)
    assert [one.value for one in queries.readings(yard.entry)] == [7]
    trial = actions.note_trial(by=yard.member, entry=yard.entry, nonce=uuid4(), tried=Tried("셀로판지"))
    again = actions.correct_trial(by=yard.member, trial=trial, nonce=uuid4(), tried=Tried("셀로판지", "색", "자리"))
    actions.remove_trial(by=yard.member, trial=again)
    assert [queries.trials(yard.entry).count(), queries.trials(yard.entry, removed=True).count()] == [0, 2]
    actions.put_trial_back(by=yard.member, trial=again)
    assert [one.changed for one in queries.trials(yard.entry)] == ["색"]


def test_a_question_leads_to_the_next_and_strangers_follow_only_what_is_shown(yard: Yard) -> None:
    second = actions.begin(by=yard.member, club=yard.club, question="왜 흰 등일까?", after=yard.entry, nonce=uuid4())
    third = actions.begin(by=yard.member, club=yard.club, question="자외선 때문일까?", after=second, nonce=uuid4())
    inside = queries.chain(third, all_of_it=True)
    assert [one.question for one in inside.before] == [yard.entry.question, second.question]
    assert queries.chain(yard.entry, all_of_it=True).after == [second]
    actions.publish(by=yard.leader, entry=yard.entry)
    outside = queries.chain(third, all_of_it=False)
    assert ([one.pk for one in outside.before], outside.after) == ([yard.entry.pk], [])
    Entry.objects.filter(pk=yard.entry.pk).update(after=third)  # a ring, as only a broken database could hold: it still ends
    assert len(queries.chain(third, all_of_it=True).before) == 2


def test_a_question_of_another_club_cannot_be_followed(yard: Yard) -> None:
    other = Club.objects.create(slug="other", name="다른 클럽", purpose="")
    Membership.objects.create(club=other, person=yard.stranger, role="leader")
    with pytest.raises(NotYours):
        actions.begin(by=yard.stranger, club=other, question="?", after=yard.entry, nonce=uuid4())


def test_who_is_forgotten_leaves_the_science_and_no_name(yard: Yard) -> None:
    kept = note(yard, ("나방", "7", "마리"))
    actions.remove(by=yard.member, observation=kept)
    actions.note_trial(by=yard.member, entry=yard.entry, nonce=uuid4(), tried=Tried("셀로판지"))
    told = queries.archive(yard.member)["notebook.json"]
    assert [one["readings"] for one in told["observations"]] == [["나방 7마리"]]  # type: ignore[index]
    erasing.forget(person=yard.member)
    kept.refresh_from_db()
    assert (kept.by, kept.removed_by, Trial.objects.get().by, kept.words) == (None, None, None, "보았다")
    assert queries.archive(yard.member)["notebook.json"] == {"questions": [], "observations": [], "trials": []}


def test_what_is_done_is_in_the_log_without_its_words(yard: Yard) -> None:
    note(yard, words="비밀스러운 말")
    acts = list(AuditEntry.objects.filter(who=yard.member.pseudonym).values_list("act", "facts"))
    assert ("noted", {"entry": yard.entry.pk}) in acts
    assert "비밀" not in str(acts)


def test_the_sample_comes_once_and_its_findings_are_its_numbers(db: None) -> None:
    leader = resident("leader@example.kr", "문가람")
    sample.fill({"leader": leader})
    assert Entry.objects.count() == 0, "without the club there is nothing to fill"
    club = Club.objects.create(slug="dalbit-camera", name="달빛 카메라", purpose="")
    Membership.objects.create(club=club, person=leader, role="leader")
    for _ in range(2):
        sample.fill({"leader": leader})
    lamps = Entry.objects.exclude(published_at=None).get()
    sums = {what: sum(one.value for one in queries.readings(lamps) if one.what == what) for what in ("나방 (흰 등)", "나방 (노란 등)")}
    assert (Entry.objects.count(), Observation.objects.count()) == (2, 7)
    assert [f"{total:.0f}마리" in lamps.found for total in sums.values()] == [True, True]


@pytest.mark.django_db(transaction=True)
def test_one_nonce_from_eight_phones_at_once_is_one_observation() -> None:
    yard, nonce = lay(), uuid4()

    def send() -> None:
        try:
            seen = Seen("동시에", "", timezone.now(), readings=[Measured("나방", Decimal(1), "마리")])
            actions.observe(by=yard.member, entry=yard.entry, nonce=nonce, seen=seen)
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (Observation.objects.count(), Reading.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_write_at_once_one_is_told() -> None:
    yard = lay()
    told: list[str] = []

    def write(person: object, words: str) -> None:
        try:
            actions.write(by=person, entry=yard.entry, version=1, question=yard.entry.question, thinking=words, found="")  # type: ignore[arg-type]
            told.append("kept")
        except WrittenMeanwhile:
            told.append("told")
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=pair) for pair in ((yard.leader, "하나"), (yard.member, "둘"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["kept", "told"]


def test_a_photo_of_people_who_were_not_asked_stays_inside(yard: Yard) -> None:
    photo = keep(by=yard.member, upload=upload(image()), kinds=["picture"], words="다리 아래의 두 사람")
    inside = note(yard, photo=photo)
    assert (inside.may_be_shown, queries.unasked(yard.entry)) == (False, 1)
    shown = note(yard, photo=photo, people=Observation.People.AGREED)
    assert (shown.may_be_shown, queries.unasked(yard.entry)) == (True, 1)
