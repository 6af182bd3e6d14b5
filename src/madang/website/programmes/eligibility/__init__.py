"""Who may apply: an application's facts judged by a call's rules, with a reason for every answer in both languages. After calls."""

from madang.website.programmes.eligibility.answers import Answer, Finding, Judged, Verdict
from madang.website.programmes.eligibility.application import Application, Belonging, Person, PriorAward
from madang.website.programmes.eligibility.judging import judge, rules_for

__all__ = ["Answer", "Application", "Belonging", "Finding", "Judged", "Person", "PriorAward", "Verdict", "judge", "rules_for"]
