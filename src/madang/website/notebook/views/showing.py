"""A leader shows a question to everybody, after seeing what that means."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from madang.website.notebook import actions, queries
from madang.website.notebook.errors import NotYours
from madang.website.notebook.views.finding import readable


@login_required
@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """What will be seen, and what stays inside; then the button."""
    entry, rights = readable(request, number)
    if not (rights.publish or (rights.moderate and entry.published_at)):
        raise NotYours
    if request.method == "GET":
        return render(request, "notebook/publish.html", {"entry": entry, "unasked": queries.unasked(entry)})
    if "back" in request.POST:
        actions.unpublish(by=request.user, entry=entry)
        messages.success(request, gettext("Only your club reads it again."))
    else:
        actions.publish(by=request.user, entry=entry)
        messages.success(request, gettext("Everybody can read it now."))
    return redirect("notebook:entry", entry.pk)
