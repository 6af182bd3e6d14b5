"""What is filled in about expenses, and at the end."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from madang.website.grants.actions.spending import Given
from madang.website.grants.forms.agreed import code_choices, day_field, words_field
from madang.website.grants.forms.credit import MOST
from madang.website.grants.models import Expense
from madang.website.grants.money.budget import Plan
from madang.website.grants.money.codes import PAPERS, CodeTable, Paper

FIRST_PAPER: dict[str, Paper] = {"card": "card-slip", "transfer": "bank-transfer", "cash": "cash-receipt"}


SELDOM = ("people", "receipt", "refundable_vat", "payee_is_member")


class Part:
    """Some fields of a form, as `frame/form.html` shows a form; the `whole` also tells what is wrong with all of it."""

    def __init__(self, form: forms.Form, names: Sequence[str], *, whole: bool = False):
        held = [form[name] for name in names]
        self.visible_fields = [one for one in held if not one.is_hidden]
        self.hidden_fields = [one for one in held if one.is_hidden]
        self.non_field_errors = form.non_field_errors() if whole else []
        self.wrong = any(one.errors for one in held)


class ExpenseForm(forms.Form):
    """One payment. The photo is kept as the paper that fits how it was paid; others are added on the expense's own page."""

    amount = forms.IntegerField(label=_("How much, in won"), min_value=1, max_value=MOST)
    payee = forms.CharField(label=_("Paid to"), max_length=120, help_text=_("The shop or person, as it stands on the receipt."))
    day = day_field(_("On which day"))
    about = forms.CharField(label=_("What for"), max_length=300)
    code = forms.ChoiceField(label=_("Line of the budget"))
    paid = forms.ChoiceField(label=_("How it was paid"), choices=Expense.Paid.choices, initial="card", widget=forms.RadioSelect)
    fund = forms.ChoiceField(label=_("Whose money"), choices=Expense.Fund.choices, initial="grant", widget=forms.RadioSelect)
    photo = forms.FileField(label=_("Photo of the receipt"), required=False, help_text=_("Or a PDF. More papers can be added afterwards."))
    people = forms.IntegerField(
        label=_("How many people took part"), min_value=1, max_value=10_000, required=False, help_text=_("For meals and meetings: always.")
    )
    receipt = forms.CharField(label=_("Number on the receipt"), max_length=60, required=False, help_text=_("Approval number, as you like."))
    refundable_vat = forms.IntegerField(
        label=_("Tax that is paid back, in won"),
        min_value=0,
        max_value=MOST,
        required=False,
        help_text=_("Only for who gets VAT back."),
    )
    payee_is_member = forms.BooleanField(label=_("It was paid to one of ourselves"), required=False)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    revision = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *given: Any, table: CodeTable, plan: Plan, **more: Any):
        super().__init__(*given, **more)
        planned = {line.code for line in plan.lines}
        named = [(code, name) for code, name in code_choices(table) if code in planned]
        self.fields["code"].choices = [("", gettext("Please choose")), *named]

    @property
    def first(self) -> "Part":
        """What every payment needs."""
        return Part(self, [name for name in self.fields if name not in SELDOM], whole=True)

    @property
    def seldom(self) -> "Part":
        """What few payments need."""
        return Part(self, SELDOM)

    @property
    def given(self) -> Given:
        """What was filled in."""
        held = self.cleaned_data
        names = ("code", "amount", "day", "payee", "about", "fund", "paid", "receipt", "people", "payee_is_member")
        return Given(**{name: held[name] for name in names}, refundable_vat=held["refundable_vat"] or 0)

    @property
    def first_paper(self) -> Paper:
        """What the photo shows, by how it was paid."""
        return FIRST_PAPER[self.cleaned_data["paid"]]


class EvidenceForm(forms.Form):
    """One more paper."""

    paper = forms.ChoiceField(label=_("Which paper"))
    file = forms.FileField(label=_("Photo or PDF"))

    def __init__(self, *given: Any, **more: Any):
        super().__init__(*given, **more)
        language = "en" if get_language() == "en" else "ko"
        self.fields["paper"].choices = [(paper, words.say(language)) for paper, words in PAPERS.items()]


class JudgeForm(forms.Form):
    """The accountant's words, on the revision that was read."""

    words = words_field(_("A word to who entered it"), required=False, help_text=_("Needed where it is sent back or does not count."))
    revision = forms.IntegerField(widget=forms.HiddenInput)


class SettleForm(forms.Form):
    """What the holder adds to the figures."""

    interest = forms.IntegerField(
        label=_("Interest that the grant earned, in won"),
        min_value=0,
        max_value=MOST,
        initial=0,
        help_text=_("As the bank's statement says."),
    )
    words = words_field(_("What the grant made possible"), rows=6, most=3000, help_text=_("A few sentences: what the grant made possible."))


class ReturnForm(forms.Form):
    """When the money came back."""

    day = day_field(_("Day on which it came back"))
