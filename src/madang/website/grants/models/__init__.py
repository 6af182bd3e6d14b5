"""What is kept of money."""

from madang.website.grants.models.agreement import Agreement, Payment, Signature
from madang.website.grants.models.expense import Evidence, Expense, Judgement
from madang.website.grants.models.ledger import Entry, Posting
from madang.website.grants.models.plan import Plan, PlanLine, ProgrammeCodes
from madang.website.grants.models.settlement import Settlement

__all__ = [
    "Agreement",
    "Entry",
    "Evidence",
    "Expense",
    "Judgement",
    "Payment",
    "Plan",
    "PlanLine",
    "Posting",
    "ProgrammeCodes",
    "Settlement",
    "Signature",
]
