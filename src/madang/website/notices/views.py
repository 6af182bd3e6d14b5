"""What I was told, and how I want to be told."""

from datetime import time

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.website.frame.pages import paginate
from madang.website.notices import actions, queries
from madang.website.notices.forms import ChoiceForm
from madang.website.notices.letters import address_of, person_of


@login_required
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """My notices, newest first."""
    page = paginate(request, queries.of(request.user))
    lines = queries.lines(page.object_list)
    return render(request, "notices/mine.html", {"page": page, "lines": lines, "newest": lines[0].notice.pk if lines else 0})


@login_required
@require_GET
def follow(request: HttpRequest, number: int) -> HttpResponse:
    """To the page that a notice is about; it is read now."""
    notice = actions.read(person=request.user, number=number)
    if notice is None:
        raise Http404
    return redirect(address_of(notice) or "notices:mine")


@login_required
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Everything that was on the page is read."""
    up_to = request.POST.get("up_to", "")
    actions.read_all(person=request.user, up_to=int(up_to) if up_to.isdecimal() and len(up_to) < 19 else 0)
    return redirect("notices:mine")


@login_required
@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """How often mails come, and when none does."""
    now = queries.choice(request.user)
    hours = {"quiet_from": f"{now.quiet_from:%H:00}", "quiet_until": f"{now.quiet_until:%H:00}"}
    form = ChoiceForm(
        request.POST if request.method == "POST" else None, initial={"mail": now.rhythm, "digest": sorted(now.digest), **hours}
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        chosen = {name: time.fromisoformat(given[name]) for name in ("quiet_from", "quiet_until")}
        actions.choose(person=request.user, mail=given["mail"], digest=given["digest"], **chosen)
        messages.success(request, gettext("Saved."))
        return redirect("notices:choose")
    return render(request, "notices/choose.html", {"form": form}, status=422 if form.errors else 200)


@csrf_exempt  # a mail program presses this, without a session (RFC 8058): the signed link is the proof
@never_cache
@require_http_methods(["GET", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """No more mails: the link shows a button, because programs that read mail follow links; one press, or one POST, is enough."""
    person = person_of(token)
    if person is None:
        raise Http404
    if request.method == "POST":
        actions.stop(person=person)
    return render(request, "notices/stop.html", {"stopped": request.method == "POST"})
