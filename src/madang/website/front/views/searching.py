"""The search."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from madang.website.frame.pages import paginate
from madang.website.front.searching.looking import looked_up, results
from madang.website.front.searching.sources import SOURCES

LONGEST = 120


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Clubs, calls, programmes, sessions, notebooks and proposals by the words that somebody remembers."""
    words, kind = request.GET.get("q", "")[:LONGEST].strip(), request.GET.get("kind", "")
    page = paginate(request, looked_up(words, kind), size=20)
    shown = {"words": words, "kind": kind, "page": page, "results": results(page.object_list), "kinds": SOURCES}
    return render(request, "front/search.html", shown)
