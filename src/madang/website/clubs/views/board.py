"""The notice board: for the club alone, and for operators who look after it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from madang.website.clubs import queries
from madang.website.clubs.actions import posting
from madang.website.clubs.errors import NotForYou, TooManyFiles
from madang.website.clubs.forms import CommentForm, PostForm, WordsForm
from madang.website.clubs.models import Club
from madang.website.clubs.views.finding import asking, post_of, readable
from madang.website.files.actions import drop, keep
from madang.website.files.errors import FileNotTaken
from madang.website.files.models import StoredFile
from madang.website.files.serving import answer
from madang.website.frame.pages import paginate
from madang.website.frame.refusals import Refusal

A_PAGE = 20


def _others(request: HttpRequest, club: Club) -> list[object]:
    return [person for person in queries.people_of(club) if person.pk != request.user.pk]


@login_required
@require_http_methods(["GET", "POST"])
def board(request: HttpRequest, slug: str) -> HttpResponse:
    """Posts, and a place to write one."""
    club, rights = readable(request, slug)
    sent, status = request.method == "POST", 200
    form = PostForm(request.POST if sent else None, request.FILES if sent else None, people=_others(request, club))
    if sent and form.is_valid():
        try:
            _written(request, club, form)
        except Refusal as wrong:
            form.add_error("files" if isinstance(wrong, FileNotTaken | TooManyFiles) else None, wrong.told)
            status = wrong.status
        else:
            messages.success(request, gettext("It stands on the board."))
            return redirect("clubs:board", club.slug)
    page = paginate(request, queries.board(club), A_PAGE)
    shown = {"club": club, "rights": rights, "page": page, "form": form}
    return render(request, "clubs/board.html", shown, status=422 if form.errors and status == 200 else status)


def _written(request: HttpRequest, club: Club, form: PostForm) -> None:
    """Files are cleaned before the post is written, and let go of where it is refused."""
    posting.may_write(request.user, club)
    given, kept = form.cleaned_data, []
    if len(given["files"]) > posting.MOST_FILES:
        raise TooManyFiles(most=posting.MOST_FILES)
    try:
        for upload in given["files"]:  # one by one: what was kept before a bad one is let go of
            kept += [keep(by=request.user, upload=upload, kinds=[StoredFile.Kind.PICTURE, StoredFile.Kind.PAPER])]
        made = posting.write(
            by=request.user, club=club, words=given["words"], nonce=given["nonce"], mentioned=list(given["mentioned"]), files=kept
        )
    except Refusal:
        _let_go(kept)
        raise
    hung = set(made.attachments.values_list("stored_id", flat=True))
    _let_go([stored for stored in kept if stored.pk not in hung])  # the same form was sent before


def _let_go(kept: list[StoredFile]) -> None:
    for stored in kept:
        drop(stored=stored)


@login_required
@require_http_methods(["GET", "POST"])
def post(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One post, and what others say to it."""
    found, rights = post_of(request, slug, number)
    if found.under_id is not None:
        return redirect("clubs:post", slug, found.under_id)
    form, status = CommentForm(request.POST if request.method == "POST" else None, people=_others(request, found.club)), 200
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            posting.write(
                by=request.user,
                club=found.club,
                words=given["words"],
                nonce=given["nonce"],
                under=found,
                mentioned=list(given["mentioned"]),
            )
        except Refusal as wrong:
            form.add_error(None, wrong.told)
            status = wrong.status
        else:
            return redirect("clubs:post", slug, found.pk)
    page = paginate(request, queries.comments_of(found), 100)
    shown = {"club": found.club, "post": found, "rights": rights, "page": page, "form": form}
    return render(request, "clubs/post.html", shown, status=422 if form.errors and status == 200 else status)


@login_required
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Its author says it otherwise."""
    found, rights = post_of(request, slug, number)
    if found.by_id != request.user.pk or not rights.write:
        raise NotForYou
    form = WordsForm(request.POST if request.method == "POST" else None, initial={"words": found.words})
    if request.method == "POST" and form.is_valid():
        posting.rewrite(by=request.user, post=found, words=form.cleaned_data["words"])
        return redirect("clubs:post", slug, found.under_id or found.pk)
    lead = gettext("Your club can read what it said before.")
    return asking(
        request, club=found.club, title=gettext("Change what you wrote"), lead=lead, button=gettext("Save"), form=form, back=found.club
    )


@login_required
@require_GET
def history(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """What it said before."""
    found, _rights = post_of(request, slug, number)
    return render(request, "clubs/history.html", {"club": found.club, "post": found, "earlier": found.earlier.all()})


@login_required
@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Take it away, after a question."""
    found, rights = post_of(request, slug, number)
    if found.by_id != request.user.pk and not rights.lead:
        raise NotForYou
    if request.method == "POST":
        posting.remove(by=request.user, post=found)
        messages.success(request, gettext("Removed."))
        return redirect("clubs:post", slug, found.under_id) if found.under_id else redirect("clubs:board", slug)
    lead = gettext("Its words and files are deleted. This cannot be undone.")
    return asking(request, club=found.club, title=gettext("Remove this?"), lead=lead, button=gettext("Remove"), post=found, back=found.club)


@login_required
@require_POST
def pin(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Above the others, or no longer."""
    found, _rights = post_of(request, slug, number)
    posting.pin(by=request.user, post=found, pinned="on" in request.POST)
    return redirect("clubs:board", slug)


@login_required
@require_GET
def file(request: HttpRequest, slug: str, number: int, file: int) -> HttpResponse:
    """A file that hangs on a post."""
    found, _rights = post_of(request, slug, number)
    hung = next((one for one in found.attachments.all() if one.pk == file), None)
    if hung is None:
        raise Http404
    return answer(request, hung.stored)
