"""Everything that the yard keeps about me, in every app: to take away, and to erase."""

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from madang.website.front import whole
from madang.website.people.archive import pack
from madang.website.people.forms import ForgetForm


@login_required
@require_GET
def archive(request: HttpRequest) -> HttpResponse:
    """Everything about me, as one file."""
    name = f"madang-{timezone.localdate():%Y-%m-%d}.zip"
    packed = pack(whole.archive(request.user))
    return HttpResponse(packed, content_type="application/zip", headers={"Content-Disposition": f'attachment; filename="{name}"'})


@login_required
@require_http_methods(["GET", "POST"])
def forget(request: HttpRequest) -> HttpResponse:
    """Erase me."""
    form = ForgetForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        whole.forget(person=request.user)
        logout(request)
        return render(request, "people/forgotten.html")
    return render(request, "people/forget.html", {"form": form}, status=422 if form.errors else 200)
