"""The app's name for Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Who is here."""

    name = "madang.website.people"
    verbose_name = "사람 / People"
