"""Beginning: which club, or for oneself."""

from uuid import UUID

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from madang.website.applications.actions.beginning import MAY_BEGIN, takes_clubs, takes_others
from madang.website.applications.actions.beginning import begin as begin_it
from madang.website.applications.editions import edition_of
from madang.website.applications.errors import BegunAlready
from madang.website.applications.models import Application
from madang.website.clubs.queries import clubs_of
from madang.website.frame.arrival import arrived
from madang.website.frame.refusals import Refusal
from madang.website.programmes.models import Call
from madang.website.programmes.queries import shown_calls

ALONE = ""


class BeginForm(forms.Form):
    """Who applies."""

    club = forms.ChoiceField(label=_("Who applies?"), widget=forms.RadioSelect, required=False)
    applicant = forms.CharField(
        label=_("Name of who applies"),
        max_length=120,
        required=False,
        help_text=_("Only where no club applies. Left empty, it is your name."),
    )

    def __init__(self, *given: object, clubs: list[tuple[str, str]], alone: bool, **more: object):
        super().__init__(*given, **more)  # type: ignore[arg-type]
        self.fields["club"].choices = [*clubs, *([(ALONE, _("I, or a body that is no club here"))] if alone else [])]  # type: ignore[attr-defined]
        if not alone:
            del self.fields["applicant"]
        if clubs and not alone:
            self.fields["club"].required = True


@login_required
@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest, call: str) -> HttpResponse:
    """`?after=` names a withdrawn application to go on from."""
    row = shown_calls().filter(slug=call).first()
    if row is None:
        raise Http404
    edition = edition_of(row)
    clubs = clubs_of(request.user, *MAY_BEGIN) if takes_clubs(edition) else []
    if request.method == "GET" and (there := _there(request, row, [club.pk for club in clubs], alone=takes_others(edition))):
        return redirect("applications:application", there.pk)
    form = BeginForm(
        request.POST if request.method == "POST" else None,
        clubs=[(club.slug, club.name) for club in clubs],
        alone=takes_others(edition),
        initial={"club": clubs[0].slug if clubs else ALONE},
    )
    if request.method == "POST" and form.is_valid():
        club = next((one for one in clubs if one.slug == form.cleaned_data["club"]), None)
        try:
            made = begin_it(
                by=request.user, call=row, club=club, applicant=form.cleaned_data.get("applicant", ""), after=_after(request, row),
                now=arrived(request),
            )  # fmt: skip
        except BegunAlready:
            rows = (
                Application.objects.filter(call=row, club=club)
                if club
                else Application.objects.filter(call=row, club=None, began_by=request.user)
            )
            return redirect("applications:application", rows.exclude(state="withdrawn").get().pk)
        except Refusal as wrong:
            form.add_error(None, wrong.told)
        else:
            return redirect("applications:application", made.pk)
    page = {
        "call": row,
        "form": form,
        "clubs": clubs,
        "nobody": not clubs and not takes_others(edition),
        "after": request.GET.get("after", ""),
    }
    return render(request, "applications/begin.html", page, status=422 if form.errors else 200)


def _there(request: HttpRequest, call: Call, clubs: list[int], *, alone: bool) -> Application | None:
    """The one application that somebody goes on with, where there is nothing to choose."""
    living = Application.objects.filter(call=call).exclude(state=Application.State.WITHDRAWN)
    if len(clubs) == 1 and not alone:
        return living.filter(club=clubs[0]).first()
    return living.filter(club=None, began_by=request.user).first() if alone and not clubs else None


def _after(request: HttpRequest, call: Call) -> Application | None:
    asked = request.GET.get("after", "")
    try:
        wanted = UUID(asked)
    except ValueError:
        return None
    return Application.objects.filter(call=call, state=Application.State.WITHDRAWN, pk=wanted).first()
