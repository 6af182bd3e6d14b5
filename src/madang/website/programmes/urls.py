"""Pages of this app: /ko/programmes/…, /ko/calls/…"""

from django.urls import path

from madang.website.programmes.views import calls, checking, parts, programmes, public

app_name = "programmes"
urlpatterns = [
    path("programmes/", public.programmes, name="programmes"),
    path("programmes/manage/", programmes.manage, name="manage"),
    path("programmes/new/", programmes.new, name="new"),
    path("programmes/<str:slug>/", public.programme, name="programme"),
    path("programmes/<str:slug>/edit/", programmes.edit, name="edit"),
    path("programmes/<str:slug>/copy/", programmes.copy, name="copy"),
    path("programmes/<str:slug>/funders/add/", programmes.funder_add, name="funder-add"),
    path("programmes/<str:slug>/funders/<int:number>/", programmes.funder, name="funder"),
    path("programmes/<str:slug>/funders/<int:number>/move/", programmes.funder_move, name="funder-move"),
    path("programmes/<str:slug>/calls/new/", calls.new, name="call-new"),
    path("calls/", public.calls, name="calls"),
    path("calls/deadlines.ics", public.deadlines, name="deadlines"),
    path("calls/<str:slug>/", public.call, name="call"),
    path("calls/<str:slug>/calendar.ics", public.calendar, name="calendar"),
    path("calls/<str:slug>/check/", checking.check, name="check"),
    path("calls/<str:slug>/versions/", calls.versions, name="versions"),
    path("calls/<str:slug>/edit/", calls.edit, name="call-edit"),
    path("calls/<str:slug>/edit/<str:section>/", parts.part, name="part"),
    path("calls/<str:slug>/preview/", calls.preview, name="preview"),
    path("calls/<str:slug>/show/", calls.show, name="show"),
    path("calls/<str:slug>/throw-away/", calls.throw_away, name="throw-away"),
    path("calls/<str:slug>/file.toml", calls.file, name="file"),
]
