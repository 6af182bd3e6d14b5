"""The papers of a grant: the agreement as both signed it, and the settlement as it was confirmed. Their words stand beside this file."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.utils import timezone

from madang.film.language import Language, Text
from madang.website.frame.papers import paper
from madang.website.grants.holders import BODIES, noun
from madang.website.grants.models import Agreement, Settlement, Signature

ERASED = "–"
CALLED: dict[str, Text] = {
    "club": Text("클럽", "Club"), "person": Text("수행자", "Grant holder"), "company": Text("기업", "Company"),
    "organisation": Text("단체", "Organisation"),
}  # fmt: skip
HERE = Path(__file__).parent
STATES: dict[str, Text] = {
    "accepted": Text("인정", "accepted"), "refused": Text("불인정", "does not count"), "sent back": Text("보완 요청", "sent back"),
    "entered": Text("확인 전", "not judged"), "withdrawn": Text("취소", "withdrawn"),
}  # fmt: skip


def read_body(agreement: Agreement) -> dict[str, Any]:
    """What is agreed, as it was frozen; texts in two languages are `Text`. Bytes of before there were other holders name a club."""
    says = dict(_texts(json.loads(agreement.body)))
    return says if "holder" in says else {**says, "holder": {"kind": "club", "name": says["club"]}}


def holder_facts(agreement: Agreement, says: Mapping[str, Any]) -> list[tuple[Text, str]]:
    """The holder as papers and pages tell it: what it is and its name, a body's number and representative."""
    kind, name = says["holder"]["kind"], says["holder"].get("name", "") or agreement.legal_name
    told = [(CALLED[kind], name or ERASED)]
    if number := says["holder"].get("registration"):
        told.append((Text("등록 번호", "Registration"), number))
    if kind in BODIES:
        told.append((Text("대표자", "Represented by"), agreement.representative or ERASED))
    return told


def _texts(held: Any) -> Any:
    if isinstance(held, dict):
        return Text(**held) if held.keys() == {"ko", "en"} else {name: _texts(value) for name, value in held.items()}
    return [_texts(each) for each in held] if isinstance(held, list) else held


def agreement_paper(agreement: Agreement, language: Language) -> bytes:
    """The PDF: the same bytes for the same agreement and signatures."""
    says = read_body(agreement)
    signed = {one.party: one for one in agreement.signatures.all()}
    data = {
        "language": language, "title": {"ko": "협약서", "en": "Agreement"}[language], "kind": says["call"].say(language),
        "issuer": says["hub"].say(language), "number": agreement.number,
        "date": day_words(timezone.localdate(agreement.offered_at), language),
        "programme": says["programme"].say(language), "holder": _facts(agreement, says, language), "called": _called(says, language),
        "work": says["title"], "receipt": says["receipt"],
        "amount": _won(says["amount"], language), "own_share": says["own_share"],
        "period": [day_words(date.fromisoformat(says[end]), language) for end in ("first", "last")],
        "owes": [one.say(language) for one in says["owes"]], "terms": [one.say(language) for one in says["terms"]],
        "signatures": [_signature(party, signed.get(party), says, agreement, language) for party in Signature.Party.values],
        "sealed": len(signed) == len(Signature.Party.values), "digest": agreement.digest,
    }  # fmt: skip
    latest = max((one.at for one in signed.values()), default=agreement.offered_at)
    return paper((HERE / "agreement.typ").read_text("utf-8"), data, at=latest)


def _facts(agreement: Agreement, says: Mapping[str, Any], language: Language) -> list[list[str]]:
    return [[label.say(language), value] for label, value in holder_facts(agreement, says)]


def _called(says: Mapping[str, Any], language: Language) -> dict[str, str]:
    """The holder's word, with the particles that the sentences of our papers need."""
    kind = says["holder"]["kind"]
    return {"plain": noun(kind).say(language), "topic": noun(kind, "은/는").say(language), "subject": noun(kind, "이/가").say(language)}


def _signature(party: str, signed: Signature | None, says: Mapping[str, Any], agreement: Agreement, language: Language) -> list[str]:
    who = holder_facts(agreement, says)[0][1] if party == Signature.Party.HOLDER else says["hub"].say(language)
    if signed is None:
        return [who, "", ""]
    erased = {"ko": "(이름을 지움)", "en": "(name erased)"}[language]
    return [who, signed.name or erased, day_words(timezone.localdate(signed.at), language)]


def settlement_paper(settlement: Settlement, language: Language) -> bytes:
    """The PDF of the figures as they were handed in or confirmed; a draft until it is confirmed."""
    agreement, says = settlement.agreement, read_body(settlement.agreement)
    held = json.loads(settlement.body)
    data = {
        "language": language, "title": {"ko": "정산 보고서", "en": "Settlement"}[language], "kind": says["call"].say(language),
        "issuer": says["hub"].say(language), "number": agreement.number,
        "date": day_words(timezone.localdate(settlement.at), language),
        "holder": _facts(agreement, says, language)[:2], "called": _called(says, language), "work": says["title"],
        "programme": says["programme"].say(language),
        "period": [day_words(date.fromisoformat(says[end]), language) for end in ("first", "last")],
        "words": held["words"], "sealed": settlement.state in (Settlement.State.CONFIRMED, Settlement.State.RETURNED),
        "sums": {name: _won(held[name], language) for name in ("paid", "counted", "own", "interest", "to_return")},
        "rest": _won(held["paid"] - held["counted"], language),
        "lines": [[one["code"], one[language], _won(one["planned"], language), _won(one["charged"], language)] for one in held["lines"]],
        "expenses": [_expense(one, language) for one in held["expenses"]],
        "problems": [[one["where"], one[language]] for one in held["problems"]],
        "confirmed": day_words(timezone.localdate(settlement.judged_at), language) if settlement.judged_at else "",
        "returned": day_words(settlement.returned_on, language) if settlement.returned_on else "",
        "digest": settlement.digest,
    }  # fmt: skip
    return paper((HERE / "settlement.typ").read_text("utf-8"), data, at=settlement.judged_at or settlement.at)


def _expense(one: dict[str, Any], language: Language) -> list[str]:
    paid = _won(one["amount"] - one["refundable_vat"], language)
    fund = {"grant": Text("지원금", "grant"), "own": Text("자부담", "own money")}[one["fund"]].say(language)
    day = date.fromisoformat(one["day"])
    return [
        str(one["number"]), f"{day:%Y-%m-%d}", f"{one['payee']}\n{one['about']}", one["code"],
        fund, paid, STATES[one["state"]].say(language),
    ]  # fmt: skip


def _won(amount: int, language: Language) -> str:
    """To the won, as a paper about money says it."""
    return f"{amount:,}원" if language == "ko" else f"{amount:,} won"


def day_words(day: date, language: Language) -> str:
    """With its year, as a paper says it."""
    return f"{day.year}년 {day.month}월 {day.day}일" if language == "ko" else f"{day.day} {day:%B %Y}"
