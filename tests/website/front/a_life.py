"""One person who does something in every room of a filled sample yard, signing with their name, as people do."""

from dataclasses import dataclass, field
from datetime import time, timedelta
from decimal import Decimal
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.website.doors import resident, signed_in
from tests.website.files.bytes import PDF, phone_photo, upload

from madang.engine import demo
from madang.film.language import Text
from madang.website.applications.actions import attaching, beginning, checking, saving, sending
from madang.website.applications.actions.moving import move
from madang.website.applications.models import Application
from madang.website.clubs.actions import founding, inviting, joining, posting, reporting
from madang.website.clubs.models import Club, Post
from madang.website.files.actions import keep
from madang.website.files.models import StoredFile
from madang.website.grants.actions import agreeing, credit, paying, spending
from madang.website.grants.actions import planning as planning_money
from madang.website.grants.agreement_words import Offer
from madang.website.grants.sample_grant import AMOUNT, BUDGET, TERMS
from madang.website.notebook import actions as notebook
from madang.website.notebook.actions import Measured, Seen, Tried
from madang.website.notebook.models import Entry, Observation
from madang.website.notices.actions import choose
from madang.website.people.actions import addressing, consenting, lending, proving
from madang.website.people.models import Identity, LegalName, Passkey, Person
from madang.website.programmes.models import Call
from madang.website.proposals import actions as proposals
from madang.website.proposals.models import Proposal
from madang.website.reviews.actions import beginning as reviewing
from madang.website.reviews.actions import conflicts, scoring, sharing, talking
from madang.website.reviews.actions import setting_up as review_setup
from madang.website.reviews.models import Sheet
from madang.website.sessions.actions import feeding, marking, planning, reaching, seating
from madang.website.sessions.door_codes import code_at
from madang.website.sessions.models import Session
from madang.website.support.actions import certifying, mentors, milestones, notes, surveys
from madang.website.support.models import Certificate, Survey

NAME, MAIL, LEGAL, PHONE = "은가비솔", "eungabi.sol@example.kr", "한은솔비", "010-7391-5526"
SIGNED = f"{NAME} 드림, {LEGAL} {PHONE} {MAIL}"
TRACES = (NAME, MAIL, MAIL.upper(), "eungabi", LEGAL, PHONE, PHONE.replace("-", ""))
DAY = timedelta(days=1)


@dataclass
class Life:
    """Who it was, and what a test asks about afterwards."""

    person: Person
    operator: Person
    friends: list[Person]
    club: Club
    files: list[StoredFile] = field(default_factory=list)


def live() -> Life:
    """Everything, one room after the other. Whoever reads along finds the yard's order, from the frame to the front."""
    demo.fill()
    operator = Person.objects.get(email="operator@madang.example")
    person = resident(MAIL, NAME, ["reviewer", "mentor"])
    friends = [resident(f"friend{number}@example.kr", f"벗 {number}") for number in range(3)]
    _proves(person)
    club = _founds(person, friends)
    life = Life(person, operator, friends, club)
    _joins(life)
    application = _applies(life)
    _reviews(life)
    _is_helped(life, application)
    _meets(life)
    _notes(life)
    _proposes(life)
    return life


def _proves(person: Person) -> None:
    signed_in(person).get("/ko/")
    consenting.consent(person=person, purpose="notices", language="ko")
    choose(person=person, mail="daily", quiet_from=time(21), quiet_until=time(8))
    LegalName.objects.create(person=person, name=LEGAL, reason="협약서")
    Passkey.objects.create(person=person, credential="c", public_key=b"k", name=f"{NAME}의 전화기")
    Identity.objects.create(person=person, issuer="https://accounts.example.kr", subject=f"{MAIL}#1")
    proving.begin_codes(person=person, yard="마당")
    lending.lend(person=person, name=f"{NAME}의 프로그램")
    addressing.ask(person=person, email=f"new.{MAIL}", language="ko", address_of=lambda link: link)


def _photo(life_or_person: Person) -> StoredFile:
    sent = SimpleUploadedFile(f"{NAME}.jpg", phone_photo(), "image/jpeg")
    return keep(by=life_or_person, upload=sent, kinds=["picture"], words=f"{NAME}님이 찍은 다리")


def _founds(person: Person, friends: list[Person]) -> Club:
    about = founding.About("강가 별지기", f"별을 봐요. 문의는 {SIGNED}", "버들동", f"{NAME}네 마당", Club.Joining.REQUEST, 10)
    club = founding.found(by=person, about=about, nonce=uuid4())
    founding.picture(by=person, club=club, stored=_photo(person))
    for friend in friends:
        asked = joining.ask(by=friend, club=club, words="함께해요.", companions=1)
        joining.answer(by=person, request=asked, accept=True, words=f"반가워요! {SIGNED}")
    inviting.invite(by=person, club=club, role="member", most=3, until=timezone.now() + DAY)
    first = posting.write(by=person, club=club, words=f"모임 약속이에요. {SIGNED}", nonce=uuid4(), files=[_photo(person)])
    posting.rewrite(by=person, post=first, words=f"모임 약속을 고쳤어요. {SIGNED}")
    answer = posting.write(by=friends[0], club=club, words=f"@{NAME}님, 좋아요!", nonce=uuid4(), under=first)
    posting.write(by=person, club=club, words=f"@{friends[0].display_name}님, 고마워요. {SIGNED}", nonce=uuid4(), under=first)
    reporting.report(by=person, post=Post.objects.get(pk=answer.pk), words=f"다시 봐 주세요. {SIGNED}")
    return club


def _joins(life: Life) -> None:
    """In the sample club as a member with family; in another, a request that waits."""
    camera = Club.objects.get(slug="dalbit-camera")
    asked = joining.ask(by=life.person, club=camera, words=f"저는 {SIGNED}", companions=2)
    joining.answer(by=Person.objects.get(email="leader@madang.example"), request=asked, accept=True)
    joining.ask(
        by=life.person, club=founding.found(by=life.friends[1], about=founding.About("새 모임", "새로"), nonce=uuid4()), words=SIGNED
    )


def _applies(life: Life) -> Application:
    """The club's: written together, sent, checked, chosen. Another is a draft."""
    call = Call.objects.get(slug="2026-neighbourhood-science-club")
    made = beginning.begin(by=life.person, call=call, club=life.club)
    edition = beginning.edition_of(call)
    _answer(life.person, made, "title", "강가의 별")
    for question in edition.asked.questions:
        _answer(life.person, made, question.name, "별빛이 물에 비치는 까닭")
    _answer(life.person, made, f"person:m{life.person.pk}:age", str(edition.asked.bands[-1]))
    for paper in edition.says.documents:
        attaching.attach(by=life.person, application=made.pk, document=paper.id, upload=upload(PDF, f"{NAME} {paper.id}.pdf"))
    sending.send(by=life.person, application=made.pk, key=uuid4(), arrived=timezone.now(), anyway=True)
    held = checking.check(by=life.operator, application=made.pk, meets=True)
    for state in ("in review", "chosen"):
        held = move(by=life.operator, application=held, to=state)  # type: ignore[arg-type]
    _agrees(life, held)
    open_door = founding.About("열린 물길", "물길을 따라 걸어요", joining=Club.Joining.OPEN)
    other = founding.found(by=life.friends[0], about=open_door, nonce=uuid4())
    joining.ask(by=life.person, club=other)
    draft = beginning.begin(by=life.person, call=call, club=other)
    _answer(life.person, draft, "title", f"{NAME}님의 물길")
    _answer(life.person, draft, edition.asked.questions[0].name, f"처음 쓴 것. {SIGNED}")
    _answer(life.friends[0], draft, edition.asked.questions[0].name, "벗이 고친 것", base=1)
    return held


def _agrees(life: Life, application: Application) -> None:
    """Signed with the legal name, planned, paid, and spent at oneself: one payment is accepted, one sent back."""
    today, person, hub = timezone.localdate(), life.person, life.operator
    offered = agreeing.offer(by=hub, application=application, offer=Offer(AMOUNT, 0, today, today + 90 * DAY, TERMS))
    for by, name in ((person, LEGAL), (hub, "하은채")):
        agreeing.sign(by=by, agreement=offered.pk, digest=offered.digest, name=name)
    paying.deposit(by=hub, programme=application.call.programme, amount=AMOUNT, about="시 보조금", key="life-grant")
    paying.pay(by=hub, agreement=offered.pk, amount=AMOUNT, day=today, about="한 번에", key="life-pay")
    planned = planning_money.write(by=person, agreement=offered.pk, lines=BUDGET, why=f"봄에 찍어요. {SIGNED}")
    planning_money.judge(by=hub, plan=planning_money.hand_in(by=person, agreement=planned.agreement_id).pk, approved=True)
    for state in ("accepted", "sent back"):
        given = spending.Given("210-11", 20_000, today, f"{NAME}네 문구점", f"천과 등. {SIGNED}", receipt=f"{len(state)}00")
        papers = [("card-slip", _photo(person))] if state == "accepted" else []
        row = spending.enter(by=person, agreement=offered.pk, key=uuid4(), given=given, papers=papers)  # type: ignore[arg-type]
        spending.judge(by=hub, expense=row.pk, revision=row.revision, state=state, words="봤어요")


def _answer(by: Person, application: Application, name: str, value: str, base: int = 0) -> None:
    saving.save(by=by, application=application.pk, written=[saving.Written(name, value, base)])


def _reviews(life: Life) -> None:
    """A seat in a review of another call: conflicts told, sheets handed in, one only begun, a word in the talks."""
    from tests.website.reviews.laying import Laid, be_in, lay

    laid: Laid = lay("before", each=3)
    review_setup.seat(by=laid.operator, review=laid.round.review, person=life.person)
    reviewing.begin(by=laid.operator, round=laid.round)
    be_in(laid.round, "declaring")
    for one in (*laid.reviewers, life.person):
        told = [laid.applications[5].pk] if one == life.person else []
        conflicts.declare(by=one, round=laid.round, applications=told, words=f"사촌이에요. {SIGNED}" if told else "")
    sharing.share_out(by=laid.operator, round=laid.round)
    be_in(laid.round, "scoring")
    mine = list(Sheet.objects.filter(seat__person=life.person).select_related("seat__person", "case").order_by("pk"))
    for place, sheet in enumerate(mine):
        points, whole = ({"c1": 7, "c2": 8}, True) if place else ({"c1": 3}, False)
        scoring.save(
            by=life.person, sheet=sheet, points=points, notes={"c1": SIGNED}, note_=SIGNED, version=sheet.version, hand_in=whole
        )  # fmt: skip
    case = mine[-1].case
    case.round = be_in(laid.round, "talking")
    talking.remark(by=life.person, case=case, words=f"좋은 계획이에요. {SIGNED}")


def _is_helped(life: Life, application: Application) -> None:
    """Credit held and spent, a milestone handed in, a certificate named, a survey answered, another club mentored."""
    programme = application.call.programme
    credit.deposit(by=life.operator, programme=programme, amount=900_000, about="보조금", key="life")
    credit.share_out(by=life.operator, programme=programme, floor=100_000, needs={life.club.pk: 200_000}, round_name="1차")
    for key, about in (("life-1", "그림"), ("life-2", "음악")):
        credit.hold(by=life.person, programme=programme, club=life.club, amount=20_000, key=key, about=about)
    credit.capture(programme=programme, club=life.club, hold="life-1", amount=15_000, key="life-1-paid")
    made = milestones.add(by=life.operator, application=application, what=Text(ko="상영회", en="A screening"), due=None)
    milestones.hand_in(by=life.person, milestone=made, words=f"했어요. {SIGNED}", link="", file=_photo(life.person))
    milestones.answer(by=life.operator, milestone=made, confirmed=True, words="")
    certifying.make(by=life.operator, programme=programme)
    certifying.take(by=life.person, certificate=Certificate.objects.get(person=life.person, programme=programme), name=LEGAL)
    survey = surveys.make(by=life.operator, programme=programme, title=Text(ko="어땠나요", en="How was it"), moment=Survey.Moment.AFTER)
    asked = surveys.ask(by=life.operator, survey=survey, kind="scale", words=Text(ko="좋았나요?", en="Good?"))
    surveys.open_up(by=life.operator, survey=survey)
    for one in (life.person, *life.friends):
        surveys.take(by=one, survey=survey, answers={asked.pk: 4})
    other = Club.objects.get(slug="sori")
    mentors.assign(by=life.operator, club=other, mentor=life.person)
    notes.write(by=life.person, club=other, words=f"잘하고 있어요. {SIGNED}")


def _meets(life: Life) -> None:
    """A seat with family to come, one that was, one now; a session of one's own, with what to bring."""
    now = timezone.now()
    coming, going_on = Session.objects.get(title="작은 현미경 만들기"), Session.objects.get(title__startswith="열린 작업실")
    Session.objects.filter(pk=coming.pk).update(capacity=9)  # six come already, or wait for it
    seating.take(session=coming, person=life.person, size=3)
    seating.take_without_account(session=coming, name="이웃", size=1, email="", language="ko", network="n", nonce=uuid4())
    Session.objects.filter(pk=going_on.pk).update(starts_at=now + DAY, ends_at=now + 2 * DAY)
    seat = seating.take(session=Session.objects.get(pk=going_on.pk), person=life.person, size=2)
    reaching.reach(seat=seat, answers={})
    Session.objects.filter(pk=going_on.pk).update(starts_at=now - timedelta(minutes=10), ends_at=now + DAY)
    going_on.refresh_from_db()
    code = code_at(going_on.hidden_code, timezone.now().timestamp())
    assert marking.here(person=life.person, session=going_on, code=code, nonce=uuid4())
    what = planning.Plan("강가 별 보기", now + DAY, now + DAY + timedelta(hours=2), Session.Kind.OPEN, f"오세요. {SIGNED}", f"{NAME}네")
    own = planning.plan(by=life.person, club=life.club, programme=None, what=what)[0]
    planning.add_material(by=life.person, session=own, words=f"{NAME}의 지도", link="", file=_photo(life.person))
    seating.take(session=own, person=life.friends[0])
    feeding.renew_feed(person=life.person)


def _notes(life: Life) -> None:
    """A question shown to everybody: seen with a photo and numbers, corrected, tried, found."""
    entry = notebook.begin(by=life.person, club=life.club, question="별은 왜 반짝일까?", thinking=f"바람. {SIGNED}", nonce=uuid4())
    numbers = [Measured("별", Decimal("12"), "개")]
    seen = Seen(f"맑았다. {SIGNED}", f"{NAME}네 옥상", timezone.now(), Observation.People.NONE, _photo(life.person), numbers)
    first = notebook.observe(by=life.person, entry=entry, nonce=uuid4(), seen=seen)
    plain = Seen("맑고 추웠다", "옥상", timezone.now(), Observation.People.NONE, None, numbers)
    notebook.observe(by=life.friends[0], entry=entry, nonce=uuid4(), seen=plain)
    notebook.correct(by=life.person, observation=first, nonce=uuid4(), seen=seen)
    tried = Tried(done=f"찬바람을 불었다 {SIGNED}", changed="바람", kept="별", came=f"더 반짝였다. {NAME}")
    notebook.note_trial(by=life.person, entry=entry, nonce=uuid4(), tried=tried)
    now = Entry.objects.get(pk=entry.pk)
    written = notebook.write(by=life.person, entry=now, version=now.version, question=now.question, thinking=SIGNED, found=SIGNED)
    notebook.publish(by=life.person, entry=written)


def _proposes(life: Life) -> None:
    """One that others support, one that nobody does; supports for others', and a report."""
    said = {"kind": Proposal.Kind.SESSION, "by": life.person}
    loved = proposals.propose(**said, title="강가 별 보기", words=f"함께 봐요. {SIGNED}", nonce=uuid4())  # type: ignore[arg-type]
    proposals.propose(**said, title=f"{NAME}의 생각", words=SIGNED, nonce=uuid4())  # type: ignore[arg-type]
    heard = proposals.propose(**said, title=f"{NAME}의 꿈", words=SIGNED, nonce=uuid4())  # type: ignore[arg-type]
    proposals.support(by=life.friends[2], proposal=heard)
    proposals.answer(by=life.operator, proposal=heard, state="looking", words=Text(ko="볼게요", en=""))
    for friend in life.friends[:2]:
        proposals.support(by=friend, proposal=loved)
    other = Proposal.objects.exclude(by=life.person).filter(joined_into=None).first()
    assert other is not None
    proposals.support(by=life.person, proposal=other)
    proposals.report(by=life.person, proposal=other, words=f"겹쳐요. {SIGNED}")
