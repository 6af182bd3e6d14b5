"""Six ready-made people of a demo yard. They are made up, and their addresses lead nowhere (RFC 2606)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from madang.website.people.actions import changing, entering
from madang.website.people.models import Person, Role


@dataclass(frozen=True, slots=True)
class Sample:
    """`part` is what the person does in the yard, `role` the hub's role that comes with it, if any."""

    part: str
    name: str
    title: object
    role: str | None = None

    @property
    def email(self) -> str:
        """An address that cannot exist."""
        return f"{self.part}@madang.example"


SAMPLE = (
    Sample("resident", "오세림", _("resident")),
    Sample("leader", "문가람", _("club leader")),
    Sample("reviewer", "백이든", _("reviewer"), Role.Kind.REVIEWER),
    Sample("operator", "하은채", _("operator"), Role.Kind.OPERATOR),
    Sample("mentor", "남도윤", _("mentor"), Role.Kind.MENTOR),
    Sample("auditor", "진서후", _("auditor"), Role.Kind.AUDITOR),
)


def sample_person(sample: Sample) -> Person:
    """This person, made where they are not yet, or were erased by a visitor."""
    person = entering.begin(email=sample.email, display_name=sample.name, language="ko", notices=False)
    if sample.role and not person.has(sample.role):
        changing.give_role(by=None, person=person, kind=sample.role)
        person.refresh_from_db()
    return person
