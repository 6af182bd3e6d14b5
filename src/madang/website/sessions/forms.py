"""What people fill in around sessions."""

from datetime import datetime, timedelta
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.programmes.models import Programme
from madang.website.sessions.actions.planning import Plan
from madang.website.sessions.actions.seating import LARGEST
from madang.website.sessions.models import Session
from madang.website.sessions.reach import PLACE, QUESTIONS


class PlanForm(forms.Form):
    """A session, once or every week."""

    title = forms.CharField(label=_("Title"), max_length=120)
    day = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    begins = forms.TimeField(label=_("Begins"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    ends = forms.TimeField(
        label=_("Ends"),
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        help_text=_("Before the beginning means the next day."),
    )
    place = forms.CharField(label=_("Place"), max_length=160, required=False)
    link = forms.URLField(label=_("Link, where it is online"), max_length=500, required=False, assume_scheme="https")
    about = forms.CharField(label=_("What happens"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 4}))
    capacity = forms.IntegerField(label=_("Places"), min_value=1, max_value=5000, required=False, help_text=_("Empty: as many as come."))
    kind = forms.ChoiceField(label=_("Who may come"), choices=Session.Kind.choices, widget=forms.RadioSelect)
    programme = forms.ModelChoiceField(
        label=_("Counts for the programme"), queryset=Programme.objects.none(), required=False, empty_label=_("no programme in particular")
    )
    weeks = forms.IntegerField(label=_("How many times, week by week"), min_value=1, max_value=60, initial=1)

    def __init__(
        self, *given: object, programmes: object = None, changing: bool = False, series: bool = False, hub: bool = False, **more: object
    ):
        super().__init__(*given, **more)
        if hub:  # nothing of the hub's is for a club alone
            self.fields["kind"].choices = [one for one in Session.Kind.choices if one[0] != Session.Kind.CLUB]
        self.fields["programme"].queryset = programmes if programmes is not None else Programme.objects.none()
        if changing:
            del self.fields["weeks"], self.fields["programme"]
        if changing and series:
            self.fields["following"] = forms.BooleanField(label=_("Change all that follow in this series, too"), required=False)

    @property
    def plan(self) -> Plan:
        """For the action."""
        given = self.cleaned_data
        starts = timezone.make_aware(datetime.combine(given["day"], given["begins"]))
        ends = timezone.make_aware(datetime.combine(given["day"], given["ends"]))
        return Plan(
            title=given["title"], starts_at=starts, ends_at=ends if ends > starts else ends + timedelta(days=1), kind=given["kind"],
            about=given["about"], place=given["place"], link=given["link"], capacity=given["capacity"],
        )  # fmt: skip


def kept(session: Session) -> dict[str, object]:
    """A session as the form shows it."""
    starts, ends = timezone.localtime(session.starts_at), timezone.localtime(session.ends_at)
    return {
        "title": session.title, "day": starts.date(), "begins": starts.time(), "ends": ends.time(), "place": session.place,
        "link": session.link,
        "about": session.about, "capacity": session.capacity, "kind": session.kind,
    }  # fmt: skip


class SeatForm(forms.Form):
    """A name, how many, and nothing else that is needed."""

    name = forms.CharField(
        label=_("Name to be called by"),
        max_length=40,
        help_text=_("A nickname is fine."),
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
    size = forms.IntegerField(
        label=_("How many of you are coming"), min_value=1, max_value=LARGEST, initial=1,
        help_text=_("With children or parents: count everybody. You all get a place, or wait together."),
    )  # fmt: skip
    email = forms.EmailField(
        label=_("E-mail (as you like)"), required=False, max_length=254,
        help_text=_("Only to tell you if something changes. Deleted after the day."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )  # fmt: skip
    nonce = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    adult = forms.BooleanField(
        label=_("I am 14 or older"), help_text=_("Younger? Ask a parent or somebody who looks after you to sign up and count you in.")
    )


class SizeForm(forms.Form):
    """How many, of somebody whose name is known."""

    size = forms.IntegerField(label=_("How many of you are coming"), min_value=1, max_value=LARGEST, initial=1)


class ReachForm(forms.Form):
    """Four questions, each of which may be left out."""

    def __init__(self, *given: object, **more: object):
        super().__init__(*given, **more)
        for question, (words, answers) in QUESTIONS.items():
            self.fields[question] = forms.ChoiceField(label=words, choices=answers, required=False, widget=forms.RadioSelect)
        self.fields[PLACE] = forms.CharField(label=_("Your neighbourhood (동)"), max_length=60, required=False)


class CancelForm(forms.Form):
    """Why, and how much of it."""

    why = forms.CharField(label=_("A word to everybody who wanted to come"), max_length=300)
    following = forms.BooleanField(label=_("Cancel all that follow in this series, too"), required=False)

    def __init__(self, *given: object, series: bool, **more: object):
        super().__init__(*given, **more)
        if not series:
            del self.fields["following"]


class MaterialForm(forms.Form):
    """A file or a link."""

    words = forms.CharField(label=_("What it is"), max_length=160)
    link = forms.URLField(label=_("Link"), max_length=500, required=False, assume_scheme="https")
    file = forms.FileField(label=_("File"), required=False)

    def clean(self) -> dict[str, object]:
        """One of the two."""
        given = super().clean() or {}
        if not given.get("link") and not given.get("file"):
            self.add_error("file", _("Please add a file or a link."))
        return given
