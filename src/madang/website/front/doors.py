"""Addresses of what other apps show, by kind: the one place where this app knows their names."""

from django.urls import NoReverseMatch, reverse

DOORS = {
    "club": ("clubs:club", "slug"),
    "programme": ("programmes:programme", "slug"),
    "call": ("programmes:call", "slug"),
    "entry": ("notebook:entry", "number"),
    "session": ("sessions:session", "number"),
    "proposal": ("proposals:proposal", "number"),
    "application": ("applications:application", "id"),
}


def door(kind: str, key: object) -> str:
    """The address of one of them, in the language that is spoken now; none where its app has no page for it."""
    view, name = DOORS[kind]
    try:
        return reverse(view, kwargs={name: key})
    except NoReverseMatch:
        return ""
