"""Pages of this app, below /ko/support/ and /en/support/."""

from django.urls import path

from madang.website.support.views import attendance, certificates, mentors, milestones, surveys

app_name = "support"
urlpatterns = [
    path("", milestones.queue, name="queue"),
    path("clubs/<str:slug>/", milestones.club, name="club"),
    path("clubs/<str:slug>/note/", milestones.note, name="note"),
    path("clubs/<str:slug>/note/<int:number>/remove/", milestones.note_remove, name="note-remove"),
    path("clubs/<str:slug>/mentors/", mentors.mentors, name="mentors"),
    path("clubs/<str:slug>/mentors/<int:number>/end/", mentors.end, name="mentor-end"),
    path("applications/<uuid:number>/lay/", milestones.lay, name="lay"),
    path("applications/<uuid:number>/add/", milestones.add, name="add"),
    path("milestones/<int:number>/hand-in/", milestones.hand_in, name="hand-in"),
    path("milestones/<int:number>/answer/", milestones.answer, name="answer"),
    path("milestones/<int:number>/due/", milestones.due, name="due"),
    path("steps/<int:number>/file/", milestones.file, name="file"),
    path("surveys/", surveys.surveys_page, name="surveys"),
    path("surveys/new/<str:programme>/", surveys.new, name="survey-new"),
    path("surveys/<int:number>/", surveys.survey, name="survey"),
    path("surveys/<int:number>/change/", surveys.change, name="survey-change"),
    path("surveys/<int:number>/answer/", surveys.take, name="take"),
    path("certificates/", certificates.mine, name="certificates"),
    path("certificates/<int:number>/paper/", certificates.pdf, name="certificate"),
    path("certificates/<int:number>/revoke/", certificates.revoke, name="certificate-revoke"),
    path("certificates/programmes/<str:programme>/", certificates.of_programme, name="certificates-of"),
    path("certificates/programmes/<str:programme>/attendance/", attendance.of_programme, name="attended-programme"),
    path("clubs/<str:slug>/attendance/<int:year>/", attendance.of_club, name="attended-club"),
    path("clubs/<str:slug>/attendance/<int:year>/allow/", attendance.allow, name="attended-allow"),
    path("check/", certificates.check, name="check"),
]
