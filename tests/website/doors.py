"""Coming in, as tests do it: through the pages."""

import re
from collections.abc import Sequence

from django.core import mail
from django.test import Client
from django.urls import reverse

from madang.website.people.actions import changing, entering
from madang.website.people.models import Person

CODE = re.compile(r"^(\d{6})$", re.MULTILINE)
LINK = re.compile(r"https?://\S+")


def mailed_code() -> str:
    found = CODE.search(str(mail.outbox[-1].body))
    assert found is not None
    return found.group(1)


def mailed_link() -> str:
    found = LINK.search(str(mail.outbox[-1].body))
    assert found is not None
    return found.group(0)


def ask(client: Client, email: str) -> None:
    answer = client.post(reverse("people:sign-in"), {"email": email})
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("people:code"))


def prove(client: Client, email: str) -> str:
    """Ask, and type the code; returns where one is led."""
    ask(client, email)
    return str(client.post(reverse("people:code"), {"code": mailed_code()}).headers["Location"])


def resident(email: str = "oh@example.kr", name: str = "오세림", roles: Sequence[str] = ()) -> Person:
    person = entering.begin(email=email, display_name=name, language="ko", notices=False)
    for role in roles:
        changing.give_role(by=None, person=person, kind=role)
    return Person.objects.get(pk=person.pk)


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client
