"""Reporting a post, and the operators' queue of what was reported."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.website.clubs import queries
from madang.website.clubs.actions import reporting
from madang.website.clubs.errors import NotForYou, ReportedOften
from madang.website.clubs.forms import ReportForm
from madang.website.clubs.models import Post
from madang.website.clubs.views.finding import asking, post_of
from madang.website.frame.pages import paginate
from madang.website.people.models import Role


@login_required
@require_http_methods(["GET", "POST"])
def report(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Tell the hub."""
    found, rights = post_of(request, slug, number)
    if rights.role is None:
        raise NotForYou
    form, status = ReportForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST" and form.is_valid():
        try:
            reporting.report(by=request.user, post=found, words=form.cleaned_data["words"])
        except ReportedOften as wrong:
            form.add_error(None, wrong.told)
            status = wrong.status
        else:
            messages.success(request, gettext("Thank you. The hub reads it; who reported is told to nobody else."))
            return redirect("clubs:board", slug)
    lead = gettext("Does it hurt somebody, tell a private thing or break the promises of the yard? The hub reads your report and decides.")
    shown = {"title": gettext("Report this post"), "lead": lead, "button": gettext("Send to the hub"), "form": form, "post": found}
    return asking(request, status=status, club=found.club, back=found.club, **shown)


@login_required
@require_GET
def reports(request: HttpRequest) -> HttpResponse:
    """What was reported and waits."""
    if not request.user.has(Role.Kind.OPERATOR):
        raise NotForYou
    return render(request, "clubs/reports.html", {"page": paginate(request, queries.reported(), 30)})


@login_required
@require_POST
def settle(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Remove it, or let it stand."""
    found = get_object_or_404(Post.objects.select_related("club", "by"), pk=number)
    if found.club.slug != slug:
        raise Http404
    reporting.settle(by=request.user, post=found, remove="remove" in request.POST)
    messages.success(request, gettext("Removed.") if "remove" in request.POST else gettext("It stands."))
    return redirect("clubs:reports")
