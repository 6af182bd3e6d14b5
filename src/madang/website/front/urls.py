"""Pages of this app, below /ko/ and /en/."""

from django.urls import path

from madang.website.front.api.page import api_page
from madang.website.front.views import desk, home, pages, searching

app_name = "front"
urlpatterns = [
    path("", home.home, name="home"),
    path("api/", api_page, name="api"),
    path("mine/", desk.mine, name="mine"),
    path("desk/", desk.desk, name="desk"),
    path("search/", searching.search, name="search"),
    path("about/", pages.about, name="about"),
    path("privacy/", pages.privacy, name="privacy"),
    path("look/", pages.look, name="look"),
    path("source/", pages.source, name="source"),
]
