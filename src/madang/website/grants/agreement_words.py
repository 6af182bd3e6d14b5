"""What an agreement says: drawn from the call and the application, frozen as canonical JSON when the hub offers it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from madang.film.language import Text
from madang.website.grants.holders import noun
from madang.website.programmes.calls import Call

FORMAT = "madang-agreement/2"  # 1 knew clubs only: `club` was its name


def always(kind: str) -> tuple[Text, ...]:
    """The usual terms, for this kind of holder."""
    one, subject = noun(kind, "은/는"), noun(kind, "이/가").ko
    return (
        Text(
            f"{one.ko} 지원금을 승인받은 예산에 따라 사업 기간 안에 쓰고, 지출마다 증빙을 붙입니다.",
            f"The {one.en} spends the grant by the approved budget and within the period, and shows a paper for every expense.",
        ),
        Text(
            f"예산을 바꿀 때는 먼저 거점센터의 승인을 받습니다. 코드표가 허용하는 범위에서는 {subject} 스스로 옮깁니다.",
            f"A change of the budget is approved by the hub first; within the limits of the code table the {one.en} moves won by itself.",
        ),
        Text(
            f"사업이 끝나면 {one.ko} 정산서를 내고, 쓰지 않았거나 인정되지 않은 금액과 그 이자를 돌려줍니다.",
            f"At the end the {one.en} hands in a settlement and returns what was not spent or does not count, with its interest.",
        ),
        Text(
            f"거점센터는 협약 금액을 지급하고, {subject} 약속을 지킬 수 있도록 돕습니다.",
            f"The hub pays the agreed amount and helps the {one.en} to keep what was promised.",
        ),
    )


@dataclass(frozen=True, slots=True)
class Offer:
    """What the hub offers: won, the holder's own share in per cent, the days of spending, and terms beyond the usual ones."""

    amount: int
    own_share: int
    first: date
    last: date
    terms: tuple[Text, ...] = ()


def proposed(call: Call, today: date, ends: date | None) -> dict[str, Any]:
    """What the call already says about an offer, for the form: amount where it is fixed or a ceiling, share, days."""
    grant, period = call.grant, call.period
    return {
        "amount": grant.ceiling or grant.floor,
        "own_share": grant.own_share or 0,
        "first": max(today, period.start.first_day) if period.start is not None else today,
        "last": period.end.last_day if period.end is not None else ends,
    }


def body(
    offer: Offer, call: Call, *, number: str, names: Mapping[str, Text], holder: Mapping[str, str], title: str, receipt: str
) -> dict[str, Any]:
    """All that is agreed. `names` has the `programme` and the `hub`; `holder` its `kind`, and a club or body its `name`; `title` is the
    applicant's own words."""
    return {
        "format": FORMAT, "number": number, "call": _both(call.title), "programme": _both(names["programme"]), "hub": _both(names["hub"]),
        "holder": dict(holder), "title": title, "receipt": receipt, "amount": offer.amount, "own_share": offer.own_share,
        "first": offer.first.isoformat(), "last": offer.last.isoformat(),
        "owes": [_both(_owed(one.what, one.count)) for one in call.obligations],
        "terms": [_both(one) for one in (*always(holder["kind"]), *offer.terms)],
    }  # fmt: skip


def _owed(what: Text, count: int | None) -> Text:
    return what if count in (None, 1) else Text(ko=f"{what.ko} ({count}회)", en=f"{what.en} ({count} times)")


def _both(words: Text) -> dict[str, str]:
    return {"ko": words.ko, "en": words.en}
