"""Who may open what: every route of the site, generated from the routes themselves, times every role. A route without a rule fails."""

from collections.abc import Iterator

import pytest
from django.core import mail
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.website.doors import mailed_link, prove, resident, signed_in

ROLES = ("nobody", "resident", "reviewer", "mentor", "auditor", "operator")
OPEN = dict.fromkeys(ROLES, 200)
NO_SUCH = dict.fromkeys(ROLES, 404)
TO_SIGN_IN = dict.fromkeys(ROLES, 302)  # a page in the middle of signing in, which nobody here began
MINE = {**OPEN, "nobody": 302}
ONLY_SENT = {**dict.fromkeys(ROLES, 405), "nobody": 302}
RULES = {
    "alive": OPEN, "ready": OPEN, "root": dict.fromkeys(ROLES, 302),
    "films:progress": NO_SUCH, "films:file": NO_SUCH,  # no film was begun in this yard
    "front:home": OPEN, "front:about": OPEN, "front:privacy": OPEN, "front:look": OPEN, "front:source": OPEN,
    "people:sign-in": {**dict.fromkeys(ROLES, 302), "nobody": 200},
    "people:code": TO_SIGN_IN, "people:age": TO_SIGN_IN, "people:welcome": TO_SIGN_IN, "people:guardian": TO_SIGN_IN,
    "people:link": OPEN,  # shows a button, whatever the link is: what it opens is judged when it is pressed
    "people:guardian-asked": OPEN,
    "people:demo": NO_SUCH,
    "people:confirm": NO_SUCH,  # a link that nobody was sent
    "people:me": MINE, "people:archive": MINE, "people:forget": MINE,
    "people:consents": ONLY_SENT, "people:leave": ONLY_SENT,
    "people:log": {**dict.fromkeys(ROLES, 403), "nobody": 302, "auditor": 200, "operator": 200},
}  # fmt: skip
ARGUMENTS = {"secret": "unknown", "part": "operator", "name": "lotus-pond", "file": "film.mp4"}


def routes(patterns: list[object], before: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Each route by name, with what its address needs; the staff pages are Django's own and stand as a whole below."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            if pattern.namespace != "admin":
                yield from routes(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else before)
        elif isinstance(pattern, URLPattern):
            needed = pattern.pattern.converters
            yield f"{before}{pattern.name}", {name: ARGUMENTS[name] for name in needed}


ROUTES = dict(routes(get_resolver().url_patterns))


def somebody(role: str) -> Client:
    if role == "nobody":
        return Client()
    return signed_in(resident(f"{role}@example.kr", role, [] if role == "resident" else [role]))


def test_every_route_has_a_rule_and_every_rule_a_route() -> None:
    assert set(ROUTES) == set(RULES)


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_a_role_opens_what_the_rules_say_and_nothing_more(role: str) -> None:
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
