"""What a new call begins with: an ordinary science club, or almost nothing. Pure."""

import copy
from collections.abc import Mapping
from typing import Any

from madang.film.language import Text

CLUB: Mapping[str, Any] = {
    "category": "science-club",
    "may_apply": {
        "unit": "team",
        "kinds": [
            {"id": "club", "name": {"ko": "동호회", "en": "club"}},
            {"id": "neighbours", "name": {"ko": "이웃 모임", "en": "group of neighbours"}},
        ],
        "rules": [{"rule": "team-size", "least": 3}, {"rule": "members", "who": "at-least", "least_age": 19, "as_of": "closes"}],
    },
    "chosen": {"how": "exact"},
    "grant": {"how": "fixed"},
    "questions": [
        {
            "id": "question",
            "text": {"ko": "무엇이 궁금한가요? 한 문장으로 적어 주세요.", "en": "What are you curious about? One sentence."},
            "most_letters": 120,
        },
        {
            "id": "how",
            "text": {"ko": "일 년 동안 어떻게 알아볼까요?", "en": "How will you find out within a year?"},
            "most_letters": 1200,
        },
        {
            "id": "neighbours",
            "text": {"ko": "이웃에게 무엇을 보여 줄까요?", "en": "What will you show the neighbours?"},
            "most_letters": 600,
        },
    ],
    "submission": {"channels": ["online"]},
    "stages": [{"kind": "eligibility-check"}, {"kind": "review"}],
    "criteria": [
        {"name": {"ko": "궁금함", "en": "Curiosity"}, "weight": 40},
        {"name": {"ko": "해 볼 만함", "en": "It can be done"}, "weight": 30},
        {"name": {"ko": "이웃과 나눔", "en": "Shared with neighbours"}, "weight": 30},
    ],
    "obligations": [
        {"kind": "showing", "what": {"ko": "동네에서 한 번 보여 주기", "en": "One showing in the neighbourhood"}, "count": 1},
        {"kind": "report", "what": {"ko": "활동 보고서와 정산", "en": "A report, and the settlement of the money"}, "count": 1},
    ],
}
STARTS: Mapping[str, tuple[Text, Mapping[str, Any]]] = {
    "club": (Text("우리동네 과학클럽에서 흔히 쓰는 틀", "The usual shape of a neighbourhood science club"), CLUB),
    "empty": (Text("빈 종이", "An empty sheet"), {}),
}


def begin_with(start: str) -> dict[str, Any]:
    """A copy of its own."""
    return copy.deepcopy(dict(STARTS[start][1]))
