"""Pictures, at addresses without a language."""

from django.urls import path

from madang.website.files import views

app_name = "files"
urlpatterns = [path("<str:digest>/<int:until>/<str:mark>/<int:width>.<str:suffix>", views.picture, name="picture")]
