"""What people fill in here."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.people.models import Person
from madang.website.support.attending import Rule
from madang.website.support.models import Question, Survey


def _words(label: object, rows: int = 4, *, required: bool = True, help_text: object = "", most: int = 2000) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=most, required=required, help_text=help_text, widget=forms.Textarea(attrs={"rows": rows})
    )


class HandInForm(forms.Form):
    """One of the three is enough."""

    words = _words(_("What you did"), required=False, help_text=_("A few sentences are enough."))
    link = forms.URLField(label=_("Link (as you like)"), max_length=500, required=False, assume_scheme="https")
    file = forms.FileField(label=_("Photo or paper (as you like)"), required=False)


class AnswerForm(forms.Form):
    """Confirmed, or back with a word."""

    words = _words(_("A word to the club"), rows=3, required=False)


class DueForm(forms.Form):
    """The day, or none."""

    due = forms.DateField(label=_("To be done by"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class MilestoneForm(DueForm):
    """One more thing to be done."""

    what_ko = forms.CharField(label=_("What, in Korean"), max_length=300)
    what_en = forms.CharField(label=_("What, in English"), max_length=300)
    field_order = ("what_ko", "what_en", "due")

    @property
    def what(self) -> Text:
        """Both languages."""
        return Text(ko=self.cleaned_data["what_ko"], en=self.cleaned_data["what_en"])


class NoteForm(forms.Form):
    """What the mentor writes."""

    words = _words(_("To the club"), rows=5, most=4000)


class SurveyForm(forms.Form):
    """A survey's name and moment."""

    title_ko = forms.CharField(label=_("Name in Korean"), max_length=120)
    title_en = forms.CharField(label=_("Name in English"), max_length=120)
    moment = forms.ChoiceField(label=_("When it is asked"), choices=Survey.Moment.choices, widget=forms.RadioSelect)

    @property
    def title(self) -> Text:
        """Both languages."""
        return Text(ko=self.cleaned_data["title_ko"], en=self.cleaned_data["title_en"])


class QuestionForm(forms.Form):
    """One question. Choices stand line by line, Korean and English in the same order."""

    kind = forms.ChoiceField(label=_("How it is answered"), choices=Question.Kind.choices, widget=forms.RadioSelect)
    words_ko = forms.CharField(label=_("The question in Korean"), max_length=300)
    words_en = forms.CharField(label=_("The question in English"), max_length=300)
    choices_ko = _words(_("Choices in Korean, one a line"), required=False, help_text=_("Only for one of several."))
    choices_en = _words(_("Choices in English, one a line"), required=False)

    def clean(self) -> dict[str, object]:
        """As many choices in one language as in the other; from two to ten."""
        given = super().clean() or {}
        if given.get("kind") == Question.Kind.CHOICE and "choices_ko" in given and "choices_en" in given:
            korean, english = lines(given["choices_ko"]), lines(given["choices_en"])
            if not 2 <= len(korean) <= 10:
                self.add_error("choices_ko", _("Write from two to ten choices, each on its own line."))
            elif len(korean) != len(english):
                self.add_error("choices_en", _("There must be as many choices in English as in Korean."))
            given["choices"] = [Text(ko=ko, en=en) for ko, en in zip(korean, english)]
        return given

    @property
    def asked(self) -> dict[str, object]:
        """For the action."""
        given = self.cleaned_data
        return {
            "kind": given["kind"], "words": Text(ko=given["words_ko"], en=given["words_en"]), "choices": given.get("choices", []),
        }  # fmt: skip


def lines(words: str) -> list[str]:
    """Lines that are not empty."""
    return [line.strip() for line in words.splitlines() if line.strip()]


def sheet(survey: Survey, language: str, given: object = None) -> forms.Form:
    """The survey as a form; every question may be left out."""
    form = forms.Form(given)
    for question in survey.questions.all():
        label = question.words.say("en" if language == "en" else "ko")
        form.fields[f"q{question.pk}"] = _field(question, label, language)
    return form


def _field(question: Question, label: str, language: str) -> forms.Field:
    if question.kind == Question.Kind.TEXT:
        return _words(label, rows=3, required=False)
    if question.kind == Question.Kind.SCALE:
        ends = {1: _("1, not at all"), 5: _("5, very much")}
        choices, asked = [(number, ends.get(number, str(number))) for number in range(1, 6)], forms.RadioSelect({"data-scale": ""})
    else:
        choices, asked = (
            [(number, held["en" if language == "en" else "ko"]) for number, held in enumerate(question.choices)],
            forms.RadioSelect(),
        )
    return forms.TypedChoiceField(label=label, choices=choices, coerce=int, empty_value=None, required=False, widget=asked)


class OftenForm(forms.Form):
    """How often somebody has to have come."""

    least = forms.IntegerField(label=_("At least"), min_value=1, max_value=1000, widget=forms.NumberInput(attrs={"inputmode": "numeric"}))
    of = forms.ChoiceField(
        label=_("Counted in"), widget=forms.RadioSelect,
        choices=[("percent", _("per cent of the sessions that somebody could have come to")), ("sessions", _("a number of sessions"))],
    )  # fmt: skip

    def clean(self) -> dict[str, object]:
        """More than all is nobody."""
        given = super().clean() or {}
        if given.get("of") == "percent" and given.get("least", 0) > 100:
            self.add_error("least", _("More than 100 per cent is nobody."))
        return given

    @property
    def rule(self) -> Rule:
        """As the action takes it."""
        return Rule(self.cleaned_data["least"], self.cleaned_data["of"])


class RevokeForm(forms.Form):
    """Why it holds no more."""

    why = forms.CharField(label=_("Why it holds no more"), max_length=300)


class CheckForm(forms.Form):
    """What stands on the paper."""

    number = forms.CharField(label=_("Number on the paper"), max_length=30)
    name = forms.CharField(label=_("Name on the paper"), max_length=80)


class NameForm(forms.Form):
    """Which name is printed: the one others see, or the one on one's papers."""

    name = forms.CharField(
        label=_("Name on the certificate"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "name"}),
        help_text=_("Your nickname, or your real name if you need it for a school or an employer. It cannot be changed afterwards."),
    )  # fmt: skip


class MentorForm(forms.Form):
    """One of the hub's mentors."""

    mentor = forms.TypedChoiceField(label=_("Mentor of the hub"), coerce=int)

    def __init__(self, *given: object, mentors: Sequence[Person], **named: object):
        super().__init__(*given, **named)
        self._by_key = {person.pk: person for person in mentors}
        self.fields["mentor"].choices = [(person.pk, str(person)) for person in mentors]

    def clean_mentor(self) -> Person:
        """The person."""
        return self._by_key[self.cleaned_data["mentor"]]
