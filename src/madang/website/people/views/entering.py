"""Sign-in: address, mail, link or code; then who somebody is, where nobody is known by the address."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import get_language, gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from madang.website.frame import errors as pages
from madang.website.people.actions import connecting, entering, guarding
from madang.website.people.elsewhere.providers import Outside, Provider
from madang.website.people.errors import AskedTooOften, EntryOver, MailNotSent, OwnGuardian, WrongCode
from madang.website.people.forms import AgeForm, AskForm, CodeForm, GuardianForm, WelcomeForm
from madang.website.people.models import Person
from madang.website.people.proof import OWED, owes
from madang.website.people.purposes import PURPOSES
from madang.website.people.sample import SAMPLE, sample_person

NUMBER, PROVEN, THEN = "entry number", "proven address", "then"  # kept in the session
PENDING = "proven elsewhere"  # there, too: an account of another place that opens none here yet
SINCE = "signed in at"  # there, too: seconds, when this session began
PENDING_FOR = 3600  # seconds
LONGEST_WAY = 200  # letters of an address that a mailed link carries along
GET_POST = require_http_methods(["GET", "POST"])


def language() -> str:
    """The page's language."""
    return get_language() or settings.LANGUAGE_CODE


def to_sign_in(request: HttpRequest, extra_context: object = None) -> HttpResponse:
    """Where the staff pages send people who are not staff."""
    if request.user.is_authenticated:
        return pages.page(request, 403)
    return redirect(f"{reverse('people:sign-in')}?{urlencode({'next': request.get_full_path()})}")


@never_cache
@GET_POST
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for the address. The answer is the same whether or not it is known."""
    if request.user.is_authenticated:
        return redirect("people:me")
    then = request.GET.get("next", "")
    if request.method == "GET" and then:
        request.session[THEN] = then
    form = AskForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            request.session[NUMBER] = entering.ask_to_enter(
                email=form.cleaned_data["email"],
                network=request.META.get("REMOTE_ADDR", ""),
                language=language(),
                address_of=link_with_way(request),
            )
        except AskedTooOften:
            return pages.page(request, 429)
        except MailNotSent:
            return pages.page(request, 503)
        return redirect("people:code")
    sample = SAMPLE if settings.MADANG_DEMO else ()
    outside = pending(request)
    shown = {"form": form, "sample": sample, "providers": () if outside else settings.MADANG_SIGN_IN, "known": provider_of(outside)}
    return render(request, "people/sign_in.html", shown, status=422 if form.errors else 200)


def pending(request: HttpRequest) -> Outside | None:
    """Who this browser was proven to be elsewhere within the hour, where that opens no account yet."""
    kept = request.session.get(PENDING)
    if kept is None or time.time() - kept["at"] > PENDING_FOR:
        return None
    outside = Outside(kept["issuer"], kept["subject"])
    return outside if provider_of(outside) is not None else None


def provider_of(outside: Outside | None) -> Provider | None:
    """The place that knows them, while the hub still lets people in by it."""
    return next((one for one in settings.MADANG_SIGN_IN if outside and one.issuer == outside.issuer), None)


def link_to(request: HttpRequest, name: str) -> Callable[[str], str]:
    """How to write the address of a mailed link."""
    return lambda secret: request.build_absolute_uri(reverse(name, args=[secret]))


def link_with_way(request: HttpRequest) -> Callable[[str], str]:
    """How to write the mailed link, with where they were going: a mail opens in another browser than the one that a messenger opened."""
    address_of, then = link_to(request, "people:link"), request.session.get(THEN, "")
    if not (0 < len(then) <= LONGEST_WAY and url_has_allowed_host_and_scheme(then, {request.get_host()}, request.is_secure())):
        return address_of
    return lambda secret: f"{address_of(secret)}?{urlencode({'next': then})}"


@never_cache
@GET_POST
def code(request: HttpRequest) -> HttpResponse:
    """Type the six digits, in the browser that asked for them."""
    if NUMBER not in request.session:
        return redirect("people:sign-in")
    form = CodeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            email = entering.enter_by_code(number=request.session[NUMBER], code=form.cleaned_data["code"])
        except (WrongCode, EntryOver) as wrong:
            form.add_error("code", gettext(wrong.words))
        else:
            return proven(request, email)
    return render(request, "people/code.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
@GET_POST
def link(request: HttpRequest, secret: str) -> HttpResponse:
    """The mailed link shows a button: a mail scanner that follows links presses none."""
    if request.method == "GET":
        return render(request, "people/link.html")
    try:
        email = entering.enter_by_link(link=secret)
    except EntryOver as wrong:
        messages.error(request, gettext(wrong.words))
        return redirect("people:sign-in")
    if request.GET.get("next"):
        request.session[THEN] = request.GET["next"]
    return proven(request, email)


def proven(request: HttpRequest, email: str) -> HttpResponse:
    """The address is theirs: in, or on to the question of age."""
    person = entering.arrive(email=email)
    request.session.pop(NUMBER, None)
    if person is not None:
        return let_in(request, person)
    request.session.cycle_key()
    request.session[PROVEN] = email
    request.session.set_expiry(3600)
    return redirect("people:age")


def let_in(request: HttpRequest, person: Person, *, twice: bool = False) -> HttpResponse:
    """Begin a session of one's own, and go where one was going; first to the second proof where it is owed and not given (`twice`)."""
    then, outside = request.session.get(THEN, ""), request.session.get(PENDING)
    request.session.flush()
    login(request, person, backend="madang.website.people.sessions.Known")
    request.session[SINCE] = time.time()
    if outside is not None:
        request.session[PENDING] = outside
    if not twice and owes(person):
        request.session[OWED] = True
        request.session[THEN] = then
        return redirect("people:second")
    return go_on(request, then)


def go_on(request: HttpRequest, then: str) -> HttpResponse:
    """Where somebody was going, or home; who came from elsewhere is first asked whether that is to open this account."""
    if pending(request) is not None:
        request.session[THEN] = then
        return redirect("people:elsewhere-connect")
    if then and url_has_allowed_host_and_scheme(then, {request.get_host()}, request.is_secure()):
        return HttpResponseRedirect(then)
    return redirect("front:home")


@never_cache
@GET_POST
def age(request: HttpRequest) -> HttpResponse:
    """14 or older, or under: the first question, because the answer decides what may be asked at all."""
    if PROVEN not in request.session and pending(request) is None:
        return redirect("people:sign-in")
    form = AgeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return redirect("people:welcome" if form.cleaned_data["age"] == "over" else "people:guardian")
    return render(request, "people/age.html", {"form": form}, status=422 if form.errors else 200)


@never_cache
@GET_POST
def welcome(request: HttpRequest) -> HttpResponse:
    """A name, and the consents, each in its own words."""
    email, outside = request.session.get(PROVEN), pending(request)
    if email is None and outside is None:
        return redirect("people:sign-in")
    form = WelcomeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = {"display_name": form.cleaned_data["display_name"], "language": language(), "notices": form.cleaned_data["notices"]}
        if email is not None:
            return let_in(request, entering.begin(email=email, **given))
        person = connecting.begin(outside=outside, **given)
        del request.session[PENDING]
        return let_in(request, person)
    return render(request, "people/welcome.html", {"form": form, "purposes": PURPOSES}, status=422 if form.errors else 200)


@never_cache
@GET_POST
def guardian(request: HttpRequest) -> HttpResponse:
    """Whom to ask. Afterwards nothing about the child is left, in the session neither."""
    email, outside = request.session.get(PROVEN), pending(request)
    if email is None and outside is None:
        return redirect("people:sign-in")
    form = GuardianForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        asked = {"language": language(), "address_of": link_to(request, "people:confirm"), **form.cleaned_data}
        try:
            if email is not None:
                guarding.ask_guardian(child_email=email, **asked)
            else:
                connecting.ask_guardian(outside=outside, **asked)
        except OwnGuardian as wrong:
            form.add_error("guardian_email", gettext(wrong.words))
        except AskedTooOften:
            return pages.page(request, 429)
        except MailNotSent:
            return pages.page(request, 503)
        else:
            request.session.flush()
            return redirect("people:guardian-asked")
    return render(request, "people/guardian.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
def guardian_asked(request: HttpRequest) -> HttpResponse:
    """What happens next, in plain words."""
    return render(request, "people/guardian_asked.html")


@never_cache
@GET_POST
def demo(request: HttpRequest, part: str) -> HttpResponse:
    """In a demo yard only: enter as one of six ready-made people."""
    found = next((sample for sample in SAMPLE if sample.part == part), None) if settings.MADANG_DEMO else None
    if found is None:
        raise Http404
    if request.method == "GET":
        return render(request, "people/demo.html", {"sample": found})
    return let_in(request, sample_person(found))
