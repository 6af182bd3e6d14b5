"""The staff pages: clubs can be looked up; what changes them stands in `actions`, so nothing is changed from here."""

from django.contrib import admin

from madang.website.clubs.models import Club, Invitation, JoinRequest, Membership, PostReport
from madang.website.people.admin import ReadOnly


@admin.register(Club)
class ClubAdmin(ReadOnly):
    """Clubs."""

    list_display = ("name", "neighbourhood", "joining", "places", "founded_at", "ended_at")
    search_fields = ("name", "neighbourhood")


@admin.register(Membership)
class MembershipAdmin(ReadOnly):
    """Who is and was what."""

    list_display = ("club", "person", "role", "since", "until")
    list_select_related = ("club", "person")


@admin.register(JoinRequest)
class JoinRequestAdmin(ReadOnly):
    """Who wants to come in; what they wrote is the club's to read."""

    list_display = ("club", "person", "state", "asked_at")
    list_select_related = ("club", "person")
    exclude = ("words", "answer")


@admin.register(Invitation)
class InvitationAdmin(ReadOnly):
    """Links that open a door; the links themselves nobody knows."""

    list_display = ("club", "role", "used", "most", "until", "revoked_at")
    list_select_related = ("club",)
    exclude = ("digest",)


@admin.register(PostReport)
class PostReportAdmin(ReadOnly):
    """What was reported."""

    list_display = ("post", "at", "outcome", "settled_at")
    list_select_related = ("post",)
