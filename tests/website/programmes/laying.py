"""A shown call for tests, made as operators make it."""

from datetime import timedelta

from django.utils import timezone

from madang.website.programmes.actions import drafting, programmes, showing
from madang.website.programmes.calls import SEOUL, Moment
from madang.website.programmes.models import Call, Programme

RULES = [{"rule": "team-size", "least": 3}, {"rule": "members", "who": "at-least", "least_age": 19}]


def printed(days: int, time: str = "") -> str:
    """A day from today on, as a notice prints it."""
    day = (timezone.now().astimezone(SEOUL) + timedelta(days=days)).date().isoformat()
    return f"{day} {time}".strip()


def said(slug: str = "river", **more: object) -> dict:
    """What a small call says, open since yesterday and for ten more days."""
    return {
        "programme": "science-club", "category": "science-club", "year": 2026,
        "title": {"ko": f"강가 과학클럽 {slug}", "en": f"Clubs {slug}"},
        "host": {"name": {"ko": "온들센터", "en": "Ondeul Hub"}, "kind": "regional-hub", "region": "온들시"},
        "window": {"opens": printed(-1), "closes": printed(10, "18:00")}, "may_apply": {"unit": "team", "rules": RULES}, **more,
    }  # fmt: skip


def laid_programme(slug: str = "2026-science-club", *, shown: bool = True) -> Programme:
    """A programme, as an operator makes it."""
    return Programme.objects.filter(slug=slug).first() or programmes.make(
        by=None, slug=slug, year=2026, name_ko="과학클럽", name_en="Science clubs", shown=shown
    )


def laid_draft(slug: str = "river", programme: Programme | None = None, **more: object) -> Call:
    """A call that nobody else sees."""
    return drafting.begin(by=None, programme=programme or laid_programme(slug), slug=slug, data=said(slug, **more))


def laid_call(slug: str = "river", programme: Programme | None = None, **more: object) -> Call:
    """A call that everybody sees."""
    row = laid_draft(slug, programme, **more)
    showing.show(by=None, call=row)
    return Call.objects.select_related("programme").get(pk=row.pk)


def moment(words: str) -> Moment:
    """Short for tests."""
    return Moment.read(words)
