"""Whether a budget fits what was agreed, before the hub sees it. After budget."""

from collections.abc import Iterator, Mapping

from madang.film.language import Text, with_particle
from madang.website.grants.money.budget import Left, Plan
from madang.website.grants.money.codes import CodeTable


def misfits(plan: Plan, table: CodeTable, *, amount: int, own_share: int = 0, left: Mapping[str, Left] | None = None) -> tuple[Text, ...]:
    """Everything that keeps this plan from being handed in: it plans the `amount` won of the grant, no more and no less, and at least
    `own_share` per cent of the whole from the club; its codes are in the table, and none is above its ceiling; `left` (of this plan,
    after what was spent) is nowhere below zero."""
    return tuple(_found(plan, table, amount, own_share, left or {}))


def _found(plan: Plan, table: CodeTable, amount: int, own_share: int, left: Mapping[str, Left]) -> Iterator[Text]:
    if plan.grant < amount:
        more = amount - plan.grant
        yield Text(f"지원금 {more:,}원을 아직 어느 항목에도 적지 않았어요.", f"{more:,} won of the grant stand in no line yet.")
    if plan.grant > amount:
        more = plan.grant - amount
        yield Text(f"지원금보다 {more:,}원을 더 적었어요.", f"The lines have {more:,} won more than the grant.")
    own = sum(line.own for line in plan.lines)
    if own * 100 < own_share * (plan.grant + own):
        least = -(-own_share * plan.grant // (100 - own_share))
        yield Text(
            f"자부담이 전체의 {own_share}% 이상이어야 해요. 적어도 {least:,}원을 적어 주세요.",
            f"Own money must be {own_share} per cent of the whole: at least {least:,} won.",
        )
    for line in plan.lines:
        sub = table.sub(line.code)
        if sub is None:
            yield Text(f"{line.code}라는 세목이 없어요.", f"There is no code {line.code}.")
        elif sub.most_percent is not None and line.grant * 100 > plan.grant * sub.most_percent:
            most = plan.grant * sub.most_percent // 100
            ko = f"{with_particle(sub.name.ko, '은/는')} 지원금의 {sub.most_percent}%({most:,}원)까지예요."
            yield Text(ko, f"{sub.name.en}: at most {sub.most_percent} per cent of the grant, {most:,} won.")
    for code, rest in left.items():
        if rest.grant < 0 or rest.own < 0:
            over = -min(rest.grant, rest.own)
            yield Text(f"{code}에는 이미 {over:,}원을 더 썼어요.", f"{over:,} won more have been spent on {code} already.")
