"""What is told to everybody of an outcome, as it is filled in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.reviews.actions.deciding import outcomes
from madang.website.reviews.models import Decision, Review


class WordsForm(forms.Form):
    """What everybody of an outcome is told, in both languages."""

    def __init__(self, review: Review, last: bool, *given: Any, **more: Any):
        super().__init__(*given, **more)
        self._outcomes, names = outcomes(last), dict(Decision.Outcome.choices)
        for one in self._outcomes:
            kept = review.words.get(one, {})
            for language, label in (
                ("ko", _("To whom: %(outcome)s, in Korean")),
                ("en", _("To whom: %(outcome)s, in English (as you like)")),
            ):
                self.fields[_name(one, language)] = forms.CharField(
                    label=label % {"outcome": names[one]}, required=False, max_length=1000, initial=kept.get(language, ""),
                    widget=forms.Textarea(attrs={"rows": 3, "lang": language}),
                )  # fmt: skip

    def words(self, review: Review) -> dict[str, Text]:
        """By outcome; words for outcomes of other rounds stay as they are."""
        kept = {name: Text(ko=held.get("ko", ""), en=held.get("en", "")) for name, held in review.words.items()}
        data = self.cleaned_data
        return kept | {one: Text(ko=data[_name(one, "ko")], en=data[_name(one, "en")]) for one in self._outcomes}


def _name(outcome: str, language: str) -> str:
    """Of a field: no blank in it, for it is part of an id on the page."""
    return f"{outcome.replace(' ', '_')}_{language}"
