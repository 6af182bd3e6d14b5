"""The end of a grant: the holder hands the settlement in, the hub confirms the figures, what is left comes back with its interest."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from madang.film.language import Text
from madang.website.applications.freezing import canonical, digest
from madang.website.grants.actions.agreeing import operators
from madang.website.grants.book import DatabaseBook
from madang.website.grants.errors import ExpensesWait, HandedInAlready, MovedOn, NeedsWords, NotInForce, NotYours, YourOwnClub
from madang.website.grants.holders import doing
from madang.website.grants.models import Agreement, Expense, Settlement
from madang.website.grants.money.accounts import Deposit, Refund, Return
from madang.website.grants.money.ledger import post
from madang.website.grants.queries.spending import Reckoning, body_of, reckoning_of
from madang.website.grants.rights import people_of_holder, rights_in
from madang.website.notices.actions import tell
from madang.website.people.actions.noting import note
from madang.website.people.models import Person

State = Settlement.State
PURSE = "grant"


@transaction.atomic
def hand_in(*, by: Person, agreement: UUID, interest: int, words: str) -> Settlement:
    """Who binds the holder hands it in; from then on plan and expenses stay as they are. `interest` in won. Raises NotYours,
    NotInForce, HandedInAlready."""
    held = _held(agreement)
    if not rights_in(held, by).sign:
        raise NotYours
    if not held.spends:
        raise NotInForce
    before = Settlement.objects.filter(agreement=held).first()
    if before is not None and before.state != State.SENT_BACK:
        raise HandedInAlready
    kept = {
        **_figures(reckoning_of(held, interest), words),
        "interest": interest,
        "words": words.strip(),
        "state": State.HANDED_IN,
        "by": by,
    }
    made, _ = Settlement.objects.update_or_create(agreement=held, defaults={**kept, "at": timezone.now()})
    note(act="handed settlement in", who=by.pseudonym, agreement=held.number)
    told = Text(ko=f"{doing(held.kind, held.who)} 정산서를 냈어요.", en=f"{held.who} handed the settlement in.")
    tell(people=[one for one in operators() if one != by], kind="grant", words=told, **_page(held))
    return made


@transaction.atomic
def send_back(*, by: Person, agreement: UUID, words: str) -> Settlement:
    """Something is to be mended first; plan and expenses can be changed again. Raises NotYours, NeedsWords, MovedOn."""
    held = _held(agreement)
    if not rights_in(held, by).arrange:
        raise NotYours
    if not words.strip():
        raise NeedsWords
    _move(held, (State.HANDED_IN,), state=State.SENT_BACK, judged_by=by, judged_at=timezone.now(), judged_words=words.strip())
    note(act="sent settlement back", who=by.pseudonym, agreement=held.number)
    _tell_holder(held, Text(ko=f"정산서를 다시 봐 주세요: {words.strip()}", en=f"Please look at the settlement again: {words.strip()}"))
    return held.settlement


@transaction.atomic
def confirm(*, by: Person, agreement: UUID) -> Settlement:
    """The accountant confirms: the figures of this moment are frozen, spending that does not count goes back into the holder's account
    in the book, and what is there is to be returned. Raises NotYours, YourOwnClub, MovedOn, ExpensesWait, LedgerError."""
    held = _held(agreement)
    rights = rights_in(held, by)
    if not rights.arrange:
        raise NotYours
    if not rights.judge:
        raise YourOwnClub
    waiting = held.expenses.filter(state=Expense.State.ENTERED).count()
    if waiting:
        raise ExpensesWait(count=waiting)
    settlement = Settlement.objects.get(agreement=held)
    account = reckoning_of(held, settlement.interest)
    _move(
        held, (State.HANDED_IN,), state=State.CONFIRMED, judged_by=by, judged_at=timezone.now(), judged_words="",
        **_figures(account, settlement.words),
    )  # fmt: skip
    _take_out(held, account, by)
    note(act="confirmed settlement", who=by.pseudonym, agreement=held.number, back=account.would.to_return)
    if account.would.to_return == 0:
        return _close(held, by, timezone.localdate())
    back = account.would.to_return
    _tell_holder(
        held, Text(ko=f"정산을 확인했어요. {back:,}원을 돌려주세요.", en=f"The settlement is confirmed. Please return {back:,} won.")
    )
    return Settlement.objects.get(agreement=held)


@transaction.atomic
def returned(*, by: Person, agreement: UUID, day: date) -> Settlement:
    """The money has come back to the hub: booked, and the agreement is settled. Raises NotYours, MovedOn, LedgerError."""
    held = _held(agreement)
    if not rights_in(held, by).arrange:
        raise NotYours
    return _close(held, by, day)


def _close(held: Agreement, by: Person, day: date) -> Settlement:
    _move(held, (State.CONFIRMED,), state=State.RETURNED, returned_on=day, returned_by=by)
    done = Settlement.objects.get(agreement=held)
    book, who = DatabaseBook(held.programme), str(by.pseudonym)
    rest = done.to_return - done.interest
    if rest:
        post(book, Return(f"settled:{held.pk}", PURSE, held.account, rest, who, held.number))
    if done.interest:  # it was earned by the funder's money and is the funder's
        post(book, Deposit(f"settled:{held.pk}:interest", PURSE, done.interest, who, f"{held.number} 이자"))
    Agreement.objects.filter(pk=held.pk).update(state=Agreement.State.SETTLED)
    note(act="settled agreement", who=by.pseudonym, agreement=held.number, back=done.to_return)
    _tell_holder(held, Text(ko="정산이 끝났어요. 수고하셨어요.", en="The settlement is closed. Thank you for your work."))
    return done


def _take_out(held: Agreement, account: Reckoning, by: Person) -> None:
    """Accepted won that the settlement does not count (over a line, over the share) go back into the holder's account, newest first:
    they are returned."""
    accepted = [one for one in account.expenses if one.state == Expense.State.ACCEPTED and one.fund == Expense.Fund.GRANT]
    over = sum(one.amount - one.refundable_vat for one in accepted) - account.would.counted
    for one in accepted:
        back = min(over, one.amount - one.refundable_vat)
        if back <= 0:
            return
        hold = one.judgements.filter(state=Expense.State.ACCEPTED).order_by("-id").values_list("hold", flat=True)[0]
        key = f"{hold}:over"
        post(DatabaseBook(held.programme), Refund(key, PURSE, held.account, hold, back, by=str(by.pseudonym), about=held.number))
        over -= back


def _figures(account: Reckoning, words: str) -> dict[str, object]:
    written = canonical(body_of(account, words.strip()))
    return {"body": written, "digest": digest(written), "to_return": account.would.to_return}


def _move(held: Agreement, here: tuple[str, ...], **there: object) -> None:
    if not Settlement.objects.filter(agreement=held, state__in=here).update(**there):
        raise MovedOn
    held.refresh_from_db()


def _held(agreement: UUID) -> Agreement:
    return Agreement.objects.select_for_update(of=("self",)).select_related("club", "programme", "application").get(pk=agreement)


def _page(agreement: Agreement) -> dict[str, object]:
    return {"view": "grants:settlement", "arguments": {"id": agreement.pk}}


def _tell_holder(agreement: Agreement, words: Text) -> None:
    tell(people=people_of_holder(agreement), kind="grant", words=words, **_page(agreement))
