"""What is written into a notebook. Plain forms: a phone outdoors, one hand, no script needed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.notebook import numbers, units
from madang.website.notebook.actions import Measured, Seen, Tried
from madang.website.notebook.models import Observation

ROWS = 12  # numbers of one observation
SHOWN_ROWS = 2  # before one opens the rest
WORDS = 8000  # letters of a long field


def _long(rows: int = 4) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


@dataclass(frozen=True, slots=True)
class Part:
    """Fields that stand together, as `frame/form.html` shows them."""

    visible_fields: Sequence[forms.BoundField]
    hidden_fields: Sequence[forms.BoundField] = field(default=())


class _Once(forms.Form):
    """Carries a nonce, so that a form that is sent twice is kept once."""

    nonce = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *given: object, **named: object):
        super().__init__(*given, **named)
        self.fields["nonce"].initial = uuid4

    def clean_nonce(self) -> object:
        """One's own, or a new one."""
        return self.cleaned_data["nonce"] or uuid4()


class QuestionForm(_Once):
    """The question comes first; everything else may come later."""

    question = forms.CharField(
        label=_("Question"), max_length=200, help_text=_("One sentence, as you would ask a neighbour. You can change it later.")
    )
    thinking = forms.CharField(
        label=_("What we think"), max_length=WORDS, required=False, widget=_long(),
        help_text=_("Your guess before you look, and why. A wrong guess is worth as much as a right one."),
    )  # fmt: skip


class WordsForm(forms.Form):
    """The words of an entry, with the version at which they were read."""

    version = forms.IntegerField(min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)
    question = forms.CharField(label=_("Question"), max_length=200)
    thinking = forms.CharField(label=_("What we think"), max_length=WORDS, required=False, widget=_long(5))
    found = forms.CharField(
        label=_("What we found"), max_length=WORDS, required=False, widget=_long(5),
        help_text=_("Only what you saw and measured. What you still do not know is the next question."),
    )  # fmt: skip


class TrialForm(_Once):
    """A fair comparison changes one thing."""

    done = forms.CharField(label=_("What we did"), max_length=WORDS, widget=_long())
    changed = forms.CharField(label=_("What we changed"), max_length=300, required=False, help_text=_("One thing at a time."))
    kept = forms.CharField(
        label=_("What we kept the same"), max_length=300, required=False, help_text=_("So that the difference comes from what you changed.")
    )
    came = forms.CharField(label=_("What came of it"), max_length=WORDS, required=False, widget=_long(3))

    @property
    def tried(self) -> Tried:
        """What the action wants."""
        given = self.cleaned_data
        return Tried(given["done"], given["changed"], given["kept"], given["came"])


class ReadingForm(forms.Form):
    """One number: an empty row is none, a half one is told."""

    what = forms.CharField(label=_("What was measured"), max_length=40, required=False)
    value = forms.CharField(
        label=_("Number"), max_length=40, required=False, widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
    )
    unit = forms.CharField(
        label=_("Unit"), max_length=units.LONGEST, required=False, widget=forms.TextInput(attrs={"list": "units", "autocomplete": "off"})
    )

    def __init__(self, *given: object, known: Collection[tuple[str, str]] = (), **named: object):
        super().__init__(*given, **named)
        self.known = known  # what and unit that stood in the row before anybody typed: without a number it stays an empty row
        self.fields["what"].widget.attrs["list"] = "kinds"

    def clean_value(self) -> object:
        """A decimal number with the digits that were typed."""
        typed = self.cleaned_data["value"]
        if not typed:
            return None
        try:
            return numbers.read(typed)
        except numbers.NotANumber as wrong:
            raise forms.ValidationError(_("This is not a number. Please write it like 23.5 or 1,200.")) from wrong
        except numbers.TooPrecise as wrong:
            raise forms.ValidationError(_("Six digits behind the point are the most. Please round it yourself.")) from wrong
        except numbers.TooLarge as wrong:
            raise forms.ValidationError(_("This number is too large. Please choose a larger unit.")) from wrong

    def clean(self) -> dict[str, object]:
        """A number needs to say what it is of; a unit alone is nothing."""
        given = super().clean() or {}
        if given.get("value") is not None and not given.get("what"):
            self.add_error("what", _("Please write what this number is of, like moths or temperature."))
        named = (given.get("what", ""), given.get("unit", ""))
        if given.get("value") is None and "value" not in self.errors and any(named) and named not in self.known:
            self.add_error("value", _("The number is missing. Please write it, or empty this row."))
        return given

    @property
    def number(self) -> int:
        """Which row it is, from 1."""
        return int(str(self.prefix).rpartition("-")[2] or 0) + 1

    @property
    def measured(self) -> Measured | None:
        """The number, where the row has one."""
        given = self.cleaned_data
        return None if given.get("value") is None else Measured(given["what"], given["value"], given["unit"])


Readings = forms.formset_factory(ReadingForm, extra=ROWS, max_num=ROWS, absolute_max=ROWS, validate_max=True)


class ObservationForm(_Once):
    """What was seen; the numbers stand in `Readings`."""

    words = forms.CharField(label=_("What we saw"), max_length=WORDS, required=False, widget=_long(3))
    camera = forms.FileField(
        label=_("Take a photo"), required=False, widget=forms.FileInput(attrs={"accept": "image/*", "capture": "environment"})
    )
    album = forms.FileField(
        label=_("Or choose one from the album"), required=False, widget=forms.FileInput(attrs={"accept": "image/*"}),
        help_text=_("The place that the phone hides in a photo is taken out."),
    )  # fmt: skip
    photo_words = forms.CharField(
        label=_("What the photo shows"), max_length=200, required=False, help_text=_("For everybody who cannot see it.")
    )
    people = forms.ChoiceField(
        label=_("Are there people in the photo?"), choices=Observation.People.choices, required=False, widget=forms.RadioSelect,
        help_text=_("Outside the club, a photo is shown only with the first or the second answer."),
    )  # fmt: skip
    place = forms.CharField(
        label=_("Where"), max_length=80, required=False, widget=forms.TextInput(attrs={"list": "places", "autocomplete": "off"}),
        help_text=_("In words, like “by the pond”. The yard never asks your phone where you are."),
    )  # fmt: skip
    at = forms.DateTimeField(
        label=_("When"), input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )  # fmt: skip

    def __init__(self, *given: object, **named: object):
        super().__init__(*given, **named)
        self.fields["at"].initial = lambda: timezone.localtime().replace(second=0, microsecond=0)

    def clean_at(self) -> datetime:
        """A moment that a person of today can have seen."""
        at = self.cleaned_data["at"]
        if at.year < 1900:
            raise forms.ValidationError(_("This day is too long ago. Please look at the year."))
        return at

    @property
    def picture(self) -> object:
        """The photo that was handed in, from the camera or the album."""
        return self.cleaned_data["camera"] or self.cleaned_data["album"]

    def part(self, *names: str) -> "Part":
        """Some of the fields, to be shown together."""
        return Part([self[name] for name in names])

    @property
    def first(self) -> "Part":
        """What comes before the numbers."""
        return self.part("words", "camera")

    @property
    def photo(self) -> "Part":
        """What more there is to say of a photo."""
        return self.part("album", "photo_words", "people")

    @property
    def where(self) -> "Part":
        """Place and time."""
        return self.part("place", "at")

    def seen(self, photo: object, readings: list[Measured]) -> Seen:
        """What the action wants. Without an answer about people, nobody outside sees the photo."""
        given = self.cleaned_data
        people = given["people"] or Observation.People.UNASKED
        return Seen(given["words"], given["place"], given["at"], people, photo, readings)


class MeetForm(forms.Form):
    """When and where the club meets about a question."""

    starts_at = forms.DateTimeField(
        label=_("When do you meet?"), input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )  # fmt: skip
    hours = forms.IntegerField(label=_("For how many hours?"), min_value=1, max_value=12, initial=2)
    place = forms.CharField(label=_("Where do you meet?"), max_length=160, required=False)

    def clean_starts_at(self) -> datetime:
        """Not over yet, and within two years."""
        at = self.cleaned_data["starts_at"]
        if not 0 <= (at - timezone.now()).days < 730:
            raise forms.ValidationError(_("Please choose a day from now on."))
        return at
