"""A round at one glance: for a reviewer what lies on their desk, for the chair, operators and auditors the table and the progress."""

from collections.abc import Iterable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from madang.website.frame.pages import paginate
from madang.website.frame.refusals import Refusal
from madang.website.people.models import Role
from madang.website.reviews.actions import beginning
from madang.website.reviews.models import Round
from madang.website.reviews.queries.desk import calls_without_review, rounds_of_the_hub
from madang.website.reviews.queries.standing import Standpoint, phase_of
from madang.website.reviews.queries.tables import my_sheets, progress, seated, table
from madang.website.reviews.scoring import shares
from madang.website.reviews.views.standing import called, demand, head, of_round
from madang.website.reviews.words import kind_of, numbered, phase_words, tie_words

ROWS = 100


@never_cache
@login_required
@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """What waits for me; for operators and auditors also every review of the hub."""
    person = request.user
    operator, auditor = person.has(Role.Kind.OPERATOR), person.has(Role.Kind.AUDITOR)
    mine = seated(person)
    demand(operator or auditor or person.has(Role.Kind.REVIEWER) or mine.exists())
    hub = paginate(request, rounds_of_the_hub()) if operator or auditor else None
    shown = {
        "mine": _told(mine[:50]), "hub": _told(hub or []), "page": hub,
        "calls": calls_without_review()[:50] if operator else [], "operator": operator,
    }  # fmt: skip
    return render(request, "reviews/desk.html", shown)


def _told(rounds: Iterable[Round]) -> list[tuple[Round, str, str, str]]:
    """Each round with what its step and its phase are called, and the phase itself."""
    return [(one, kind_of(one.kind), phase_words(phase_of(one)), phase_of(one)) for one in rounds]


@of_round
@require_GET
def overview(request: HttpRequest, at: Standpoint) -> HttpResponse:
    """The round."""
    if at.seat and at.may.declares and at.seat.declared_at is None:
        return redirect("reviews:declare", number=at.round.pk)
    rows = table(at, numbered()) if at.may.table else []
    share = shares(at.review.rules)
    shown = head(at) | {
        "sheets": [(sheet, called(at, sheet.case)) for sheet in my_sheets(at)] if at.seat and at.may.reads else [],
        "page": paginate(request, rows, ROWS), "rows": len(rows), "progress": progress(at.round) if at.may.progress else [],
        "criteria": [(one.name, round(float(share[one.id]) * 100)) for one in at.review.rules],
        "ties": [tie_words(rule) for rule in at.review.ties], "undecided": sum(row.decision is None and not row.withdrawn for row in rows),
        "cases": [(case, called(at, case)) for case in at.cases()] if at.may.reads and at.may.all_of_them and not at.may.table else [],
    }  # fmt: skip
    return render(request, "reviews/round.html", shown)


@of_round
@require_POST
def begin(request: HttpRequest, at: Standpoint) -> HttpResponse:
    """Begin the round."""
    demand(at.runs)
    try:
        beginning.begin(by=at.person, round=at.round)
    except Refusal as wrong:
        messages.error(request, wrong.told)
    else:
        messages.success(request, gettext("The round has begun. Reviewers can declare their conflicts from the first date on."))
    return redirect("reviews:overview", number=at.round.pk)
