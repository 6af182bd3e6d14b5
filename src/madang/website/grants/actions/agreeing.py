"""Agreements: offered by the hub, signed by the club's leader, then by the hub; with both signatures the application is agreed."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.applications.actions.moving import move
from madang.website.applications.actions.sending import new_number
from madang.website.applications.freezing import canonical, digest
from madang.website.applications.models import Application
from madang.website.clubs.models import Membership
from madang.website.clubs.queries import people_of
from madang.website.grants.agreement_words import Offer, body
from madang.website.grants.errors import MovedOn, NeedsWords, NotAClub, NotChosen, NotYours, TooYoungToSign, WrongDigest
from madang.website.grants.models import Agreement, Signature
from madang.website.grants.rights import WRITERS, rights_in
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.keys import key_of, plain_name
from madang.website.people.models import Person, Role
from madang.website.programmes.queries import call_of

State = Agreement.State
OF_AGE = 19  # years; by the Civil Act (민법 제4조)


@transaction.atomic
def offer(*, by: Person, application: Application, offer: Offer) -> Agreement:
    """The hub offers an agreement to a chosen club. Raises NotYours, NotAClub, NotChosen (also where one stands already)."""
    if not by.has(Role.Kind.OPERATOR):
        raise NotYours
    held = Application.objects.select_for_update(of=("self",)).select_related("call__programme", "club").get(pk=application.pk)
    if held.club is None:
        raise NotAClub
    if held.state != Application.State.CHOSEN:
        raise NotChosen
    call, number = call_of(held.call), new_number(timezone.now())
    names: Mapping[str, Text] = {"programme": held.call.programme.name, "hub": call.host.name}
    told = body(offer, call, number=number, names=names, club=held.club.name, title=held.title, receipt=held.receipt or "")
    written = canonical(told)
    try:
        with transaction.atomic():
            made = Agreement.objects.create(
                number=number, application=held, programme=held.call.programme, club=held.club, amount=offer.amount,
                own_share=offer.own_share, first=offer.first, last=offer.last, body=written, digest=digest(written), offered_by=by,
            )  # fmt: skip
    except IntegrityError as there:
        raise NotChosen from there
    note(act="offered agreement", who=by.pseudonym, club=held.club.slug, agreement=number, won=offer.amount)
    _tell_club(
        made, Text(ko="협약서가 왔어요. 읽고 서명해 주세요.", en="There is an agreement to read and sign."), (Membership.Role.LEADER,)
    )
    return made


@transaction.atomic
def sign(*, by: Person, agreement: UUID, digest: str, name: str) -> Agreement:
    """The club's leader signs with the legal name, then somebody of the hub; `digest` is of what was read. A second press changes nothing.
    Raises NotYours, TooYoungToSign, WrongDigest, MovedOn."""
    held = _held(agreement)
    party = _party(held, by)
    if party is None:
        raise NotYours
    if held.signatures.filter(party=party, by=by).exists():
        return held
    if digest != held.digest:
        raise WrongDigest
    if by.birth_date is not None and _age(by.birth_date, timezone.localdate()) < OF_AGE:
        raise TooYoungToSign
    here, there = (State.OFFERED, State.SIGNED) if party == Signature.Party.CLUB else (State.SIGNED, State.IN_FORCE)
    if not Agreement.objects.filter(pk=held.pk, state=here).update(state=there):
        raise MovedOn
    Signature.objects.create(agreement=held, party=party, by=by, name=name.strip(), name_key=name_key(held, name), digest=digest)
    note(act="signed agreement", who=by.pseudonym, agreement=held.number, party=str(party))
    held.state = there
    if there == State.IN_FORCE:
        move(by=by, application=held.application, to="agreed")
        words = Text(
            ko=f"‘{held.application.title}’ 협약을 맺었어요. 이제 예산을 적어 주세요.",
            en=f"The agreement on “{held.application.title}” is signed. Now the budget can be written.",
        )
        _tell_club(held, words)
    else:
        told = Text(ko=f"{held.club.name}에서 협약서에 서명했어요.", en=f"{held.club.name} has signed the agreement.")
        tell(people=operators(), kind="grant", words=told, view="grants:agreement", arguments={"id": held.pk})
    return held


def name_key(agreement: Agreement, name: str) -> str:
    """A keyed hash of the name under this agreement."""
    return key_of("agreement", f"{agreement.pk}/{plain_name(name)}")


def _party(agreement: Agreement, by: Person) -> str | None:
    """For whom this person may sign what waits now; who signed already may press again."""
    rights = rights_in(agreement.club, by)
    of_hub = rights.arrange and not (rights.sign and agreement.state == State.OFFERED)
    if agreement.state in (State.SIGNED, State.IN_FORCE) and of_hub:
        signed = agreement.signatures.filter(party=Signature.Party.CLUB, by=by).exists()
        return None if signed else Signature.Party.HUB  # nobody signs for both
    return Signature.Party.CLUB if rights.sign else None


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


@transaction.atomic
def withdraw(*, by: Person, agreement: UUID, why: str) -> Agreement:
    """The hub takes the offer back before it is in force; another can be offered. Raises NotYours, NeedsWords, MovedOn."""
    held = _held(agreement)
    if not rights_in(held.club, by).arrange:
        raise NotYours
    _end(held, by, State.WITHDRAWN, why)
    _tell_club(held, Text(ko=f"거점센터에서 협약서를 거두었어요: {why}", en=f"The hub has withdrawn the agreement: {why}"))
    return held


@transaction.atomic
def decline(*, by: Person, agreement: UUID, why: str) -> Agreement:
    """The club does not want it: its application is withdrawn, so the waiting list can move up. Raises NotYours, NeedsWords, MovedOn."""
    held = _held(agreement)
    if not rights_in(held.club, by).sign:
        raise NotYours
    _end(held, by, State.DECLINED, why)
    move(by=by, application=held.application, to="withdrawn")
    told = Text(ko=f"{held.club.name}에서 협약을 맺지 않기로 했어요.", en=f"{held.club.name} does not want the agreement.")
    tell(people=operators(), kind="grant", words=told, view="grants:agreement", arguments={"id": held.pk})
    return held


def _end(held: Agreement, by: Person, state: str, why: str) -> None:
    if not why.strip():
        raise NeedsWords
    rows = Agreement.objects.filter(pk=held.pk, state__in=(State.OFFERED, State.SIGNED))
    if not rows.update(state=state, ended_by=by, ended_at=timezone.now(), ended_why=why.strip()):
        raise MovedOn
    held.state = state
    note(act=f"{state} agreement", who=by.pseudonym, agreement=held.number)


def _held(agreement: UUID) -> Agreement:
    rows = Agreement.objects.select_for_update(of=("self",)).select_related("application", "club", "programme")
    return rows.get(pk=agreement)


def operators() -> list[Person]:
    """Everybody who serves the hub as operator."""
    return list(Person.objects.filter(is_active=True, roles__kind=Role.Kind.OPERATOR, roles__until=None).distinct())


def _tell_club(agreement: Agreement, words: Text, roles: tuple[str, ...] = WRITERS) -> None:
    tell(people=people_of(agreement.club, *roles), kind="grant", words=words, view="grants:agreement", arguments={"id": agreement.pk})
