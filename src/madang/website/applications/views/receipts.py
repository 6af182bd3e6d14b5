"""The receipt as a paper, and the page on which anybody who holds one sees whether it is ours."""

import re
from uuid import UUID

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_safe

from madang.website.applications.queries import receipt_with
from madang.website.applications.receipt_paper import receipt_paper
from madang.website.applications.views.finding import readable
from madang.website.applications.views.sending import frozen_of
from madang.website.frame.papers import answer

FEWEST = 16  # letters of a fingerprint that are enough beside a number nobody guesses


@login_required
@require_GET
def paper(request: HttpRequest, id: UUID) -> HttpResponse:
    """The PDF, in the language of the page."""
    row = readable(request, id)
    sent = frozen_of(row)
    return answer(f"{gettext('receipt')}-{sent.number}", receipt_paper(row, sent, "en" if request.LANGUAGE_CODE == "en" else "ko"))


class ReceiptForm(forms.Form):
    """What stands on a receipt: number and fingerprint together, neither tells anything alone."""

    number = forms.CharField(label=_("Receipt number"), max_length=20, help_text=_("For example 2026-7K3M-9QXA."))
    print = forms.CharField(
        label=_("Fingerprint"), max_length=80, help_text=_("Its first sixteen letters and digits are enough."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip

    def clean_number(self) -> str:
        """As receipts write it."""
        return str(self.cleaned_data["number"]).strip().upper()

    def clean_print(self) -> str:
        """Without blanks, in small letters."""
        plain = "".join(str(self.cleaned_data["print"]).split()).lower()
        if not re.fullmatch(rf"[0-9a-f]{{{FEWEST},64}}", plain):
            raise forms.ValidationError(
                gettext("A fingerprint has 64 letters and digits, 0 to 9 and a to f; give sixteen of them at least.")
            )
        return plain


@never_cache
@require_safe
def verify(request: HttpRequest) -> HttpResponse:
    """Whether this receipt is ours, and when it arrived; nothing of what was sent, and nobody's name."""
    asked = "number" in request.GET or "print" in request.GET
    form = ReceiptForm(request.GET if asked else None)
    good = asked and form.is_valid()
    found = receipt_with(form.cleaned_data["number"], form.cleaned_data["print"]) if good else None
    return render(request, "applications/verify.html", {"form": form, "asked": good, "found": found}, status=422 if form.errors else 200)
