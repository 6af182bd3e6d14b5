"""My own page: what is kept about me, and everything I can do with it."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.website.people import queries
from madang.website.people.actions import changing, consenting, entering
from madang.website.people.elsewhere.providers import Outside
from madang.website.people.errors import NotAllowed, UnderFourteen
from madang.website.people.forms import MeForm
from madang.website.people.models import OneTimeCodes, Role
from madang.website.people.views.entering import language, provider_of

LINES_A_PAGE = 50


@login_required
@require_http_methods(["GET", "POST"])
def me(request: HttpRequest) -> HttpResponse:
    """Name, language, date of birth; consents; devices; the archive; the end."""
    person = request.user
    kept = {"display_name": person.display_name, "language": person.language, "birth_date": person.birth_date}
    form = MeForm(request.POST if request.method == "POST" else None, initial=kept)
    if request.method == "POST" and form.is_valid():
        try:
            changing.change_me(person=person, **form.cleaned_data)
        except UnderFourteen as wrong:
            form.add_error("birth_date", gettext(wrong.words))
        else:
            messages.success(request, gettext("Saved."))
            return redirect("people:me")
    identities = list(person.identities.all())
    shown = {
        "form": form,
        "standings": queries.standings(person),
        "roles": person.roles.filter(until=None),
        "passkeys": person.passkeys.all(),
        "identities": [(one, provider_of(Outside(one.issuer, one.subject))) for one in identities],
        "providers": [one for one in settings.MADANG_SIGN_IN if one.issuer not in {held.issuer for held in identities}],
        "codes": OneTimeCodes.objects.filter(person=person).exclude(confirmed_at=None).exists(),
        "may_read_log": may_read_log(request),
    }
    return render(request, "people/me.html", shown, status=422 if form.errors else 200)


@login_required
@require_POST
def consents(request: HttpRequest) -> HttpResponse:
    """Say yes to a purpose, or take it back."""
    try:
        if "withdraw" in request.POST:
            consenting.withdraw(person=request.user, purpose=request.POST["withdraw"])
        else:
            consenting.consent(person=request.user, purpose=request.POST.get("give", ""), language=language())
    except NotAllowed as wrong:
        raise PermissionDenied from wrong
    messages.success(request, gettext("Saved."))
    return redirect("people:me")


@login_required
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Sign out here, or on every device."""
    if "everywhere" in request.POST:
        entering.leave_everywhere(person=request.user)
    logout(request)
    messages.success(request, gettext("You are signed out."))
    return redirect("front:home")


@login_required
@require_GET
def log(request: HttpRequest) -> HttpResponse:
    """The log, for operators and auditors."""
    if not may_read_log(request):
        raise PermissionDenied
    page = Paginator(queries.log(), LINES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "people/log.html", {"page": page, "lines": queries.read_out(list(page.object_list))})


def may_read_log(request: HttpRequest) -> bool:
    """Operators and auditors may."""
    return request.user.has(Role.Kind.OPERATOR, Role.Kind.AUDITOR)
