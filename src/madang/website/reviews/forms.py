"""What operators, reviewers and the chair fill in."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.people.models import Person
from madang.website.programmes.calls.call import Call, Stage
from madang.website.reviews.actions.deciding import outcomes
from madang.website.reviews.actions.setting_up import Plan, Rules
from madang.website.reviews.models import Case, Decision, Review, Round, Sheet
from madang.website.reviews.phases import Dates
from madang.website.reviews.queries.calls import criteria_of
from madang.website.reviews.words import kind_of

TIES = [
    ("criteria,spread", _("the heavier criterion, then the smaller spread, then the chair")),
    ("criteria,spread,sent", _("the heavier criterion, then the smaller spread, then who sent first")),
    ("criteria", _("the heavier criterion, then the chair")),
    ("", _("the chair alone")),
]


NO_ROUNDS = ("eligibility-check", "application")  # what the yard and the applicants do themselves; an operator may still mark it


class Moment(forms.DateTimeField):
    """A day and a minute in Korea."""

    def __init__(self, **given: Any):
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
        super().__init__(widget=widget, input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"], **given)


def _moments(form: forms.Form, prefix: str, required: bool) -> None:
    told = {
        "opens_at": (_("Conflicts are declared from"), ""),
        "scores_from": (_("Scores are given from"), ""),
        "scores_until": (_("Scores are given until"), _("Until then nobody sees another's scores.")),
        "talks_until": (
            _("Reviewers talk until (as you like)"),
            _("They see each other's scores and notes meanwhile. Empty: they do not talk."),
        ),
    }
    for name, (label, help_text) in told.items():
        form.fields[f"{prefix}{name}"] = Moment(label=label, help_text=help_text, required=required and name != "talks_until")


def _dates(data: dict[str, Any], prefix: str) -> Dates | None:
    found = [data.get(f"{prefix}{name}") for name in ("opens_at", "scores_from", "scores_until", "talks_until")]
    return Dates(*found) if all(found[:3]) else None


class DatesForm(forms.Form):
    """Other dates for one round."""

    def __init__(self, round: Round, *given: Any, **more: Any):
        names = ("opens_at", "scores_from", "scores_until", "talks_until")
        super().__init__(*given, initial={name: getattr(round, name) for name in names}, **more)
        _moments(self, "", required=True)

    def clean(self) -> dict[str, Any]:
        """In their order."""
        data = super().clean() or {}
        made = _dates(data, "")
        if made and not made.in_order():
            raise forms.ValidationError(_("These dates do not follow each other. Declaring comes first, then scores, then talking."))
        return {**data, "dates": made}


class SetupForm(forms.Form):
    """The rules, and the rounds that the call's stages become. What the call says stands there already."""

    blind = forms.ChoiceField(
        label=_("Do reviewers see who applied?"),
        choices=[("", _("Yes, they see names")), ("blind", _("No, they see numbers until the release"))],
        required=False, widget=forms.RadioSelect,
        help_text=_("Blind: names of applicants, clubs and members are hidden, and taken out of the answers where the yard knows them."),
    )  # fmt: skip
    each = forms.IntegerField(label=_("Reviewers for each application"), min_value=1, max_value=15, initial=3)
    scale = forms.TypedChoiceField(
        label=_("Points of a criterion"), coerce=int, initial=10, choices=[(5, _("0 to 5")), (10, _("0 to 10")), (100, _("0 to 100"))]
    )
    ties = forms.ChoiceField(label=_("Where means are equal, this decides"), choices=TIES, required=False, initial=TIES[0][0])

    def __init__(self, call: Call, review: Review | None, *given: Any, **more: Any):
        self.call = call
        self.stages = stages_of(call)
        self.rounds = {one.place: one for one in review.rounds.all()} if review else {}
        super().__init__(*given, initial=self._kept(review), **more)
        for place, stage in enumerate(self.stages, 1):
            self._add_round(place, stage)

    def _kept(self, review: Review | None) -> dict[str, Any]:
        if review is None:
            return {}
        return {"blind": "blind" if review.blind else "", "each": review.each, "scale": review.scale, "ties": ",".join(review.ties)}

    def _add_round(self, place: int, stage: Stage) -> None:
        prefix, kept = f"round{place}_", self.rounds.get(place)
        first = len(self.stages) == 1
        if not first:
            self.fields[f"{prefix}held"] = forms.BooleanField(
                label=_("This step is a round of the review"),
                required=False,
                initial=kept is not None or not (self.rounds or stage.kind in NO_ROUNDS),
            )
        keeps = kept.keeps if kept else stage.keeps or (self.call.chosen.count if place == len(self.stages) else None)
        self.fields[f"{prefix}keeps"] = forms.IntegerField(
            label=_("How many are kept"), required=False, min_value=1, max_value=10_000, initial=keeps, help_text=_("Empty: no limit.")
        )
        _moments(self, prefix, required=first)
        start = timezone.localtime().replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=1 + 14 * (place - 1))
        defaults = {"opens_at": 0, "scores_from": 2, "scores_until": 9, "talks_until": 11}
        for name, days in defaults.items():
            self.fields[f"{prefix}{name}"].initial = getattr(kept, name) if kept else start + timedelta(days=days)

    def parts(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields of each round below its name, for the page."""
        return [
            (kind_of(stage.kind), [field for field in self if field.name.startswith(f"round{place}_")])
            for place, stage in enumerate(self.stages, 1)
        ]  # fmt: skip

    def rules_part(self) -> list[forms.BoundField]:
        """The fields above the rounds."""
        return [self[name] for name in ("blind", "each", "scale", "ties")]

    def clean(self) -> dict[str, Any]:
        """At least one round, with dates in order, and one after the other."""
        data = super().clean() or {}
        plans: list[Plan] = []
        for place, stage in enumerate(self.stages, 1):
            prefix = f"round{place}_"
            if len(self.stages) > 1 and not data.get(f"{prefix}held"):
                continue
            dates = _dates(data, prefix)
            if dates is None:
                self.add_error(f"{prefix}opens_at", _("This round needs its dates."))
            elif not dates.in_order() or (plans and dates.opens_at < _end(plans[-1].dates)):
                self.add_error(
                    f"{prefix}opens_at", _("These dates do not follow each other. Declaring comes first, then scores, then talking.")
                )
            else:
                plans.append(Plan(stage.kind, data.get(f"{prefix}keeps"), dates))
        if not plans and not self.errors:
            raise forms.ValidationError(_("A review needs one round at least."))
        return {**data, "plans": plans}

    def rules(self) -> Rules:
        """As a value."""
        data = self.cleaned_data
        ties = tuple(data["ties"].split(",")) if data["ties"] else ()
        return Rules(bool(data["blind"]), data["each"], data["scale"], criteria_of(self.call), ties)


def _end(dates: Dates) -> datetime:
    return dates.talks_until or dates.scores_until


def stages_of(call: Call) -> list[Stage]:
    """The steps of choosing before the work begins; a call that names none has one."""
    return [stage for stage in call.stages if not stage.after_start] or [Stage("review", call.chosen.count)]


class SeatForm(forms.Form):
    """Whom to ask."""

    person = forms.ModelChoiceField(Person.objects.none(), label=_("Reviewer"), help_text=_("People to whom the hub gave the role."))
    chair = forms.BooleanField(label=_("Chairs the review"), required=False)

    def __init__(self, people: Any, *given: Any, **more: Any):
        super().__init__(*given, **more)
        self.fields["person"].queryset = people


class ConflictForm(forms.Form):
    """Whom it concerns, and which application."""

    who = forms.ModelChoiceField(Person.objects.none(), label=_("Who has the conflict"))
    case = forms.ChoiceField(label=_("Application"))
    words = forms.CharField(
        label=_("Why"), max_length=300, help_text=_("For example: works for the same company. It stands in the protocol.")
    )

    def __init__(self, people: Any, cases: list[tuple[int, str]], *given: Any, **more: Any):
        super().__init__(*given, **more)
        self.fields["who"].queryset = people
        self.fields["case"].choices = cases


class DeclareForm(forms.Form):
    """Where I have a conflict."""

    applications = forms.MultipleChoiceField(
        label=_("With whom do you have a conflict?"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Family, friends, the same workplace or club, money, a quarrel: anything that could sway you, or look as if it did."),
    )  # fmt: skip
    words = forms.CharField(label=_("Why (as you like)"), max_length=300, required=False)
    sure = forms.BooleanField(label=_("I have no other conflict with anybody on this list."))

    def __init__(self, names: list[tuple[str, str]], *given: Any, **more: Any):
        super().__init__(*given, **more)
        self.fields["applications"].choices = names


class SheetForm(forms.Form):
    """Points and a note for each criterion, and a note on the whole. Drafts may have gaps."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    page = forms.CharField(widget=forms.HiddenInput, max_length=16, required=False)

    def __init__(self, review: Review, sheet: Sheet, *given: Any, open_page: str = "", **more: Any):
        kept: dict[str, Any] = {"note": sheet.note, "version": sheet.version, "page": open_page}
        for one in review.rules:
            kept |= {f"points_{one.id}": sheet.points.get(one.id), f"note_{one.id}": sheet.notes.get(one.id, "")}
        super().__init__(*given, initial=kept, **more)
        self.review = review
        for one in review.rules:
            limits = {"inputmode": "numeric", "autocomplete": "off"}
            self.fields[f"points_{one.id}"] = forms.IntegerField(
                label=_("Points"), required=False, min_value=0, max_value=review.scale, widget=forms.NumberInput(attrs=limits)
            )
            self.fields[f"note_{one.id}"] = forms.CharField(
                label=_("Note"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 2, "class": "short"})
            )
        self.fields["note"] = forms.CharField(
            label=_("Note on the whole"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4})
        )

    def given(self) -> dict[str, Any]:
        """What `actions.scoring.save` takes."""
        data = self.cleaned_data
        return {
            "points": {one.id: data.get(f"points_{one.id}") for one in self.review.rules},
            "notes": {one.id: data.get(f"note_{one.id}", "") for one in self.review.rules},
            "note_": data["note"], "version": data["version"], "page": data["page"],
        }  # fmt: skip


class RemarkForm(forms.Form):
    """One's word in the discussion."""

    words = forms.CharField(label=_("What do you want to say?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class DecideForm(forms.Form):
    """One decision."""

    outcome = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    place = forms.IntegerField(label=_("Place on the waiting list"), required=False, min_value=1, max_value=10_000)
    reason_ko = forms.CharField(
        label=_("Words to the applicant, in Korean"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Read after the release, whatever the outcome. Left empty, the words for everybody of this outcome are told."),
    )  # fmt: skip
    reason_en = forms.CharField(
        label=_("The same in English (as you like)"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "en"}),
    )

    def __init__(self, case: Case, last: bool, *given: Any, **more: Any):
        kept: Decision | None = getattr(case, "decision", None)
        names = ("outcome", "place", "reason_ko", "reason_en")
        super().__init__(*given, initial={name: getattr(kept, name) for name in names} if kept else {}, **more)
        words = dict(Decision.Outcome.choices)
        self.fields["outcome"].choices = [(name, words[name]) for name in outcomes(last)]
        if not last:
            del self.fields["place"]


class FillInForm(forms.Form):
    """Decisions by rank."""

    waiting = forms.IntegerField(label=_("How many on the waiting list"), min_value=0, max_value=1000, initial=0, required=False)
    reason_ko = forms.CharField(
        label=_("Reason for all who are not chosen, in Korean"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("You can give single applications a reason of their own."),
    )  # fmt: skip
    reason_en = forms.CharField(
        label=_("The same in English (as you like)"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "en"}),
    )

    def __init__(self, *given: Any, review: Review, **more: Any):
        super().__init__(*given, **more)
        self.fields["reason_ko"].required = not review.words_for(Decision.Outcome.NOT_CHOSEN).ko  # else those are told


class ReleaseForm(forms.Form):
    """The second step."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
    sure = forms.BooleanField(label=_("I have read every decision. I know that the release cannot be undone."))
