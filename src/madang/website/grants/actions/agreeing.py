"""Agreements: offered by the hub, signed for whoever gets the grant, then by the hub; with both signatures the application is agreed."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.applications.actions.moving import move
from madang.website.applications.actions.sending import new_number
from madang.website.applications.freezing import canonical, digest
from madang.website.applications.models import Application
from madang.website.clubs.models import Membership
from madang.website.grants.agreement_words import Offer, body
from madang.website.grants.errors import (
    AgentGone,
    AnotherName,
    HolderLacks,
    MovedOn,
    NeedsWords,
    NotChosen,
    NotTaken,
    NotYours,
    TooYoungToSign,
    WrongDigest,
)
from madang.website.grants.holders import Holder, doing, kinds_of, lacking, registration_of
from madang.website.grants.models import Agreement, Signature
from madang.website.grants.rights import people_of_holder, rights_in
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.keys import key_of, plain_name
from madang.website.people.models import Person, Role
from madang.website.programmes.queries import call_of

State = Agreement.State
OF_AGE = 19  # years; by the Civil Act (민법 제4조)


@transaction.atomic
def offer(*, by: Person, application: Application, offer: Offer, holder: Holder | None = None, agent: Person | None = None) -> Agreement:
    """The hub offers an agreement to who was chosen: to its club, or else to the `holder`, for whom the `agent` acts (left out: who
    applied). Raises NotYours, NotChosen (also where one stands already), NotTaken, HolderLacks, AgentGone."""
    if not by.has(Role.Kind.OPERATOR):
        raise NotYours
    rows = Application.objects.select_for_update(of=("self",)).select_related("call__programme", "club", "began_by")
    held = rows.get(pk=application.pk)
    if held.state != Application.State.CHOSEN:
        raise NotChosen
    call, number, key = call_of(held.call), new_number(timezone.now()), uuid4()
    kept = _holder(held, call.may_apply.unit, holder, agent)
    names: Mapping[str, Text] = {"programme": held.call.programme.name, "hub": call.host.name}
    told = body(
        offer, call, number=number, names=names, holder=holder_words(held, holder, key), title=held.title, receipt=held.receipt or ""
    )
    written = canonical(told)
    try:
        with transaction.atomic():
            made = Agreement.objects.create(
                pk=key, number=number, application=held, programme=held.call.programme, amount=offer.amount, own_share=offer.own_share,
                first=offer.first, last=offer.last, body=written, digest=digest(written), offered_by=by, **kept,
            )  # fmt: skip
    except IntegrityError as there:
        raise NotChosen from there
    note(act="offered agreement", who=by.pseudonym, application=str(held.pk), agreement=number, won=offer.amount)
    _tell_holder(
        made, Text(ko="협약서가 왔어요. 읽고 서명해 주세요.", en="There is an agreement to read and sign."), Membership.Role.LEADER
    )
    return made


def _holder(application: Application, unit: str, holder: Holder | None, agent: Person | None) -> dict[str, object]:
    """Who holds it, as the agreement's row keeps it; raises NotTaken, HolderLacks, AgentGone."""
    if application.club is not None:
        if holder is not None or agent is not None:
            raise NotTaken
        return {"club": application.club}
    if holder is None or holder.kind not in kinds_of(unit, club=False):
        raise NotTaken
    registration = registration_of(holder.registration) if holder.registration.strip() else ""
    if lacking(holder) or registration is None:
        raise HolderLacks
    acts = agent or application.began_by
    if not acts.is_active:
        raise AgentGone
    return {
        "kind": holder.kind, "legal_name": holder.name.strip(), "registration": registration,
        "representative": holder.representative.strip(), "agent": acts,
    }  # fmt: skip


def holder_words(application: Application, holder: Holder | None, agreement: UUID) -> dict[str, str]:
    """The holder in the frozen bytes: a body by its name and number, people by a keyed hash of theirs."""
    if holder is None:
        return {"kind": "club", "name": application.who}
    told = {"kind": holder.kind}
    if holder.kind == "person":
        return told | {"key": _key(agreement, holder.name), "who": str(application.began_by.pseudonym)}
    number = registration_of(holder.registration) or ""
    return told | {"name": holder.name.strip(), "registration": number, "representative_key": _key(agreement, holder.representative)}


@transaction.atomic
def sign(*, by: Person, agreement: UUID, digest: str, name: str) -> Agreement:
    """The club's leader or the agent signs with the legal name, then somebody of the hub; `digest` is of what was read. A second press
    changes nothing. Raises NotYours, TooYoungToSign, WrongDigest, AnotherName, MovedOn."""
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
    if party == Signature.Party.HOLDER and _signs_alone(held) and plain_name(name) != plain_name(held.legal_name):
        raise AnotherName
    here, there = (State.OFFERED, State.SIGNED) if party == Signature.Party.HOLDER else (State.SIGNED, State.IN_FORCE)
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
        _tell_holder(held, words)
    else:
        told = Text(ko=f"{doing(held.kind, held.who)} 협약서에 서명했어요.", en=f"{held.who} has signed the agreement.")
        tell(people=operators(), kind="grant", words=told, view="grants:agreement", arguments={"id": held.pk})
    return held


def name_key(agreement: Agreement, name: str) -> str:
    """A keyed hash of the name under this agreement."""
    return _key(agreement.pk, name)


def _key(agreement: UUID, name: str) -> str:
    return key_of("agreement", f"{agreement}/{plain_name(name)}")


def _signs_alone(agreement: Agreement) -> bool:
    """Whether the holder is a person who signs for themselves: then the name is the one that the agreement is in."""
    return agreement.kind == Agreement.Kind.PERSON and agreement.agent_id == agreement.application.began_by_id


def _party(agreement: Agreement, by: Person) -> str | None:
    """For whom this person may sign what waits now; who signed already may press again."""
    rights = rights_in(agreement, by)
    of_hub = rights.arrange and not (rights.sign and agreement.state == State.OFFERED)
    if agreement.state in (State.SIGNED, State.IN_FORCE) and of_hub:
        signed = agreement.signatures.filter(party=Signature.Party.HOLDER, by=by).exists()
        return None if signed else Signature.Party.HUB  # nobody signs for both
    return Signature.Party.HOLDER if rights.sign else None


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


@transaction.atomic
def name_agent(*, by: Person, agreement: UUID, agent: Person) -> Agreement:
    """Somebody else acts for a person or body from now on: whoever did has left, or was erased. What was signed stays signed. Raises
    NotYours, NotTaken (a club has a leader), AgentGone, MovedOn."""
    held = _held(agreement)
    if not rights_in(held, by).arrange:
        raise NotYours
    if held.club_id is not None:
        raise NotTaken
    if not agent.is_active:
        raise AgentGone
    if held.state not in (State.OFFERED, State.SIGNED, State.IN_FORCE):
        raise MovedOn
    Agreement.objects.filter(pk=held.pk).update(agent=agent)
    note(act="named agent", who=by.pseudonym, whom=agent.pseudonym, agreement=held.number)
    held.agent = agent
    words = Text(ko=f"이제 {agent.display_name} 님이 협약을 맡아요.", en=f"{agent.display_name} acts under the agreement from now on.")
    _tell_holder(held, words)
    return held


@transaction.atomic
def withdraw(*, by: Person, agreement: UUID, why: str) -> Agreement:
    """The hub takes the offer back before it is in force; another can be offered. Raises NotYours, NeedsWords, MovedOn."""
    held = _held(agreement)
    if not rights_in(held, by).arrange:
        raise NotYours
    _end(held, by, State.WITHDRAWN, why)
    _tell_holder(held, Text(ko=f"거점센터에서 협약서를 거두었어요: {why}", en=f"The hub has withdrawn the agreement: {why}"))
    return held


@transaction.atomic
def decline(*, by: Person, agreement: UUID, why: str) -> Agreement:
    """Who was chosen does not want it: the application is withdrawn, so the waiting list moves up. Raises NotYours, NeedsWords, MovedOn."""
    held = _held(agreement)
    if not rights_in(held, by).sign:
        raise NotYours
    _end(held, by, State.DECLINED, why)
    move(by=by, application=held.application, to="withdrawn")
    told = Text(ko=f"{doing(held.kind, held.who)} 협약을 맺지 않기로 했어요.", en=f"{held.who} does not want the agreement.")
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
    rows = Agreement.objects.select_for_update(of=("self",)).select_related("application", "club", "programme", "agent")
    return rows.get(pk=agreement)


def operators() -> list[Person]:
    """Everybody who serves the hub as operator."""
    return list(Person.objects.filter(is_active=True, roles__kind=Role.Kind.OPERATOR, roles__until=None).distinct())


def _tell_holder(agreement: Agreement, words: Text, *roles: str) -> None:
    tell(people=people_of_holder(agreement, *roles), kind="grant", words=words, view="grants:agreement", arguments={"id": agreement.pk})
