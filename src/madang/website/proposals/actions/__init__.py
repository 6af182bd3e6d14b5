"""What can be done with proposals. Every write stands here: keyword-only, atomic, checked, and noted in the log."""

from madang.website.proposals.actions.answering import answer
from madang.website.proposals.actions.joining import join, part
from madang.website.proposals.actions.proposing import propose, support, unsupport, withdraw
from madang.website.proposals.actions.reporting import report, settle

__all__ = ["answer", "join", "part", "propose", "report", "settle", "support", "unsupport", "withdraw"]
