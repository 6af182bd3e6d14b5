"""“Am I allowed?”: asked of anybody, answered at once, stored nowhere."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from madang.website.programmes import queries
from madang.website.programmes.doors import apply_door
from madang.website.programmes.editing import typed
from madang.website.programmes.eligibility import Answer
from madang.website.programmes.eligibility.saying import say_rule
from madang.website.programmes.eligibility.wording import names_of
from madang.website.programmes.errors import NotReady
from madang.website.programmes.quick import OLDEST, Answers, Asked, Choice, Someone, asked_by, verdict

FIRST, MOST = 3, 30  # people that one can tell about


@never_cache
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, slug: str) -> HttpResponse:
    """A few questions, and yes, no because, or nobody can tell yet."""
    row = get_object_or_404(queries.calls_for(request.user), slug=slug)
    try:
        said = queries.call_of(row)
    except NotReady as wrong:
        raise Http404 from wrong
    asked, sent = asked_by(said), request.POST
    shown = {"row": row, "call": said, "asked": asked, "people": _rows(request, asked), "sent": sent, "over": said.past}
    if request.method == "POST" and "more" not in sent:
        found = verdict(said, _answers(request, asked), timezone.localdate())
        names = names_of(said)
        shown |= {"verdict": found, "findings": [(one, say_rule(one.rule, names)) for one in found.findings]}
        if queries.is_open(row, timezone.now()) and found.answer is not Answer.NO:
            shown["apply"] = apply_door(row)
    return render(request, "programmes/check.html", shown)


def _rows(request: HttpRequest, asked: Asked) -> list[dict[str, object]]:
    """The people as they were sent, and room for some more."""
    if not asked.people:
        return []
    sent = request.POST
    number = sum(1 for name in sent if name.startswith("age-"))
    wanted = min(MOST, max(FIRST, number + (3 if "more" in sent else 0)))
    return [
        {"number": one, **{name: sent.get(f"{name}-{one}", "")[:60] for name in ("age", "tie", "role")}} for one in range(1, wanted + 1)
    ]


def _answers(request: HttpRequest, asked: Asked) -> Answers:
    sent = request.POST

    def one_of(name: str, choices: tuple[Choice, ...], *more: str) -> str | None:
        value = sent.get(name, "")
        return value if value in {choice.key for choice in choices} | set(more) else None

    people = []
    for row in _rows(request, asked):
        age = typed.age(str(row["age"]))
        tie, role = one_of(f"tie-{row['number']}", asked.ties, "none") or "", one_of(f"role-{row['number']}", asked.roles) or ""
        if age is not None or tie or role:
            people.append(Someone(age if age is not None and age <= OLDEST else None, tie, role))
    statements = {
        choice.key: sent[f"said-{choice.key}"] == "yes" for choice in asked.statements if sent.get(f"said-{choice.key}") in ("yes", "no")
    }
    years = typed.number(sent.get("years", "")[:20]) if sent.get("years") else None
    return Answers(
        people=tuple(people), kind=one_of("kind", asked.kinds), tracks=tuple(filter(None, (one_of("track", asked.tracks),))),
        seat=one_of("seat", asked.seats, "none"), statements=statements, years=years if isinstance(years, int) and years < 1000 else None,
        prior=one_of("prior", (), "never", "settled", "open"), partner=one_of("partner", asked.partners, "none"),
    )  # fmt: skip
