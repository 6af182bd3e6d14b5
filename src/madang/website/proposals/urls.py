"""Pages of this app, below /ko/proposals/ and /en/proposals/."""

from django.urls import path

from madang.website.proposals.views import deciding, proposing

app_name = "proposals"
urlpatterns = [
    path("", proposing.index, name="index"),
    path("new/", proposing.propose, name="propose"),
    path("<int:number>/", proposing.proposal, name="proposal"),
    path("<int:number>/support/", proposing.support, name="support"),
    path("<int:number>/withdraw/", proposing.withdraw, name="withdraw"),
    path("<int:number>/report/", proposing.report, name="report"),
    path("<int:number>/answer/", deciding.answer, name="answer"),
    path("<int:number>/join/", deciding.join, name="join"),
    path("<int:number>/part/", deciding.part, name="part"),
    path("<int:number>/settle/", deciding.settle, name="settle"),
    path("reports/", deciding.reports, name="reports"),
]
