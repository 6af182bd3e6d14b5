"""What every page of a round begins with: who looks at it, and what they may see."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from madang.website.reviews.models import Case
from madang.website.reviews.queries.standing import Standpoint, round_of, standpoint
from madang.website.reviews.queries.tables import name_of
from madang.website.reviews.words import kind_of, numbered, phase_words

View = Callable[..., HttpResponse]


def of_round(view: View) -> View:
    """Give the view a standpoint in place of the round's number. Who has no part in the review may not see that it has pages."""

    @never_cache
    @login_required
    @wraps(view)
    def looked(request: HttpRequest, number: int, **rest: Any) -> HttpResponse:
        round = round_of(number)
        if round is None:
            raise Http404
        at = standpoint(round, request.user)
        if at.part == "nobody":
            raise PermissionDenied
        return view(request, at, **rest)

    return looked


def demand(allowed: bool) -> None:
    """Raises PermissionDenied where it is not."""
    if not allowed:
        raise PermissionDenied


def case_of(at: Standpoint, number: int) -> Case:
    """The case with this number, where this person may know of it; Http404 for a locked one, as for one that is not there."""
    found = at.cases().filter(number=number).first()
    if found is None:
        raise Http404
    return found


def head(at: Standpoint) -> dict[str, Any]:
    """What the top of every page of a round says."""
    return {
        "at": at, "round": at.round, "review": at.review, "call": at.review.call, "kind": kind_of(at.round.kind),
        "phase": phase_words(at.phase), "rounds": [(one, kind_of(one.kind)) for one in at.review.rounds.all()],

    }  # fmt: skip


def called(at: Standpoint, case: Case) -> str:
    """What this person sees the application called."""
    return name_of(case, at.may.names, numbered())
