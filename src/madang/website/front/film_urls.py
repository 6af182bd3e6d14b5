"""What a film is made of, at addresses without a language."""

from django.urls import path

from madang.website.front import views

app_name = "films"
urlpatterns = [
    path("<slug:name>/progress.json", views.film_progress, name="progress"),
    path("<slug:name>/<str:file>", views.film_file, name="file"),
]
