"""What is written about clubs. Plain forms, short enough for a phone."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.clubs.actions.founding import About
from madang.website.clubs.actions.inviting import ROLES
from madang.website.clubs.models import Club, Membership
from madang.website.people.models import Person

FAMILY = 7  # companions of one person
DAYS = 90  # an invitation lasts at most


def _long(rows: int = 4) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class Once(forms.Form):
    """Carries a nonce, so that a form that is sent twice is kept once."""

    nonce = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *given: object, **named: object):
        super().__init__(*given, **named)
        self.fields["nonce"].initial = uuid4

    def clean_nonce(self) -> object:
        """One's own, or a new one."""
        return self.cleaned_data["nonce"] or uuid4()


class AboutForm(forms.Form):
    """What a club says of itself."""

    name = forms.CharField(label=_("Name of the club"), max_length=60)
    purpose = forms.CharField(
        label=_("What is it for?"), max_length=2000, widget=_long(5),
        help_text=_("Two or three sentences to a neighbour who has never heard of it. Everybody can read them."),
    )  # fmt: skip
    neighbourhood = forms.CharField(
        label=_("Neighbourhood"), max_length=60, required=False, help_text=_("The 동 where you meet, such as 버들동.")
    )
    meeting_place = forms.CharField(
        label=_("Meeting place"), max_length=120, required=False,
        help_text=_("A public place, such as a library or a community centre. Please no home address."),
    )  # fmt: skip
    joining = forms.ChoiceField(
        label=_("Who can come in?"), choices=Club.Joining.choices, widget=forms.RadioSelect, initial=Club.Joining.REQUEST
    )
    places = forms.IntegerField(
        label=_("How many people at most?"), min_value=1, max_value=1000, required=False,
        help_text=_("Leave it empty if any number can come. When it is full, people wait in line."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip

    def about(self) -> About:
        """What was written."""
        given = self.cleaned_data
        return About(**{name: given[name] for name in ("name", "purpose", "neighbourhood", "meeting_place", "joining", "places")})

    def clean_name(self) -> str:
        """Something that can be read aloud."""
        name = " ".join(self.cleaned_data["name"].split())
        if not any(letter.isalnum() for letter in name):
            raise forms.ValidationError(_("Please write a name with letters."))
        return name


class FoundForm(Once, AboutForm):
    """Founding."""


class PictureForm(forms.Form):
    """One picture."""

    picture = forms.FileField(
        label=_("Picture"), required=False,
        help_text=_("A wide one is best. Where it was taken is removed from the file. Is everybody in it all right with being seen?"),
        widget=forms.FileInput(attrs={"accept": "image/*"}),
    )  # fmt: skip
    words = forms.CharField(label=_("What does it show?"), max_length=200, required=False, help_text=_("For people who cannot see it."))
    away = forms.BooleanField(label=_("No picture"), required=False)


class FamilyForm(forms.Form):
    """Who comes along."""

    companions = forms.IntegerField(
        label=_("How many people of your family come with you?"), min_value=0, max_value=FAMILY, initial=0,
        help_text=_("Besides yourself. Only the number is kept, no names. A family comes in together or waits together."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip


class JoinForm(FamilyForm):
    """Asking to come in."""

    words = forms.CharField(
        label=_("A word to the club"), max_length=1000, required=False, widget=_long(3),
        help_text=_("If you like: what draws you here, or what you would like to try. Only the leaders read it."),
    )  # fmt: skip


class InviteForm(forms.Form):
    """For whom, how often, until when."""

    role = forms.ChoiceField(
        label=_("They come in as"), widget=forms.RadioSelect, initial=Membership.Role.MEMBER,
        choices=[(role.value, role.label) for role in ROLES],
    )  # fmt: skip
    most = forms.IntegerField(
        label=_("How many people can use it?"), min_value=1, max_value=200, initial=10,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip
    last_day = forms.DateField(label=_("Until when?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *given: object, **named: object):
        super().__init__(*given, **named)
        self.fields["last_day"].initial = lambda: timezone.localdate() + timedelta(days=14)

    def clean_last_day(self) -> object:
        """From today on, within a season."""
        day = self.cleaned_data["last_day"]
        if not timezone.localdate() <= day <= timezone.localdate() + timedelta(days=DAYS):
            raise forms.ValidationError(_("Please choose a day from today on, within 90 days."))
        return day

    def until(self) -> datetime:
        """The end of that day in Seoul."""
        return timezone.make_aware(datetime.combine(self.cleaned_data["last_day"], time(23, 59, 59)))


class RoleForm(forms.Form):
    """What somebody does in the club."""

    role = forms.ChoiceField(label=_("Role in the club"), choices=Membership.Role.choices, widget=forms.RadioSelect)


class Files(forms.ClearableFileInput):
    """Several at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A list of files, perhaps empty."""

    widget = Files

    def clean(self, data: object, initial: object = None) -> list[object]:
        """Each as a file field judges it."""
        given = data if isinstance(data, list | tuple) else [data]
        return [found for one in given if (found := super(FilesField, self).clean(one, initial))]


class WordsForm(forms.Form):
    """Words of a post."""

    words = forms.CharField(label=_("What you want to say"), max_length=5000, widget=_long(5))


class PostForm(Once):
    """A post: words, files, and whom to call."""

    words = forms.CharField(
        label=_("What you want to say"), max_length=5000, widget=_long(4),
        help_text=_("Only your club reads it. Write @ and a name to call somebody: they are told at once."),
    )  # fmt: skip
    files = FilesField(
        label=_("Pictures and papers"), required=False, help_text=_("Up to six. Where a picture was taken is removed from the file.")
    )
    mentioned = forms.ModelMultipleChoiceField(
        label=_("Call somebody"), queryset=Person.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *given: object, people: Sequence[Person] = (), **named: object):
        super().__init__(*given, **named)
        self.fields["mentioned"].queryset = Person.objects.filter(pk__in=[person.pk for person in people]).order_by("display_name")


class CommentForm(PostForm):
    """A comment: shorter, without files."""

    files = None
    words = forms.CharField(label=_("Comment"), max_length=2000, widget=_long(3))


class ReportForm(forms.Form):
    """What is the matter."""

    words = forms.CharField(label=_("What is the matter?"), max_length=1000, widget=_long(4))
