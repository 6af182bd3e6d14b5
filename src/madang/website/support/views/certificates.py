"""Certificates: my own, the hub's list, and the page on which anybody checks one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from madang.website.frame import papers
from madang.website.frame.pages import paginate
from madang.website.people.models import Role
from madang.website.programmes.models import Programme
from madang.website.support import certificates as paper
from madang.website.support import queries
from madang.website.support.actions import certifying
from madang.website.support.errors import CertificateNamed
from madang.website.support.forms import CheckForm, NameForm, RevokeForm
from madang.website.support.models import Certificate

GET_POST = require_http_methods(["GET", "POST"])


def _operator(request: HttpRequest) -> None:
    if not request.user.has(Role.Kind.OPERATOR):
        raise PermissionDenied


@login_required
@GET_POST
def mine(request: HttpRequest) -> HttpResponse:
    """My certificates; one that is new asks which name is printed."""
    held = list(queries.certificates_of(request.user))
    form, wanted = NameForm(initial={"name": request.user.display_name}), None
    if request.method == "POST":
        wanted = next((one for one in held if str(one.pk) == request.POST.get("certificate")), None)
        if wanted is None:
            raise Http404
        form = NameForm(request.POST)
        if form.is_valid():
            try:
                certifying.take(by=request.user, certificate=wanted, name=form.cleaned_data["name"])
            except CertificateNamed as wrong:
                messages.error(request, wrong.told)
            else:
                messages.success(request, gettext("The certificate carries this name now."))
            return redirect("support:certificates")
    programmes = Programme.objects.all()[:50] if request.user.has(Role.Kind.OPERATOR) else ()
    shown = {"held": held, "form": form, "wanted": wanted, "programmes": programmes}
    return render(request, "support/certificates.html", shown, status=422 if form.errors else 200)


@login_required
@require_safe
def pdf(request: HttpRequest, number: int) -> HttpResponse:
    """The paper, for its owner and for operators."""
    found = get_object_or_404(Certificate.objects.select_related("programme", "club"), pk=number)
    if found.person_id != request.user.pk:
        _operator(request)
    if not found.name or found.revoked_at is not None:
        raise Http404
    language = "en" if get_language() == "en" else "ko"
    address = request.build_absolute_uri(f"{reverse('support:check')}?number={found.number}")
    return papers.answer(f"{found.number}", paper.paper(found, language=language, address=address))


@login_required
@GET_POST
def of_programme(request: HttpRequest, programme: str) -> HttpResponse:
    """Whose club is done, who has one; the hub makes them all at once."""
    _operator(request)
    found = get_object_or_404(Programme, slug=programme)
    if request.method == "POST":
        made = certifying.make(by=request.user, programme=found)
        messages.success(request, gettext("Certificates made: %(n)s") % {"n": len(made)})
        return redirect("support:certificates-of", found.slug)
    waiting = queries.without_certificate(found)
    page = paginate(request, queries.certificates_in(found))
    return render(request, "support/certificates_of.html", {"programme": found, "waiting": waiting, "page": page})


@login_required
@GET_POST
def revoke(request: HttpRequest, number: int) -> HttpResponse:
    """With a reason, which its owner reads."""
    _operator(request)
    found = get_object_or_404(Certificate.objects.select_related("programme", "person", "club"), pk=number)
    back = _list_of(found)
    form = RevokeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        certifying.revoke(by=request.user, certificate=found, why=form.cleaned_data["why"])
        messages.success(request, gettext("Revoked. Whoever checks it is told so."))
        return redirect(back)
    return render(request, "support/revoke.html", {"certificate": found, "form": form, "back": back}, status=422 if form.errors else 200)


def _list_of(certificate: Certificate) -> str:
    """The address of the list that it stands in."""
    if certificate.kind == Certificate.Kind.DONE and certificate.programme is not None:
        return reverse("support:certificates-of", args=[certificate.programme.slug])
    if certificate.programme is not None:
        return reverse("support:attended-programme", args=[certificate.programme.slug])
    return reverse("support:attended-club", args=[certificate.club.slug, certificate.year])  # type: ignore[union-attr]


@never_cache
@GET_POST
def check(request: HttpRequest) -> HttpResponse:
    """Whether a paper is ours. Number and name together: neither tells anything alone."""
    form = CheckForm(request.POST if request.method == "POST" else None, initial={"number": request.GET.get("number", "")[:40]})
    asked = request.method == "POST" and form.is_valid()
    found = queries.checked(form.cleaned_data["number"], form.cleaned_data["name"]) if asked else None
    shown = {"form": form, "asked": asked, "found": found}
    return render(request, "support/check.html", shown, status=422 if form.errors else 200)
