"""Pages of this app, below /ko/grants/ and /en/grants/."""

from django.urls import path

from madang.website.grants.views import credit

app_name = "grants"
urlpatterns = [
    path("programmes/<str:slug>/", credit.programme, name="programme"),
    path("programmes/<str:slug>/deposit/", credit.deposit, name="deposit"),
    path("programmes/<str:slug>/share/", credit.share, name="share"),
    path("programmes/<str:slug>/book/", credit.book, name="book"),
    path("clubs/<str:slug>/", credit.club, name="club"),
]
