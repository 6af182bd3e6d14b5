"""Expenses: entered by who spent with their papers, judged by the hub's accountant. What is accepted leaves the holder's account."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from madang.film.language import Text
from madang.website.files.models import StoredFile
from madang.website.grants.actions.agreeing import operators
from madang.website.grants.actions.planning import judge_open
from madang.website.grants.book import DatabaseBook
from madang.website.grants.errors import EnteredTwice, MovedOn, NeedsWords, NoPlan, NotInOrder, NotYours, YourOwnClub
from madang.website.grants.holders import doing
from madang.website.grants.models import Agreement, Evidence, Expense, Judgement, Settlement
from madang.website.grants.money.accounts import Capture, Hold, Refund
from madang.website.grants.money.codes import Paper
from madang.website.grants.money.ledger import post
from madang.website.grants.queries.agreed import codes_of, plan_in_force, value_of
from madang.website.grants.queries.spending import errors_in, problems_of
from madang.website.grants.rights import people_of_holder, rights_in
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person

State = Expense.State
PURSE = "grant"
OPEN = (State.ENTERED, State.SENT_BACK)


@dataclass(frozen=True, slots=True)
class Given:
    """What is said of one payment; `amount` and `refundable_vat` in won, `fund` and `paid` as `Expense` has them."""

    code: str
    amount: int
    day: date
    payee: str
    about: str
    fund: str = "grant"
    paid: str = "card"
    receipt: str = ""
    people: int | None = None
    refundable_vat: int = 0
    payee_is_member: bool = False


Papers = Sequence[tuple[Paper, StoredFile]]


@transaction.atomic
def enter(*, by: Person, agreement: UUID, key: UUID, given: Given, papers: Papers = ()) -> Expense:
    """One payment with its papers; a form that is sent twice is one. Raises NotYours, NotInForce, HandedInAlready, NoPlan, EnteredTwice."""
    held = Agreement.objects.select_for_update(of=("self",)).select_related("club", "programme", "application").get(pk=agreement)
    if not rights_in(held, by).spend:
        raise NotYours
    if before := Expense.objects.filter(agreement=held, key=key).first():
        if any(getattr(before, name) != value for name, value in asdict(given).items()):
            raise EnteredTwice
        return before
    judge_open(held)
    if plan_in_force(held) is None:
        raise NoPlan
    last = held.expenses.aggregate(last=Max("number"))["last"] or 0
    made = Expense.objects.create(agreement=held, number=last + 1, key=key, by=by, **asdict(given))
    _attach(made, by, papers)
    note(act="entered expense", who=by.pseudonym, agreement=held.number, expense=made.number, won=given.amount)
    words = Text(  # not to whom it was paid, who may be somebody of the club: an expense forgets a name, notices do not
        ko=f"{doing(held.kind, held.who)} 지출을 올렸어요: {given.amount:,}원", en=f"{held.who} entered an expense of {given.amount:,} won",
    )  # fmt: skip
    _tell_hub(made, by, words)
    return made


@transaction.atomic
def change(*, by: Person, expense: int, revision: int, given: Given, papers: Papers = ()) -> Expense:
    """Say it differently, while it waits or was sent back; then it waits again. `revision` is the one that was read. Raises NotYours,
    NotInForce, HandedInAlready, MovedOn."""
    row = _open(expense, by)
    rows = Expense.objects.filter(pk=row.pk, revision=revision, state__in=OPEN)
    if not rows.update(**asdict(given), revision=F("revision") + 1, state=State.ENTERED, at=timezone.now()):
        raise MovedOn
    _attach(row, by, papers)
    note(act="changed expense", who=by.pseudonym, agreement=row.agreement.number, expense=row.number)
    if row.state == State.SENT_BACK:
        _tell_hub(row, by, _mended(row.agreement))
    return Expense.objects.get(pk=row.pk)


@transaction.atomic
def attach(*, by: Person, expense: int, paper: Paper, file: StoredFile) -> Expense:
    """One more paper, while it waits or was sent back. Raises NotYours, NotInForce, HandedInAlready, MovedOn."""
    row = _open(expense, by)
    if not Expense.objects.filter(pk=row.pk, state__in=OPEN).update(revision=F("revision") + 1):
        raise MovedOn
    _attach(row, by, [(paper, file)])
    return Expense.objects.get(pk=row.pk)


@transaction.atomic
def again(*, by: Person, expense: int) -> Expense:
    """What was sent back is mended, and waits once more. Raises NotYours, NotInForce, HandedInAlready, MovedOn."""
    row = _open(expense, by)
    if not Expense.objects.filter(pk=row.pk, state=State.SENT_BACK).update(state=State.ENTERED, at=timezone.now()):
        raise MovedOn
    _tell_hub(row, by, _mended(row.agreement))
    return Expense.objects.get(pk=row.pk)


@transaction.atomic
def detach(*, by: Person, evidence: int) -> Expense:
    """Take a paper off again. Raises NotYours, NotInForce, HandedInAlready, MovedOn."""
    paper = Evidence.objects.select_related("expense").get(pk=evidence)
    row = _open(paper.expense_id, by)
    if not Expense.objects.filter(pk=row.pk, state__in=OPEN).update(revision=F("revision") + 1):
        raise MovedOn
    paper.delete()
    return Expense.objects.get(pk=row.pk)


@transaction.atomic
def withdraw(*, by: Person, expense: int) -> Expense:
    """It was entered by mistake. Raises NotYours, NotInForce, HandedInAlready, MovedOn."""
    row = _open(expense, by)
    if not Expense.objects.filter(pk=row.pk, state__in=OPEN).update(state=State.WITHDRAWN, revision=F("revision") + 1):
        raise MovedOn
    note(act="withdrew expense", who=by.pseudonym, agreement=row.agreement.number, expense=row.number)
    return Expense.objects.get(pk=row.pk)


@transaction.atomic
def judge(*, by: Person, expense: int, revision: int, state: str, words: str = "") -> Judgement:
    """The accountant accepts it (its won leave the holder's account), sends it back, or says that it does not count; also once more, until
    the settlement is confirmed. `revision` is the one that was read.

    Raises NotYours, YourOwnClub, NeedsWords, MovedOn, NotInOrder (a rule stands against it), LedgerError (more than was paid)."""
    row = _held(expense)
    rights = rights_in(row.agreement, by)
    if not rights.arrange:
        raise NotYours
    if not rights.judge or row.by_id == by.pk:
        raise YourOwnClub
    if state != State.ACCEPTED and not words.strip():
        raise NeedsWords
    if not row.agreement.spends or _confirmed(row.agreement):
        raise MovedOn
    if row.revision != revision or row.state in (state, State.WITHDRAWN):
        raise MovedOn
    if state == State.ACCEPTED:
        _judge_order(row)
    hold = _book(row, by, state)
    Expense.objects.filter(pk=row.pk).update(state=state)
    made = Judgement.objects.create(expense=row, revision=revision, state=state, words=words.strip(), hold=hold, by=by)
    note(act="judged expense", who=by.pseudonym, agreement=row.agreement.number, expense=row.number, state=state)
    _tell_holder(row, state, words.strip())
    return made


def _confirmed(agreement: Agreement) -> bool:
    done = (Settlement.State.CONFIRMED, Settlement.State.RETURNED)
    return Settlement.objects.filter(agreement=agreement, state__in=done).exists()


def _judge_order(row: Expense) -> None:
    held = row.agreement
    plan, table = value_of(held, plan_in_force(held)), codes_of(held.programme)
    found = errors_in(problems_of(row, plan, table))
    if found:
        raise NotInOrder(tuple(one.message for one in found))


def _book(row: Expense, by: Person, state: str) -> str:
    """Move the won: out of the holder's account where it is accepted now, back into it where it was. Returns the key of the hold."""
    if row.fund != Expense.Fund.GRANT:
        return ""
    book, club, who = DatabaseBook(row.agreement.programme), row.agreement.account, str(by.pseudonym)
    amount = row.amount - row.refundable_vat
    about = f"{row.agreement.number} {row.number}"
    if state == State.ACCEPTED:
        times = row.judgements.count()
        hold = f"expense:{row.pk}:{times}"
        post(book, Hold(hold, PURSE, club, amount, who, about))
        post(book, Capture(f"{hold}:paid", PURSE, club, hold, amount, last=True, by=who, about=about))
        return hold
    if row.state == State.ACCEPTED:
        hold = row.judgements.filter(state=State.ACCEPTED).order_by("-id").values_list("hold", flat=True)[0]
        post(book, Refund(f"{hold}:back", PURSE, club, hold, amount, by=who, about=about))
    return ""


def _held(expense: int) -> Expense:
    """The expense, with its agreement held: all that is judged under one agreement is judged one after the other."""
    number = Expense.objects.values_list("agreement", flat=True).get(pk=expense)
    Agreement.objects.select_for_update().get(pk=number)
    return Expense.objects.select_related("agreement__club", "agreement__programme", "agreement__application").get(pk=expense)


def _open(expense: int, by: Person) -> Expense:
    row = _held(expense)
    if not rights_in(row.agreement, by).spend:
        raise NotYours
    judge_open(row.agreement)
    return row


def _attach(row: Expense, by: Person, papers: Papers) -> None:
    Evidence.objects.bulk_create([Evidence(expense=row, paper=paper, file=file, by=by) for paper, file in papers])


def _mended(held: Agreement) -> Text:
    return Text(ko=f"{doing(held.kind, held.who)} 지출을 고쳤어요.", en=f"{held.who} mended an expense.")


def _tell_hub(row: Expense, by: Person, words: Text) -> None:
    people = [one for one in operators() if one != by]
    tell(people=people, kind="grant", words=words, view="grants:expense", arguments={"number": row.pk})


def _tell_holder(row: Expense, state: str, words: str) -> None:
    ko, en = f"{row.number}번, {row.amount:,}원", f"number {row.number}, {row.amount:,} won"
    told = {
        State.ACCEPTED: Text(ko=f"지출을 인정했어요: {ko}", en=f"An expense is accepted: {en}"),
        State.SENT_BACK: Text(ko=f"지출을 다시 봐 주세요: {ko}. {words}", en=f"Please look at an expense again: {en}. {words}"),
        State.REFUSED: Text(ko=f"인정하지 않은 지출이에요: {ko}. {words}", en=f"An expense does not count: {en}. {words}"),
    }[State(state)]
    tell(people=people_of_holder(row.agreement), kind="grant", words=told, view="grants:expense", arguments={"number": row.pk})
