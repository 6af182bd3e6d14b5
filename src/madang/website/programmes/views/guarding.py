"""Who is let in, before a view begins."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from madang.website.programmes import queries

View = Callable[..., HttpResponse]


def readers(view: View) -> View:
    """Operators and auditors."""
    return _only(queries.sees_drafts, view)


def editors(view: View) -> View:
    """Operators."""
    return _only(queries.edits, view)


def _only(may: Callable[[Any], bool], view: View) -> View:
    @never_cache
    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *given: Any, **named: Any) -> HttpResponse:
        if not may(request.user):
            raise PermissionDenied
        return view(request, *given, **named)

    return guarded
