"""What a film is made of, at addresses without a language."""

from django.urls import path

from madang.website.front.views import pages

app_name = "films"
urlpatterns = [
    path("<slug:name>/progress.json", pages.film_progress, name="progress"),
    path("<slug:name>/<str:file>", pages.film_file, name="file"),
]
