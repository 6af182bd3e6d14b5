"""A long list, a page at a time."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import EmptyPage, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

PARAMETER = "page"
COUNTED = 100_000  # pages beyond nobody turns


@dataclass(frozen=True, slots=True)
class Page:
    """`object_list` is what stands on it; addresses of its neighbours keep everything else that was asked. Numbers begin with 1."""

    object_list: list[Any]
    number: int
    pages: int
    count: int
    before: str = ""
    after: str = ""

    def __iter__(self) -> Any:
        return iter(self.object_list)

    def __len__(self) -> int:
        return len(self.object_list)

    def __bool__(self) -> bool:
        return bool(self.object_list)


def paginate(request: HttpRequest, queryset: "QuerySet[Any] | list[Any]", size: int = 50) -> Page:
    """The page that `?page=` asks for, in two questions to the database; what is no number is the first, what is too far the last.

    The list must have an order. Show it with `{% include "frame/pages.html" %}`.
    """
    paginator = Paginator(queryset, size)
    asked = request.GET.get(PARAMETER, "")
    number = min(int(asked), COUNTED) if asked.isdecimal() and len(asked) < 9 else 1
    try:
        found = paginator.page(max(1, number))
    except EmptyPage:
        found = paginator.page(paginator.num_pages)
    return Page(
        list(found.object_list), found.number, paginator.num_pages, paginator.count,
        before=_address(request, found.number - 1) if found.has_previous() else "",
        after=_address(request, found.number + 1) if found.has_next() else "",
    )  # fmt: skip


def _address(request: HttpRequest, number: int) -> str:
    asked = request.GET.copy()
    asked[PARAMETER] = str(number)
    return f"?{asked.urlencode()}"
