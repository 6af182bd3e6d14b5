"""Two pages of a person that concern every app: their names and addresses are those of `people` (see engine.routes)."""

from django.urls import path

from madang.website.front.views import whole

urlpatterns = [
    path("me/archive/", whole.archive, name="archive"),
    path("me/forget/", whole.forget, name="forget"),
]
