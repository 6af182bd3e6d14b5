"""Where pages of apps above ours begin, named here once. None where the yard has no such page."""

from django.urls import NoReverseMatch, reverse

from madang.website.programmes.models import Call


def apply_door(call: Call) -> str:
    """Where an application to this call is begun."""
    try:
        return reverse("applications:begin", args=[call.slug])
    except NoReverseMatch:
        return ""
