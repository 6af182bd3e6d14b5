"""What the search looks through: one row for each club, session, entry, proposal, programme and call in turn."""

from bench.lists.pouring import pour
from bench.lists.yard import HOUR, Batch, key
from madang.website.front.models import Found
from madang.website.front.searching.spelling import spelled

THINGS = (
    ("club", "모임", "골목에서 함께 관찰하고 이야기해요"), ("session", "만남", "마을 과학관에서 함께 해 봐요"),
    ("entry", "왜 그럴까", "아마도"),
    ("proposal", "제안", "같이 알아봐요"), ("programme", "사업", "온들시"), ("call", "공모", "과학클럽 공모"),
)  # fmt: skip
SLUGS = {"club": "k", "programme": "p", "call": "c"}


def found(batch: Batch) -> None:
    """As the search spells them."""
    ready = [(kind, title, spelled(title), spelled(words), words) for kind, title, words in THINGS]

    def rows() -> object:
        for n in batch:
            kind, title, spelled_title, said, words = ready[n % 6]
            name = f"{spelled_title}{n}"
            where = f"{SLUGS[kind]}{n}" if kind in SLUGS else str(key(n))
            yield key(n), kind, where, f"{title} {n}", words, batch.now - n * HOUR, name, f"{name} {said}"

    pour(Found, "id kind key title_ko words_ko at spelled_title spelled", rows(), mark="0" * 32)


KINDS = (found,)
