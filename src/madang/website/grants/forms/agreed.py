"""What is filled in about agreements and plans."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.grants.agreement_words import Offer
from madang.website.grants.forms.credit import MOST
from madang.website.grants.money.budget import Plan
from madang.website.grants.money.codes import CodeTable, Item, Sub

LARGEST = 200_000  # bytes of a code table


def day_field(label: object, **more: Any) -> forms.DateField:
    """A day, by the device's own calendar."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


def words_field(label: object, rows: int = 3, most: int = 1000, **more: Any) -> forms.CharField:
    """A few sentences."""
    return forms.CharField(label=label, max_length=most, widget=forms.Textarea(attrs={"rows": rows}), **more)


class OfferForm(forms.Form):
    """What the hub offers; terms beyond the usual ones stand one a line, in both languages."""

    amount = forms.IntegerField(label=_("Grant, in won"), min_value=1, max_value=MOST)
    own_share = forms.IntegerField(
        label=_("The club's own share, in per cent of the whole"),
        min_value=0,
        max_value=99,
        initial=0,
        help_text=_("0 where the call asks for none."),
    )
    first = day_field(_("First day of spending"))
    last = day_field(_("Last day of spending"))
    terms_ko = words_field(
        _("More terms, in Korean"), most=3000, required=False, help_text=_("One a line. The usual terms are there already.")
    )
    terms_en = words_field(_("More terms, in English"), most=3000, required=False, help_text=_("One a line, in the same order."))

    def clean(self) -> dict[str, Any]:
        """The end after the beginning, and as many lines in the one language as in the other."""
        given = super().clean() or {}
        if given.get("first") and given.get("last") and given["last"] < given["first"]:
            self.add_error("last", gettext("The last day comes before the first."))
        if len(_lines(given.get("terms_ko"))) != len(_lines(given.get("terms_en"))):
            self.add_error("terms_en", gettext("Each term needs a line in both languages."))
        return given

    @property
    def offer(self) -> Offer:
        """What was filled in."""
        given = self.cleaned_data
        both = zip_longest(_lines(given["terms_ko"]), _lines(given["terms_en"]), fillvalue="")
        return Offer(given["amount"], given["own_share"], given["first"], given["last"], tuple(Text(ko, en) for ko, en in both))


def _lines(words: str | None) -> list[str]:
    return [line.strip() for line in (words or "").splitlines() if line.strip()]


class SignForm(forms.Form):
    """The legal name, typed by the one who signs; `digest` is of what was shown."""

    name = forms.CharField(
        label=_("Your name as it stands in your papers"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "name"}),
        help_text=_("It stands on the agreement only. Others keep seeing the name that you chose."),
    )  # fmt: skip
    read = forms.BooleanField(label=_("I have read the agreement and sign it."))
    digest = forms.CharField(max_length=64, widget=forms.HiddenInput)


class WordsForm(forms.Form):
    """Why, in a few words."""

    why = words_field(_("Why, in a few words"), most=500)


class PayForm(forms.Form):
    """Money that was sent to the club. The key makes a form that is sent twice one payment."""

    amount = forms.IntegerField(label=_("Won"), min_value=1, max_value=MOST)
    day = day_field(_("Day of the transfer"))
    about = forms.CharField(label=_("Note"), max_length=200, required=False)
    key = forms.CharField(max_length=80, widget=forms.HiddenInput, initial=lambda: f"pay-{uuid4()}")


class PlanForm(forms.Form):
    """Two fields a code: won of the grant, and of the club's own money. An empty field is nothing."""

    why = words_field(_("What the hub should know"), required=False)

    def __init__(self, *given: Any, table: CodeTable, plan: Plan | None = None, own: bool = True, **more: Any):
        super().__init__(*given, **more)
        self._table, self._own = table, own
        now = {line.code: line for line in plan.lines} if plan is not None else {}
        for item, sub in _subs(table):
            code = f"{item.code}-{sub.code}"
            line = now.get(code)
            self.fields[f"grant:{code}"] = _won(gettext("Grant"), line.grant if line else None)
            self.fields[f"own:{code}"] = _won(gettext("Own money"), line.own if line else None)

    @property
    def items(self) -> Iterator[tuple[Item, list[tuple[str, Sub, Any, Any]]]]:
        """Items with their lines: code, what it is, the two fields."""
        for item in self._table.items:
            codes = [(f"{item.code}-{sub.code}", sub) for sub in item.subs]
            yield item, [(code, sub, self[f"grant:{code}"], self[f"own:{code}"]) for code, sub in codes]

    @property
    def lines(self) -> Mapping[str, tuple[int, int]]:
        """Won by code."""
        given = self.cleaned_data
        codes = [f"{item.code}-{sub.code}" for item, sub in _subs(self._table)]
        return {code: (given[f"grant:{code}"] or 0, given[f"own:{code}"] or 0) for code in codes}


def _subs(table: CodeTable) -> Iterator[tuple[Item, Sub]]:
    return ((item, sub) for item in table.items for sub in item.subs)


def _won(label: str, initial: int | None) -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"inputmode": "numeric", "step": 1000})
    return forms.IntegerField(label=label, min_value=0, max_value=MOST, required=False, initial=initial or None, widget=widget)


class MoveForm(forms.Form):
    """Won from one line to another."""

    source = forms.ChoiceField(label=_("From which line"))
    target = forms.ChoiceField(label=_("To which line"))
    amount = forms.IntegerField(label=_("Won"), min_value=1, max_value=MOST)
    why = words_field(_("Why, in a few words"), required=False)

    def __init__(self, *given: Any, table: CodeTable, plan: Plan, **more: Any):
        super().__init__(*given, **more)
        self.fields["source"].choices = [(line.code, name_of(table, line.code)) for line in plan.lines if line.grant]
        self.fields["target"].choices = code_choices(table)


def name_of(table: CodeTable, code: str) -> str:
    """A code as people read it, in the language of this page."""
    sub = table.sub(code)
    return f"{sub.name.say('en' if get_language() == 'en' else 'ko')} ({code})" if sub is not None else code


def code_choices(table: CodeTable) -> list[tuple[str, str]]:
    """Every code with its name."""
    return [(f"{item.code}-{sub.code}", name_of(table, f"{item.code}-{sub.code}")) for item, sub in _subs(table)]


class CodesForm(forms.Form):
    """A file of codes."""

    file = forms.FileField(label=_("File of budget codes (TOML)"))

    def clean_file(self) -> str:
        """Its text."""
        upload = self.cleaned_data["file"]
        if upload.size > LARGEST:
            raise forms.ValidationError(gettext("This file is too large for a table of budget codes."))
        try:
            return str(upload.read().decode("utf-8"))
        except UnicodeDecodeError:
            raise forms.ValidationError(gettext("This file is not a text in UTF-8.")) from None
