"""A notice to one person, and how that person wants to be told."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.film.language import Text
from madang.website.people.models import Person

WHO = "{who}"  # where the name of `about` is read
GONE = Text(ko="떠난 이웃", en="a neighbour who left")
SOMEBODY = Text(ko="한 이웃", en="a neighbour")  # whom an old notice named, before it was kept who that is


class Notice(models.Model):
    """`ko` and `en` are the same words in both languages; `view` and `arguments` name the page it leads to, in its reader's language.

    Whom the words name is `about`: their name is put in when the words are read, as they are called then, and goes when they go.

    `mail_after` is when a mail with it may go out at the earliest (None: no mail is wanted), `mailed_at` when it did.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="notices")
    about = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=40)
    ko = models.CharField(max_length=300)
    en = models.CharField(max_length=300)
    view = models.CharField(max_length=80, blank=True)
    arguments = models.JSONField(default=dict)
    made_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)
    mail_after = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    @property
    def words(self) -> Text:
        """The words in both languages, with the name that they are about."""
        if WHO not in self.ko and WHO not in self.en:
            return Text(ko=self.ko, en=self.en)
        name = self.about.display_name if self.about is not None else ""
        named = Text(ko=name, en=name) if name else SOMEBODY if self.about is None else GONE
        ko, en = self.ko.replace(WHO, named.ko), self.en.replace(WHO, named.en)
        return Text(ko=ko, en=f"{en[:1].upper()}{en[1:]}")

    class Meta:
        """Newest first; what still has to be mailed is found quickly."""

        ordering = ["-id"]
        indexes = [
            models.Index(fields=["person", "-id"], name="notices_of_a_person"),
            models.Index(fields=["person"], condition=models.Q(read_at=None), name="notices_unread"),
            models.Index(fields=["mail_after"], condition=models.Q(mailed_at=None, mail_after__isnull=False), name="notices_to_be_mailed"),
        ]

    def __str__(self) -> str:
        return self.ko


class NoticeChoice(models.Model):
    """How often mails come, and the hours in which none does (Asia/Seoul; equal hours: none are quiet). `digest` holds topics
    (`notices.kinds`) that wait for the daily mail even where mails come each at once."""

    class Mail(models.TextChoices):
        """How notices are mailed."""

        EACH = "each", _("each at once")
        DAILY = "daily", _("together, once a day")
        WEEKLY = "weekly", _("together, once a week")
        NEVER = "never", _("not at all")

    person = models.OneToOneField(Person, models.CASCADE, related_name="notice_choice")
    mail = models.CharField(max_length=10, choices=Mail.choices, default=Mail.EACH)
    quiet_from = models.TimeField(default="21:00")
    quiet_until = models.TimeField(default="08:00")
    digest = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.mail
