"""What is kept of the help along the way."""

from madang.website.support.models.certificate import Allowance, Certificate
from madang.website.support.models.milestone import Milestone, Step
from madang.website.support.models.note import MentorNote
from madang.website.support.models.survey import Answer, Question, Survey, Taken

__all__ = ["Allowance", "Answer", "Certificate", "MentorNote", "Milestone", "Question", "Step", "Survey", "Taken"]
