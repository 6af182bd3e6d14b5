"""Pages of this app."""

from django.urls import URLPattern, URLResolver

app_name = "notebook"
urlpatterns: list[URLPattern | URLResolver] = []
