"""Pages of this app, below /ko/applications/ and /en/applications/."""

from django.urls import path

from madang.website.applications.views import beginning, desk, papers, reading, receipts, sending, writing

app_name = "applications"
urlpatterns = [
    path("", reading.mine, name="mine"),
    path("clubs/<str:club>/", reading.club, name="club"),
    path("begin/<str:call>/", beginning.begin, name="begin"),
    path("verify/", receipts.verify, name="verify"),
    path("desk/", desk.applications, name="desk"),
    path("desk/applications.csv", desk.csv, name="csv"),
    path("desk/<uuid:id>/", desk.check, name="check"),
    path("<uuid:id>/", writing.application, name="application"),
    path("<uuid:id>/save/", writing.save, name="save"),
    path("<uuid:id>/keep/", writing.keep, name="keep"),
    path("<uuid:id>/now/", writing.now, name="now"),
    path("<uuid:id>/history/<str:field>/", writing.history, name="history"),
    path("<uuid:id>/papers/", papers.attach, name="attach"),
    path("<uuid:id>/papers/<int:number>/", papers.paper, name="paper"),
    path("<uuid:id>/papers/<int:number>/remove/", papers.remove, name="remove"),
    path("<uuid:id>/send/", sending.send, name="send"),
    path("<uuid:id>/receipt/", sending.receipt, name="receipt"),
    path("<uuid:id>/receipt.pdf", receipts.paper, name="receipt-paper"),
    path("<uuid:id>/sent.json", sending.body, name="body"),
    path("<uuid:id>/withdraw/", sending.withdraw, name="withdraw"),
]
