"""What is filled in about agreements and plans."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.grants.agreement_words import Offer
from madang.website.grants.forms.credit import MOST
from madang.website.grants.holders import BODIES, Holder, lacking, registration_of
from madang.website.grants.models import Agreement
from madang.website.grants.money.budget import Plan
from madang.website.grants.money.codes import CodeTable, Item, Sub
from madang.website.people.models import Person

LARGEST = 200_000  # bytes of a code table


def day_field(label: object, **more: Any) -> forms.DateField:
    """A day, by the device's own calendar."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


def words_field(label: object, rows: int = 3, most: int = 1000, **more: Any) -> forms.CharField:
    """A few sentences."""
    return forms.CharField(label=label, max_length=most, widget=forms.Textarea(attrs={"rows": rows}), **more)


class HolderForm(forms.Form):
    """Who holds the grant, where no club does: asked for what its kind must say of itself. `agent` is told by mail address."""

    kind = forms.ChoiceField(label=_("Who gets the grant"), widget=forms.RadioSelect)
    legal_name = forms.CharField(
        label=_("Legal name"), max_length=120, help_text=_("A person's as in their papers; a company's or organisation's as registered.")
    )
    registration = forms.CharField(
        label=_("Registration number"), max_length=12, required=False, widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        help_text=_("Ten digits. A company needs it; an organisation where it has one."),
    )  # fmt: skip
    representative = forms.CharField(
        label=_("Name of who represents it"), max_length=80, required=False, help_text=_("For companies and organisations.")
    )
    agent = forms.EmailField(
        label=_("Mail address of who signs"), required=False,
        help_text=_("Empty: who applied. For somebody under 19: a parent, guardian or teacher with an account here."),
    )  # fmt: skip

    def __init__(self, *given: Any, kinds: Sequence[str] = (), **more: Any):
        super().__init__(*given, **more)
        self._kinds = kinds
        if not kinds:
            for name in ("kind", "legal_name", "registration", "representative", "agent"):
                del self.fields[name]
            return
        self.fields["kind"].choices = [(kind, words) for kind, words in Agreement.Kind.choices if kind in kinds]
        self.fields["kind"].initial = kinds[0]
        if len(kinds) == 1:  # nothing to choose
            self.fields["kind"].widget = forms.HiddenInput()
        if not set(BODIES) & set(kinds):  # a person has neither
            del self.fields["registration"], self.fields["representative"]

    def clean_registration(self) -> str:
        """As it is written, or what is wrong with it."""
        given = self.cleaned_data["registration"]
        found = registration_of(given) if given else ""
        if found is None:
            raise forms.ValidationError(gettext("This is no registration number: one of its ten digits must be wrong."))
        return found

    def clean_agent(self) -> Person | None:
        """Whose account has this address."""
        return account_with(self.cleaned_data["agent"])

    @property
    def holder(self) -> Holder | None:
        """None where a club holds it."""
        given = self.cleaned_data
        if not self._kinds:
            return None
        body = given["kind"] in BODIES
        registration, representative = (given["registration"], given["representative"]) if body else ("", "")
        return Holder(given["kind"], given["legal_name"], registration, representative)

    def judge_holder(self, given: dict[str, Any]) -> None:
        """Say beside each field what is still needed."""
        if not self._kinds or not given.get("kind"):
            return
        told = Holder(given["kind"], given.get("legal_name") or "–", given.get("registration") or "", given.get("representative") or "")
        for name in lacking(told):
            if name not in self.errors:
                self.add_error(name, gettext("This kind of holder needs it."))


def account_with(address: str) -> Person | None:
    """Who signs in with this address; none where it is empty. Raises ValidationError where nobody does."""
    if not address:
        return None
    found = Person.objects.filter(email__iexact=address.strip(), is_active=True).first()
    if found is None:
        raise forms.ValidationError(gettext("Nobody signs in with this address yet. Please ask them to make an account first."))
    return found


class AgentForm(forms.Form):
    """Who acts for the holder from now on."""

    agent = forms.EmailField(label=_("Mail address of who signs"), help_text=_("Somebody with an account here."))

    def clean_agent(self) -> Person | None:
        """Whose account has this address."""
        return account_with(self.cleaned_data["agent"])


class OfferForm(HolderForm):
    """What the hub offers; terms beyond the usual ones stand one a line, in both languages."""

    amount = forms.IntegerField(label=_("Grant, in won"), min_value=1, max_value=MOST)
    own_share = forms.IntegerField(
        label=_("Own share, in per cent of the whole"),
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
        self.judge_holder(given)
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
    """Money that was sent to the holder. The key makes a form that is sent twice one payment."""

    amount = forms.IntegerField(label=_("Won"), min_value=1, max_value=MOST)
    day = day_field(_("Day of the transfer"))
    about = forms.CharField(label=_("Note"), max_length=200, required=False)
    key = forms.CharField(max_length=80, widget=forms.HiddenInput, initial=lambda: f"pay-{uuid4()}")


class PlanForm(forms.Form):
    """Two fields a code: won of the grant, and of own money. An empty field is nothing."""

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
