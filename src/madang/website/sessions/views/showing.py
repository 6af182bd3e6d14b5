"""What is coming, what is open to everybody, one session, its poster, calendars."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from madang.film.language import Language
from madang.website.clubs.models import Club
from madang.website.clubs.queries import clubs_of
from madang.website.files.serving import answer as send
from madang.website.frame import calendars, codes, times
from madang.website.frame.pages import paginate
from madang.website.people.models import Role
from madang.website.sessions import queries
from madang.website.sessions.actions import feeding
from madang.website.sessions.models import Feed, Material, Seat, Session
from madang.website.sessions.rights import may_come, may_host, may_plan, may_see, sees_all_of
from madang.website.sessions.views.finding import session_of

IN_A_MONTH = 500  # sessions that one page of the calendar shows


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What is coming, that this person may see."""
    now = timezone.now()
    planned = clubs_of(request.user, "leader", "treasurer", "member", "mentor") if request.user.is_authenticated else []
    shown = {
        "page": paginate(request, queries.coming(request.user, now), 30), "clubs": planned, "now": now,
        "mine": queries.mine(request.user)[:20] if request.user.is_authenticated else (),
        "hub": request.user.is_authenticated and request.user.has(Role.Kind.OPERATOR),
    }  # fmt: skip
    return render(request, "sessions/index.html", shown)


@require_safe
def month(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """A month as a calendar, day by day."""
    if not (2000 <= year <= 2100 and 1 <= number <= 12):
        raise Http404
    first = date(year, number, 1)
    after = (first + timedelta(days=32)).replace(day=1)
    rows = list(queries.in_month(request.user, _midnight(first), _midnight(after))[: IN_A_MONTH + 1])
    held: dict[date, list[Session]] = {}
    for one in rows[:IN_A_MONTH]:
        held.setdefault(timezone.localtime(one.starts_at).date(), []).append(one)
    start = first - timedelta(days=first.weekday())
    weeks = [[(day, held.get(day, []), day.month == number) for day in _days(start + timedelta(weeks=week))] for week in range(6)]
    weeks = [week for week in weeks if any(inside for _, _, inside in week)]
    shown = {"first": first, "weeks": weeks, "before": first - timedelta(days=1), "after": after, "today": timezone.localdate()}
    shown["more"] = len(rows) > IN_A_MONTH
    return render(request, "sessions/month.html", shown)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, datetime.min.time()))


def _days(start: date) -> Iterable[date]:
    return (start + timedelta(days=number) for number in range(7))


@require_safe
def doors(request: HttpRequest) -> HttpResponse:
    """Open doors: where anybody may come, with an account or without."""
    shown = {"page": paginate(request, queries.open_doors(timezone.now()), 30)}
    return render(request, "sessions/doors.html", shown)


@require_safe
def session(request: HttpRequest, number: int) -> HttpResponse:
    """One session: when, where, how many places are left, and one's own place."""
    found = session_of(request, number)
    seat = None
    if request.user.is_authenticated:
        seat = found.seats.filter(person=request.user).exclude(state=Seat.State.LEFT).first()
    shown = {
        "session": found, "seat": seat, "materials": found.materials.select_related("file"), "now": timezone.now(),
        "may_host": may_host(request.user, found),
        "may_come": may_come(request.user, found) if request.user.is_authenticated else found.open_to_all,
        "waiting": found.seats.filter(state=Seat.State.WAITING).count(),
    }  # fmt: skip
    return render(request, "sessions/session.html", shown)


@require_safe
def poster(request: HttpRequest, number: int) -> HttpResponse:
    """To be printed and put up: what, when, where, and the QR code that leads to a place."""
    found = session_of(request, number)
    address = request.build_absolute_uri(reverse("sessions:session", args=[found.pk]))
    whose = found.club.name if found.club else gettext("The hub")
    when = times.span(timezone.localtime(found.starts_at), timezone.localtime(found.ends_at), _language(request), timezone.localtime())
    lines = [one for one in (when, found.place, gettext("Take a place with your phone: no account, two minutes.")) if one]
    shown = {"title": found.title, "words": whose, "more": lines, "code": codes.svg(address), "address": address}
    return render(request, "frame/poster.html", shown)


def _language(request: HttpRequest) -> Language:
    return "en" if request.LANGUAGE_CODE == "en" else "ko"


@require_safe
def material(request: HttpRequest, number: int) -> HttpResponse:
    """A file of a session that one may see."""
    found = get_object_or_404(Material.objects.select_related("session__club", "file"), pk=number)
    if found.file is None or not may_see(request.user, found.session):
        raise Http404
    return send(request, found.file)


def entries(request: HttpRequest, rows: Iterable[Session]) -> list[calendars.Entry]:
    """Sessions as a calendar takes them."""
    return [
        calendars.Entry(
            uid=f"session-{one.pk}@{request.get_host()}", title=one.title, start=one.starts_at, end=one.ends_at,
            place=one.place or one.link,
            words=one.about, address=request.build_absolute_uri(reverse("sessions:session", args=[one.pk])), sequence=one.sequence,
            changed=one.changed_at, cancelled=one.cancelled_at is not None,
        )
        for one in rows
    ]  # fmt: skip


@require_safe
def session_calendar(request: HttpRequest, number: int) -> HttpResponse:
    """One session for one's own calendar."""
    found = session_of(request, number)
    return calendars.answer(found.title, entries(request, [found]), f"session-{found.pk}.ics")


@require_safe
def club(request: HttpRequest, slug: str) -> HttpResponse:
    """When a club meets and met; who is not in it sees what is open to others."""
    found, now = get_object_or_404(Club, slug=slug), timezone.now()
    whole, past = sees_all_of(request.user, found), "past" in request.GET
    shown = {
        "club": found, "whole": whole, "past": past, "page": paginate(request, queries.of_club(found, now, whole=whole, past=past), 30),
        "may_plan": may_plan(request.user, found),
    }  # fmt: skip
    return render(request, "sessions/club.html", shown)


@require_safe
def club_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """A club's sessions that this person may see, of the last months and all to come."""
    club = get_object_or_404(Club, slug=slug)
    since = timezone.now() - timedelta(days=120)
    rows = Session.objects.filter(queries.visible_to(request.user), club=club, starts_at__gt=since)
    return calendars.answer(club.name, entries(request, rows[:500]), "club.ics")


@require_safe
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """Somebody's own calendar, by its secret address."""
    found = get_object_or_404(Feed.objects.select_related("person"), secret=secret, person__is_active=True)
    since = timezone.now() - timedelta(days=120)
    places = found.person.seats.exclude(state=Seat.State.LEFT).values("session")
    clubs = Session.objects.filter(club__memberships__person=found.person, club__memberships__until=None).values("pk")
    rows = Session.objects.filter(Q(pk__in=places) | Q(pk__in=clubs), starts_at__gt=since).order_by("starts_at", "id")
    return calendars.answer(gettext("Sessions"), entries(request, rows[:500]), "madang.ics")


@login_required
@require_http_methods(["GET", "POST"])
def my_calendar(request: HttpRequest) -> HttpResponse:
    """The secret address for one's own calendar: made, made anew, closed."""
    if request.method == "POST":
        if "close" in request.POST:
            feeding.close_feed(person=request.user)
        else:
            feeding.renew_feed(person=request.user)
        messages.success(request, gettext("Saved."))
        return redirect("sessions:my-calendar")
    kept = Feed.objects.filter(person=request.user).first()
    address = request.build_absolute_uri(reverse("sessions:feed", args=[kept.secret])) if kept else ""
    return render(request, "sessions/my_calendar.html", {"address": address})
