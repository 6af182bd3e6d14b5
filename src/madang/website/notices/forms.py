"""How somebody wants to be told."""

from django import forms
from django.utils.translation import gettext_lazy as _

from madang.website.notices.kinds import TOPICS
from madang.website.notices.models import NoticeChoice

HOURS = [(f"{hour:02}:00", f"{hour:02}:00") for hour in range(24)]


class ChoiceForm(forms.Form):
    """How often, and when not."""

    mail = forms.ChoiceField(
        label=_("Mails come"),
        choices=NoticeChoice.Mail.choices,
        widget=forms.RadioSelect,
        help_text=_("Whatever you choose, everything stands under Notices. Mails for signing in always come."),
    )
    digest = forms.MultipleChoiceField(
        label=_("Only in the daily mail"),
        choices=[(topic, words) for topic, (words, _kinds) in TOPICS.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Of these nothing is mailed at once: they come together, at eight in the morning."),
    )
    quiet_from = forms.ChoiceField(label=_("Quiet from"), choices=HOURS, help_text=_("What comes in these hours is mailed afterwards."))
    quiet_until = forms.ChoiceField(label=_("Quiet until"), choices=HOURS, help_text=_("The same hour twice: no quiet hours."))
