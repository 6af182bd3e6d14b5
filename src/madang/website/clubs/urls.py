"""Pages of this app, below /ko/clubs/ and /en/clubs/. Words before a slug are reserved in `slugs`."""

from django.urls import path

from madang.website.clubs.views import board, inviting, joining, leading, moderating, showing

app_name = "clubs"
urlpatterns = [
    path("", showing.index, name="index"),
    path("new/", leading.found, name="found"),
    path("reports/", moderating.reports, name="reports"),
    path("invited/<str:secret>/", inviting.invited, name="invited"),
    path("invited/<str:secret>/share/", inviting.share, name="share"),
    path("invited/<str:secret>/poster/", inviting.poster, name="poster"),
    path("<str:slug>/", showing.club, name="club"),
    path("<str:slug>/change/", leading.change, name="change"),
    path("<str:slug>/picture/", leading.picture, name="picture"),
    path("<str:slug>/end/", leading.end, name="end"),
    path("<str:slug>/join/", joining.join, name="join"),
    path("<str:slug>/join/back/", joining.back, name="join-back"),
    path("<str:slug>/family/", joining.family, name="family"),
    path("<str:slug>/leave/", joining.leave, name="leave"),
    path("<str:slug>/people/", showing.people, name="people"),
    path("<str:slug>/people/<int:number>/", leading.person, name="person"),
    path("<str:slug>/people/<int:number>/remove/", leading.remove, name="person-remove"),
    path("<str:slug>/requests/", leading.requests, name="requests"),
    path("<str:slug>/requests/<int:number>/", leading.answer, name="answer"),
    path("<str:slug>/invitations/", inviting.invitations, name="invitations"),
    path("<str:slug>/invitations/<int:number>/revoke/", inviting.revoke, name="revoke"),
    path("<str:slug>/leader/", leading.succession, name="succession"),
    path("<str:slug>/board/", board.board, name="board"),
    path("<str:slug>/board/<int:number>/", board.post, name="post"),
    path("<str:slug>/board/<int:number>/change/", board.change, name="post-change"),
    path("<str:slug>/board/<int:number>/history/", board.history, name="post-history"),
    path("<str:slug>/board/<int:number>/remove/", board.remove, name="post-remove"),
    path("<str:slug>/board/<int:number>/pin/", board.pin, name="post-pin"),
    path("<str:slug>/board/<int:number>/report/", moderating.report, name="post-report"),
    path("<str:slug>/board/<int:number>/settle/", moderating.settle, name="post-settle"),
    path("<str:slug>/board/<int:number>/files/<int:file>/", board.file, name="post-file"),
]
