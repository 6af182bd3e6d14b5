"""Programmes and calls can be looked up by staff; nothing is changed from here."""

from django.contrib import admin

from madang.website.people.admin import ReadOnly
from madang.website.programmes.models import Call, CallVersion, Programme


@admin.register(Programme)
class ProgrammeAdmin(ReadOnly):
    """Programmes."""

    list_display = ("name_ko", "year", "shown")


@admin.register(Call)
class CallAdmin(ReadOnly):
    """Calls."""

    list_display = ("title_ko", "programme", "opens_at", "closes_at", "shown_at")
    list_select_related = ("programme",)


@admin.register(CallVersion)
class VersionAdmin(ReadOnly):
    """What calls said."""

    list_display = ("call", "number", "made_at")
    list_select_related = ("call",)
