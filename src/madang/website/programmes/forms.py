"""What operators fill in outside the parts of a call, and what strangers fill in to see whether they may apply."""

from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.programmes.models import Call, Programme
from madang.website.programmes.starting import STARTS


def _date(label: object) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class ProgrammeForm(forms.ModelForm):
    """A programme's facts; its address is made once, from year and English name."""

    budget = forms.IntegerField(label=_("Budget in won"), required=False, min_value=0, max_value=10**15, localize=False)
    starts = _date(_("First day"))
    ends = _date(_("Last day"))

    class Meta:
        """As the model says."""

        model = Programme
        fields = ("name_ko", "name_en", "year", "about_ko", "about_en", "budget", "starts", "ends", "credit_ko", "credit_en", "shown")
        labels = {
            "name_ko": _("Name in Korean"), "name_en": _("Name in English"), "year": _("Year"), "about_ko": _("About it, in Korean"),
            "about_en": _("About it, in English"), "credit_ko": _("What works must say, in Korean"),
            "credit_en": _("What works must say, in English"), "shown": _("Everybody can see it"),
        }  # fmt: skip
        widgets = {"about_ko": forms.Textarea(attrs={"rows": 3}), "about_en": forms.Textarea(attrs={"rows": 3})}

    def clean_year(self) -> int:
        """Of this century."""
        year = int(self.cleaned_data["year"])
        if not 2000 <= year <= 2999:
            raise forms.ValidationError(_("Write a year such as 2026."))
        return year

    def clean(self) -> dict[str, Any]:
        """It does not end before it begins."""
        given = super().clean() or {}
        if given.get("starts") and given.get("ends") and given["starts"] > given["ends"]:
            self.add_error("ends", _("The last day lies before the first."))
        return given

    @property
    def slug(self) -> str:
        """2027-science-clubs."""
        words = slugify(self.cleaned_data["name_en"]) or slugify(self.cleaned_data["name_ko"], allow_unicode=True) or "programme"
        return f"{self.cleaned_data['year']}-{words}"[:80].strip("-")


class FunderForm(forms.Form):
    """Who gives money, with a logo as they like."""

    name_ko = forms.CharField(label=_("Name in Korean"), max_length=120)
    name_en = forms.CharField(label=_("Name in English"), max_length=120)
    logo = forms.FileField(label=_("Logo (as you like)"), required=False)


class BeginForm(forms.Form):
    """A new call: what it is called, and what it begins with."""

    title_ko = forms.CharField(label=_("Title in Korean"), max_length=200)
    title_en = forms.CharField(label=_("Title in English"), max_length=200)
    start = forms.ChoiceField(label=_("Begin with"))

    def __init__(self, *given: Any, copies: list[Call], language: str, **more: Any):
        super().__init__(*given, **more)
        said = "en" if language == "en" else "ko"
        starts = [(name, words.say(said)) for name, (words, _data) in STARTS.items()]
        of = Text(ko="본뜨기: {}", en="A copy of: {}").say(said)
        self.fields["start"].choices = [*starts, *((f"call-{row.pk}", of.format(row.title.say(said))) for row in copies)]
        self.initial.setdefault("start", "club")

    @property
    def title(self) -> dict[str, str]:
        """Both languages, as a file has them."""
        return {"ko": self.cleaned_data["title_ko"], "en": self.cleaned_data["title_en"]}


class WhyForm(forms.Form):
    """Why a shown call changes."""

    why_ko = forms.CharField(label=_("Why, in Korean"), max_length=300)
    why_en = forms.CharField(label=_("Why, in English"), max_length=300)

    @property
    def why(self) -> Text:
        """Both languages."""
        return Text(ko=self.cleaned_data["why_ko"], en=self.cleaned_data["why_en"])


class CopyForm(forms.Form):
    """For which year a programme is copied."""

    year = forms.IntegerField(label=_("Year"), min_value=2000, max_value=2999)
