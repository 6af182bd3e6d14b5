"""Who is reached, counted and not remembered: no row leads to a seat or a person."""

from django.db import models

from madang.website.sessions.models.session import Session


class Reach(models.Model):
    """How often one answer was given at one session. `question` and `answer` name words of `sessions.reach`; a 동 is kept as typed."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="reach")
    question = models.CharField(max_length=20)
    answer = models.CharField(max_length=60)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        """One count of an answer."""

        constraints = [models.UniqueConstraint(fields=["session", "question", "answer"], name="one_count_of_an_answer")]

    def __str__(self) -> str:
        return f"{self.answer} {self.count}"
