"""What people fill in. Each field says why it is asked."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LONGEST_ADDRESS = 254  # letters that a mail server takes (RFC 5321, 4.5.3.1.3), and that the table holds


class AskForm(forms.Form):
    """The address that the mail goes to."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=LONGEST_ADDRESS,
        help_text=_("We mail you a link and six digits. You need no password."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class AddressForm(forms.Form):
    """The address that is to open the account from now on."""

    email = forms.EmailField(
        label=_("New mail address"),
        max_length=LONGEST_ADDRESS,
        help_text=_("We mail a link there. Nothing changes before you press it."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class CodeForm(forms.Form):
    """Six digits."""

    code = forms.CharField(
        label=_("Six digits"),
        max_length=20,
        help_text=_("They stand in the mail and are good for 15 minutes."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )


class ProofForm(forms.Form):
    """The app's six digits, or a spare code."""

    code = forms.CharField(
        label=_("Code of the app"),
        max_length=20,
        help_text=_("Six digits that change every 30 seconds. A spare code from your paper works, too."),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "text", "autocapitalize": "none"}),
    )


class AgeForm(forms.Form):
    """Only which of the two: no date is asked."""

    age = forms.ChoiceField(
        label=_("How old are you?"),
        choices=[("over", _("14 or older")), ("under", _("under 14"))],
        widget=forms.RadioSelect,
        help_text=_("The law lets a guardian decide for people under 14. We do not ask for a date."),
    )


class WelcomeForm(forms.Form):
    """A name, and two promises."""

    display_name = forms.CharField(
        label=_("Name others see"),
        max_length=40,
        help_text=_("A nickname is fine. You can change it."),
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
    )
    privacy = forms.BooleanField(label=_("I agree to how my data is used (needed)"))
    terms = forms.BooleanField(label=_("I make the promises of this yard (needed)"))
    notices = forms.BooleanField(label=_("Mail me news (as you like)"), required=False)


class GuardianForm(forms.Form):
    """How to reach a guardian, and nothing about the child."""

    guardian_name = forms.CharField(label=_("Your guardian's name"), max_length=80)
    guardian_email = forms.EmailField(
        label=_("Your guardian's e-mail address"),
        max_length=LONGEST_ADDRESS,
        help_text=_("We ask them whether you may join. If nobody answers in five days, this is deleted."),
    )


def _birth_date(**given: object) -> forms.DateField:
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date", "autocomplete": "bday"}, format="%Y-%m-%d"), **given)


class _Born(forms.Form):
    """A date of birth is a day that has been, in this life."""

    born_field = ""

    def clean(self) -> dict[str, object]:
        """Neither tomorrow nor before 1900."""
        given = super().clean() or {}
        born = given.get(self.born_field)
        if born and not (born.year > 1900 and born <= timezone.localdate()):
            self.add_error(self.born_field, _("This day cannot be a date of birth."))
        return given


class ConfirmForm(_Born):
    """The guardian's answer."""

    born_field = "child_birth_date"
    child_name = forms.CharField(
        label=_("Name that others will see"), max_length=40, help_text=_("A nickname is better than the real name.")
    )
    child_birth_date = _birth_date(label=_("Child's date of birth"), help_text=_("So that we know when the child may decide alone."))
    guardian = forms.BooleanField(
        label=_("I am this child's legal guardian, and I agree to how the child's data is used and to the promises of this yard.")
    )


class MeForm(_Born):
    """What people change about themselves."""

    born_field = "birth_date"
    display_name = forms.CharField(label=_("Name others see"), max_length=40, widget=forms.TextInput(attrs={"autocomplete": "nickname"}))
    language = forms.ChoiceField(label=_("Language of mails"), choices=[("ko", "한국어"), ("en", "English")])
    birth_date = _birth_date(
        label=_("Date of birth (as you like)"), required=False, help_text=_("Only calls that ask for an age need it. Nobody else sees it.")
    )


class LendForm(forms.Form):
    """What the key is for."""

    name = forms.CharField(label=_("What the program is called"), max_length=60, help_text=_("So that you know later which key is which."))


class ForgetForm(forms.Form):
    """Erasing cannot be undone, so it is said once more."""

    sure = forms.BooleanField(label=_("I understand that this cannot be undone."))
