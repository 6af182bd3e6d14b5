"""Answers to "may we apply?": yes, no, or cannot tell yet, each with its reason in both languages. After application, before judging.

The three answers combine by Kleene's strong logic (S. C. Kleene, Introduction to Metamathematics, 1952, section 64): what is not known yet
decides nothing, and a fact that is added can turn "cannot tell" into an answer, but never an answer into "cannot tell".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from madang.film.language import Language, Text
from madang.website.programmes.calls.rules import Rule


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    CANNOT_TELL = "cannot-tell"


def every(answers: Iterable[Answer]) -> Answer:
    """Yes where all say yes; no where one says no."""
    given = set(answers)
    if Answer.NO in given:
        return Answer.NO
    return Answer.CANNOT_TELL if Answer.CANNOT_TELL in given else Answer.YES


def some(answers: Iterable[Answer]) -> Answer:
    """Yes where one says yes; no where all say no."""
    given = set(answers)
    if Answer.YES in given:
        return Answer.YES
    return Answer.CANNOT_TELL if Answer.CANNOT_TELL in given else Answer.NO


def whether(truth: bool | None) -> Answer:
    return Answer.CANNOT_TELL if truth is None else Answer.YES if truth else Answer.NO


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer with its reason. A `promise` is owed later: a yes that holds only if it is kept."""

    answer: Answer
    because: Text
    promise: Text | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """How one rule came out. `track` is the id of the track that it belongs to, None for the whole call."""

    rule: Rule
    judged: Judged
    track: str | None = None

    @property
    def answer(self) -> Answer:
        return self.judged.answer

    def say(self, language: Language) -> str:
        head = {
            Answer.YES: Text("네", "Yes"),
            Answer.NO: Text("아니요", "No"),
            Answer.CANNOT_TELL: Text("아직 알 수 없어요", "Cannot tell yet"),
        }
        ends = ". " if language == "ko" else ": "
        return head[self.answer].say(language) + ends + self.judged.because.say(language)


NATIVE = ("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")


def _things(number: int) -> str:
    """한 가지를, 두 가지를 … as one counts in Korean; from eleven on in digits."""
    return f"{NATIVE[number]} 가지를" if number < len(NATIVE) else f"{number}가지를"


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings, in the order of the rules, and what follows from them together."""

    findings: tuple[Finding, ...]

    @property
    def answer(self) -> Answer:
        return every(finding.answer for finding in self.findings)

    @property
    def promises(self) -> tuple[Text, ...]:
        return tuple(finding.judged.promise for finding in self.findings if finding.judged.promise and finding.answer is Answer.YES)

    def that_say(self, answer: Answer) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.answer is answer)

    @property
    def headline(self) -> Text:
        """One kind sentence for the top of the page."""
        no, open_ = len(self.that_say(Answer.NO)), len(self.that_say(Answer.CANNOT_TELL))
        if no:
            more = f"{no} {'point needs' if no == 1 else 'points need'}"
            return Text(
                f"아직 신청 조건에 맞지 않아요. 아래 {_things(no)} 살펴봐 주세요.", f"This does not meet the conditions yet: {more} a look."
            )
        if open_:
            more = f"{open_} {'point is' if open_ == 1 else 'points are'}"
            return Text(f"아직 알 수 없어요. {_things(open_)} 더 확인해야 해요.", f"Nobody can tell yet: {more} still open.")
        if self.promises:
            return Text("신청할 수 있어요. 다만 뒤에 지켜야 할 약속이 있어요.", "You can apply. Something must be kept later.")
        return Text("신청할 수 있어요.", "You can apply.")
