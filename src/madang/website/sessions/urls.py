"""Pages of this app, below /ko/sessions/ and /en/sessions/."""

from django.urls import path

from madang.website.sessions.views import hosting, scanning, seating, showing

app_name = "sessions"
urlpatterns = [
    path("", showing.index, name="index"),
    path("here/", scanning.scanned, name="scanned"),
    path("scans/", scanning.scans, name="scans"),
    path("open/", showing.doors, name="doors"),
    path("month/<int:year>/<int:number>/", showing.month, name="month"),
    path("calendar/", showing.my_calendar, name="my-calendar"),
    path("calendar/<str:secret>.ics", showing.feed, name="feed"),
    path("clubs/<str:slug>/", showing.club, name="club"),
    path("clubs/<str:slug>.ics", showing.club_calendar, name="club-calendar"),
    path("new/", hosting.new, name="new"),
    path("seat/mail/<str:token>/", seating.seat_mail, name="seat-mail"),
    path("seat/<str:secret>/", seating.seat, name="seat"),
    path("seat/<str:secret>/change/", seating.seat_change, name="seat-change"),
    path("seat/<str:secret>/reach/", seating.seat_reach, name="seat-reach"),
    path("materials/<int:number>/", showing.material, name="material"),
    path("<int:number>/", showing.session, name="session"),
    path("<int:number>/come/", seating.come, name="come"),
    path("<int:number>/take/", seating.take, name="take"),
    path("<int:number>/give-up/", seating.give_up, name="give-up"),
    path("<int:number>/poster/", showing.poster, name="poster"),
    path("<int:number>/session.ics", showing.session_calendar, name="session-calendar"),
    path("<int:number>/edit/", hosting.edit, name="edit"),
    path("<int:number>/cancel/", hosting.cancel, name="cancel"),
    path("<int:number>/materials/", hosting.materials, name="materials"),
    path("<int:number>/attendance/", hosting.attendance, name="attendance"),
    path("<int:number>/attendance/marks/", hosting.marks, name="marks"),
    path("<int:number>/attendance/sheet/", hosting.sheet, name="sheet"),
    path("<int:number>/door/", hosting.door, name="door"),
    path("<int:number>/here/<str:code>/", hosting.here, name="here"),
    path("<int:number>/reach/", hosting.reach, name="reach"),
]
