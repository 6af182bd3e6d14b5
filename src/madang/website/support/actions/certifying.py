"""Certificates: made by the hub for people of clubs that are done, or of who came often enough; named by their owners, revoked with a
reason."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.models import Club
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Programme
from madang.website.support import queries
from madang.website.support.attendance import About, Judged, may_make, preview
from madang.website.support.attending import Rule
from madang.website.support.certificates import key_of_name, new_number
from madang.website.support.errors import AttendanceChanged, CertificateNamed, ClubNotDone, NotYours, ReasonMissing
from madang.website.support.models import Allowance, Certificate


def _must_serve(by: Person) -> None:
    if not by.has(Role.Kind.OPERATOR):
        raise NotYours


@transaction.atomic
def make(*, by: Person, programme: Programme, people: list[Person] | None = None) -> list[Certificate]:
    """For these people, or for everybody whose club is done, each who has none yet; they are told. Raises NotYours, and ClubNotDone where
    one of those that are named has no club that is done."""
    _must_serve(by)
    Programme.objects.select_for_update().get(pk=programme.pk)
    clubs = queries.done_clubs(programme)
    if people is not None and any(person.pk not in clubs for person in people):
        raise ClubNotDone
    held = Certificate.objects.filter(programme=programme, kind=Certificate.Kind.DONE, revoked_at=None)
    there = set(held.values_list("person_id", flat=True))
    wanted = people if people is not None else list(Person.objects.filter(pk__in=clubs, is_active=True).order_by("id"))
    made = [_make(by, programme, person, clubs[person.pk]) for person in wanted if person.pk not in there]
    if made:
        note(act="made certificate", who=by.pseudonym, programme=programme.slug, count=len(made))
        words = Text(ko=f"이수증이 나왔어요: {programme.name_ko}", en=f"Your certificate is there: {programme.name_en}")
        tell(people=[one.person for one in made], kind="certificate", words=words, view="support:certificates")
    return made


def _make(by: Person, programme: Programme, person: Person, club: Club) -> Certificate:
    held = {"kind": Certificate.Kind.DONE, "programme": programme, "club": club}
    return _numbered(by, person, one_of={"programme": programme, "kind": Certificate.Kind.DONE}, held=held)


def _numbered(by: Person, person: Person, *, one_of: dict[str, object], held: dict[str, object]) -> Certificate:
    """Under a number of its own; `one_of` tells which of the same person's there may be one of."""
    while True:
        try:
            with transaction.atomic():
                return Certificate.objects.create(number=new_number(), person=person, made_by=by, **held)
        except IntegrityError:  # the number is taken, once in a long while
            if Certificate.objects.filter(person=person, revoked_at=None, **one_of).exists():
                raise


@transaction.atomic
def attest(*, by: Person, about: About, rule: Rule, mark: str) -> list[Certificate]:
    """For everybody who came often enough and has none yet; they are told. `mark` is of the preview that was looked at. Raises NotYours,
    and AttendanceChanged where attendance has changed since."""
    if not may_make(by, about):
        raise NotYours
    _lock(about)
    told = preview(about, rule)
    if told.mark != mark:
        raise AttendanceChanged
    made = [_attest(by, about, one) for one in told.new]
    if made:
        note(act="made certificate of attendance", who=by.pseudonym, about=about.key, count=len(made))
        name = about.name
        words = Text(ko=f"참여 확인서가 나왔어요: {name.ko}", en=f"Your certificate of attendance is there: {name.en}")
        tell(people=[one.person for one in made], kind="certificate", words=words, view="support:certificates")
    return made


def _lock(about: About) -> None:
    """Two who press at once come one after the other."""
    rows = Programme.objects.filter(pk=about.programme.pk) if about.programme else Club.objects.filter(pk=about.club.pk)  # type: ignore[union-attr]
    rows.select_for_update().get()


def _attest(by: Person, about: About, one: Judged) -> Certificate:
    held = {
        "kind": Certificate.Kind.ATTENDED, "programme": about.programme, "club": about.club, "year": about.year, "about": about.key,
        "came": one.came, "could": one.could,
    }  # fmt: skip
    return _numbered(by, one.person, one_of={"about": about.key, "kind": Certificate.Kind.ATTENDED}, held=held)


@transaction.atomic
def allow(*, by: Person, club: Club, allowed: bool) -> None:
    """Whether this club's leaders make certificates of attendance for it. Raises NotYours."""
    _must_serve(by)
    if allowed:
        _, changed = Allowance.objects.get_or_create(club=club, defaults={"by": by})
    else:
        changed = bool(Allowance.objects.filter(club=club).delete()[0])
    if changed:
        note(act="allowed certificates" if allowed else "no longer allowed certificates", who=by.pseudonym, club=club.slug)


@transaction.atomic
def take(*, by: Person, certificate: Certificate, name: str) -> None:
    """Its owner says which name is printed; afterwards it stays. Raises NotYours, CertificateNamed."""
    if certificate.person_id != by.pk or certificate.revoked_at is not None:
        raise NotYours
    plain = " ".join(name.split())
    kept = {"name": plain, "name_key": key_of_name(certificate.number, plain), "named_at": timezone.now()}
    if not Certificate.objects.filter(pk=certificate.pk, named_at=None, revoked_at=None).update(**kept):
        raise CertificateNamed


@transaction.atomic
def revoke(*, by: Person, certificate: Certificate, why: str) -> None:
    """It holds no more; whoever checks it is told so, and its owner why. Raises NotYours, ReasonMissing."""
    _must_serve(by)
    if not why.strip():
        raise ReasonMissing
    if Certificate.objects.filter(pk=certificate.pk, revoked_at=None).update(revoked_at=timezone.now(), why=why.strip()):
        note(act="revoked certificate", who=by.pseudonym, whom=certificate.person.pseudonym, certificate=certificate.number)
        words = Text(
            ko=f"이수증({certificate.number})을 거두었어요. 까닭: {why.strip()}",
            en=f"Your certificate {certificate.number} was revoked, because: {why.strip()}",
        )
        tell(people=[certificate.person], kind="certificate", words=words, view="support:certificates")
