"""Certificates: made by the hub for people of clubs that are done, named by their owners, revoked with a reason."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.clubs.models import Club
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person, Role
from madang.website.programmes.models import Programme
from madang.website.support import queries
from madang.website.support.certificates import key_of_name, new_number
from madang.website.support.errors import CertificateNamed, ClubNotDone, NotYours, ReasonMissing
from madang.website.support.models import Certificate


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
    there = set(Certificate.objects.filter(programme=programme, revoked_at=None).values_list("person_id", flat=True))
    wanted = people if people is not None else list(Person.objects.filter(pk__in=clubs, is_active=True).order_by("id"))
    made = [_make(by, programme, person, clubs[person.pk]) for person in wanted if person.pk not in there]
    if made:
        note(act="made certificate", who=by.pseudonym, programme=programme.slug, count=len(made))
        words = Text(ko=f"이수증이 나왔어요: {programme.name_ko}", en=f"Your certificate is there: {programme.name_en}")
        tell(people=[one.person for one in made], kind="certificate", words=words, view="support:certificates")
    return made


def _make(by: Person, programme: Programme, person: Person, club: Club) -> Certificate:
    while True:
        try:
            with transaction.atomic():
                return Certificate.objects.create(number=new_number(), programme=programme, person=person, club=club, made_by=by)
        except IntegrityError:  # the number is taken, once in a long while
            if Certificate.objects.filter(programme=programme, person=person, revoked_at=None).exists():
                raise


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
