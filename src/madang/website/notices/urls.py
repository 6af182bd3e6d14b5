"""Addresses of this app, below /ko/notices/ and /en/notices/."""

from django.urls import path

from madang.website.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("<int:number>/", views.follow, name="follow"),
    path("read/", views.read_all, name="read"),
    path("mail/", views.choose, name="choose"),
    path("stop/<str:token>/", views.stop, name="stop"),
]
