"""What operators fill in about credit."""

from collections.abc import Sequence
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from madang.website.clubs.models import Club

MOST = 10**12  # won


class DepositForm(forms.Form):
    """Credit for the pot. The key makes a form that is sent twice one deposit."""

    amount = forms.IntegerField(label=_("Won"), min_value=1, max_value=MOST)
    about = forms.CharField(label=_("From whom, for what"), max_length=200)
    key = forms.CharField(max_length=80, widget=forms.HiddenInput, initial=lambda: f"deposit-{uuid4()}")


class ShareForm(forms.Form):
    """The floor, and what each club needs."""

    round_name = forms.CharField(
        label=_("Name of this round"), max_length=60, help_text=_("For example 2026-1. A round is shared out once.")
    )
    floor = forms.IntegerField(label=_("Floor for every club, in won"), min_value=0, max_value=MOST)

    def __init__(self, *given: object, clubs: Sequence[Club], **more: object):
        super().__init__(*given, **more)
        for club in clubs:
            self.fields[f"club{club.pk}"] = forms.IntegerField(
                label=_("%(name)s needs, in won") % {"name": club.name}, min_value=0, max_value=MOST, initial=0
            )

    @property
    def needs(self) -> dict[int, int]:
        """By club."""
        return {int(name[4:]): won for name, won in self.cleaned_data.items() if name.startswith("club")}
