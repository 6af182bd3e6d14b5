"""What people fill in about money: credit, agreements and plans, expenses and their end."""

from madang.website.grants.forms.agreed import AgentForm, CodesForm, MoveForm, OfferForm, PayForm, PlanForm, SignForm, WordsForm
from madang.website.grants.forms.credit import MOST, DepositForm, ShareForm
from madang.website.grants.forms.spending import EvidenceForm, ExpenseForm, JudgeForm, ReturnForm, SettleForm

__all__ = [
    "MOST",
    "AgentForm",
    "CodesForm",
    "DepositForm",
    "EvidenceForm",
    "ExpenseForm",
    "JudgeForm",
    "MoveForm",
    "OfferForm",
    "PayForm",
    "PlanForm",
    "ReturnForm",
    "SettleForm",
    "ShareForm",
    "SignForm",
    "WordsForm",
]
