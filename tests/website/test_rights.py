"""Who may open what: every route of the site, generated from the routes themselves, times every role. A route without a rule fails."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from django.core import mail
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.website.doors import mailed_link, prove, resident, signed_in
from tests.website.roles import CLUB, HUB, ROLES, Rule

from madang.website.clubs.models import Club, Membership

HERE = Path(__file__).parent
FILES = [HERE / "rights.py", *sorted(HERE.glob("*/rights.py"))]
ARGUMENTS = {"secret": "unknown", "part": "operator", "name": "lotus-pond", "file": "film.mp4", "number": 1}


def read_rules() -> tuple[dict[str, Rule], dict[str, str | int], list[ModuleType]]:
    """All rules, what the addresses need, and the modules that tell both. Each has `RULES` by route, and may have `ARGUMENTS` (by name,
    or by `route.name` where a name means different things) and `lay()`, which makes what its addresses lead to."""
    modules = [importlib.import_module(".".join(["tests", *path.relative_to(HERE.parent).with_suffix("").parts])) for path in FILES]
    rules = {name: rule for module in modules for name, rule in module.RULES.items()}
    needed = {**ARGUMENTS, **{name: value for module in modules for name, value in getattr(module, "ARGUMENTS", {}).items()}}
    return rules, needed, modules


RULES, NEEDED, MODULES = read_rules()


def routes(patterns: list[object], before: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Each route by name, with what its address needs; the staff pages are Django's own and stand as a whole below."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if pattern.namespace != "admin":
                yield from routes(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else before)
        elif isinstance(pattern, URLPattern):
            needed = pattern.pattern.converters
            route = f"{before}{pattern.name}"
            yield route, {name: NEEDED.get(f"{route}.{name}", NEEDED.get(name)) for name in needed}


ROUTES = dict(routes(get_resolver().url_patterns))


def somebody(role: str) -> Client:
    if role == "nobody":
        return Client()
    person = resident(f"{role}@example.kr", role, [role] if role in HUB else [])
    if role in CLUB:
        Membership.objects.create(club=Club.objects.get(slug="matrix"), person=person, role=role)
    return signed_in(person)


def test_every_route_has_a_rule_and_every_rule_a_route() -> None:
    assert set(ROUTES) == set(RULES)


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_a_role_opens_what_the_rules_say_and_nothing_more(role: str) -> None:
    Club.objects.create(slug="matrix", name="matrix", purpose="matrix")
    for module in MODULES:
        getattr(module, "lay", lambda: None)()
    client = somebody(role)
    told = {name: client.get(reverse(name, kwargs=needed)).status_code for name, needed in ROUTES.items()}
    assert told == {name: rule[role] for name, rule in RULES.items()}


@pytest.mark.django_db
@pytest.mark.parametrize(("role", "status"), [("nobody", 302), ("resident", 302), ("reviewer", 302), ("auditor", 302), ("operator", 200)])
def test_the_staff_pages_are_for_staff_and_change_nothing(role: str, status: int) -> None:
    client = somebody(role)
    assert client.get(reverse("admin:index")).status_code == status
    assert client.get(reverse("admin:people_person_changelist")).status_code == status
    for name in ("person", "role", "consent", "auditentry"):
        assert client.get(reverse(f"admin:people_{name}_add")).status_code == (403 if role == "operator" else 302)
    if role not in ("nobody", "operator"):
        assert client.get(reverse("admin:login")).status_code == 403


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["people:me", "people:consents", "people:leave", "people:forget", "people:sign-in", "front:look"])
def test_no_form_is_taken_without_its_token(name: str) -> None:
    client = Client(enforce_csrf_checks=True)
    if name not in ("people:sign-in", "front:look"):
        client.force_login(resident())
    answer = client.post(reverse(name), {})
    assert (answer.status_code, "너무 오래" in answer.content.decode()) == (403, True)


@pytest.mark.django_db
def test_in_the_middle_of_signing_in_the_pages_of_it_are_open() -> None:
    client = Client()
    assert prove(client, "new@example.kr") == reverse("people:age")
    names = ("people:age", "people:welcome", "people:guardian")
    assert [client.get(reverse(name)).status_code for name in names] == [200, 200, 200]
    assert client.get(reverse("people:me")).status_code == 302
    assert mailed_link() in str(mail.outbox[-1].body)
