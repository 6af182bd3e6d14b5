"""What is written about proposals."""

from urllib.parse import urlsplit
from uuid import uuid4

from django import forms
from django.urls import Resolver404, resolve
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from madang.website.proposals.models import Proposal, State

WORDS = 2000
LONGEST = 200  # letters of an address


class ProposalForm(forms.Form):
    """Short enough for a phone at the bus stop."""

    nonce = forms.UUIDField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(label=_("What is it?"), choices=Proposal.Kind.choices, widget=forms.RadioSelect, initial=Proposal.Kind.THEME)
    title = forms.CharField(label=_("In one line"), max_length=80)
    words = forms.CharField(
        label=_("What and why"), max_length=WORDS, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("What would you like to do, and with whom? Everybody reads it: please leave out names and telephone numbers."),
    )  # fmt: skip

    def __init__(self, *given: object, **named: object):
        super().__init__(*given, **named)
        self.fields["nonce"].initial = uuid4

    def clean_nonce(self) -> object:
        """One's own, or a new one."""
        return self.cleaned_data["nonce"] or uuid4()


class AnswerForm(forms.Form):
    """What becomes of it, in both languages where somebody can write them."""

    state = forms.ChoiceField(label=_("What becomes of it?"), choices=State.choices, widget=forms.RadioSelect)
    ko = forms.CharField(
        label=_("Answer in Korean"), max_length=WORDS, required=False, widget=forms.Textarea(attrs={"rows": 4, "lang": "ko"}),
        help_text=_("For “not this time”: because of what, and what could help."),
    )  # fmt: skip
    en = forms.CharField(
        label=_("Answer in English"), max_length=WORDS, required=False, widget=forms.Textarea(attrs={"rows": 4, "lang": "en"})
    )
    place = forms.CharField(
        label=_("Where it goes on"), max_length=300, required=False,
        help_text=_("The address of a page of this yard, like that of a session or a programme. Leave it empty if there is none yet."),
    )  # fmt: skip

    def __init__(self, *given: object, host: str = "", **named: object):
        super().__init__(*given, **named)
        self.host = host

    def clean_place(self) -> str:
        """The address without host and language; only of a page that is there."""
        typed = self.cleaned_data["place"].strip()
        if typed and not self._here(typed):
            raise forms.ValidationError(_("This is no page of this yard. Please copy the address of the page from your browser."))
        return urlsplit(typed).path[4:] if typed else ""

    def _here(self, typed: str) -> bool:
        try:
            address = urlsplit(typed)
            if address.netloc not in ("", self.host) or address.path[:4] not in ("/ko/", "/en/") or len(address.path) > LONGEST:
                return False
            with override(address.path[1:3]):
                resolve(address.path)
        except (ValueError, Resolver404):
            return False
        return True


class ReportForm(forms.Form):
    """What is the matter."""

    words = forms.CharField(label=_("What is the matter?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}))


class JoinForm(forms.Form):
    """The number of the proposal that stays."""

    into = forms.IntegerField(
        label=_("Number of the other proposal"), min_value=1, max_value=2**31 - 1,
        help_text=_("It stands in the address of its page and above its name. That one stays; this one is counted with it."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip
