"""Papers: attached, opened, taken away."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from madang.website.applications.actions import attaching
from madang.website.applications.models import Attached
from madang.website.applications.views.finding import readable, writable
from madang.website.files import serving
from madang.website.frame.refusals import Refusal


@login_required
@require_POST
def attach(request: HttpRequest, id: UUID) -> HttpResponse:
    """One file, as the paper that `document` names."""
    row = writable(request, id)
    upload = request.FILES.get("file")
    if upload is None:
        messages.error(request, gettext("Please choose a file first."))
        return redirect("applications:application", row.pk)
    try:
        attaching.attach(by=request.user, application=row.pk, document=request.POST.get("document", "")[:80], upload=upload)
    except Refusal as wrong:
        messages.error(request, wrong.told)
    else:
        messages.success(request, gettext("The paper is attached."))
    return redirect("applications:application", row.pk)


@login_required
@require_GET
def paper(request: HttpRequest, id: UUID, number: int) -> HttpResponse:
    """The file, for who reads the application."""
    held = Attached.objects.filter(application=readable(request, id), pk=number).select_related("file").first()
    if held is None:
        raise Http404
    return serving.answer(request, held.file)


@login_required
@require_POST
def remove(request: HttpRequest, id: UUID, number: int) -> HttpResponse:
    """Take it away."""
    row = writable(request, id)
    attaching.remove(by=request.user, application=row.pk, paper=number)
    messages.success(request, gettext("The paper is removed."))
    return redirect("applications:application", row.pk)
