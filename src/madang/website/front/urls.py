"""Pages of this app, below /ko/ and /en/."""

from django.urls import path

from madang.website.front import views
from madang.website.front.api.page import api_page

app_name = "front"
urlpatterns = [
    path("", views.home, name="home"),
    path("api/", api_page, name="api"),
    path("about/", views.about, name="about"),
    path("privacy/", views.privacy, name="privacy"),
    path("look/", views.look, name="look"),
    path("source/", views.source, name="source"),
]
