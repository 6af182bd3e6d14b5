"""What is kept of proposals."""

from madang.website.proposals.models.answer import Answer
from madang.website.proposals.models.proposal import Proposal, State, Support
from madang.website.proposals.models.report import Report

__all__ = ["Answer", "Proposal", "Report", "State", "Support"]
