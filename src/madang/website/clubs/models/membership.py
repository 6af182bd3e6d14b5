"""Who is what in a club, from a day on and perhaps until one."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from madang.website.clubs.models.club import Club
from madang.website.people.models import Person


class Membership(models.Model):
    """One open row a person and club; another role closes it and opens the next, so that the rows tell the history. `until` is the first
    day on which it holds no more. `companions` are people of the same family who come along without an account: how many, and no more is
    kept."""

    class Role(models.TextChoices):
        """Leaders run the club, treasurers its money (never both), members take part and write, mentors help, guests look in."""

        LEADER = "leader", _("leader")
        TREASURER = "treasurer", _("treasurer")
        MEMBER = "member", _("member")
        MENTOR = "mentor", _("mentor")
        GUEST = "guest", _("guest")

    club = models.ForeignKey(Club, models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.MEMBER)
    companions = models.PositiveSmallIntegerField(default=0)
    since = models.DateField(default=timezone.localdate)
    until = models.DateField(null=True, blank=True)

    class Meta:
        """At most one open role of a person in a club."""

        ordering = ["id"]
        indexes = [models.Index(fields=["club", "until"], name="in_a_club_today")]
        constraints = [models.UniqueConstraint(fields=["club", "person"], condition=models.Q(until=None), name="one_open_role_in_a_club")]

    def __str__(self) -> str:
        return self.get_role_display()
