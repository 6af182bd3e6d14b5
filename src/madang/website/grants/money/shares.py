"""How AI credit is shared among clubs: an equal floor for every club, the rest by need, by a rule that anybody can check. After ledger.

1. Every club gets the floor; where the money is too little for that, every club gets the same whole number of won and what is left stays.
2. The rest is shared in proportion to what each club still needs above the floor, never more than it needs.
3. Won that cannot be divided go to the largest remainders (Hamilton's method), and between equal ones in the order of the clubs' ids.

A club that needs more never gets less for it, whatever the others need, and what nobody needs stays in the pool.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from madang.film.language import Text
from madang.website.grants.money.accounts import Allot, Purse

RULE = Text(
    ko="모든 클럽이 같은 기본 금액을 받아요. 남은 금액은 더 필요한 만큼에 비례해 나누고, 1원 단위로 남으면 나머지가 큰 클럽부터 받아요.",
    en="Every club gets the same floor. The rest follows what each still needs, in proportion; single won go to the largest remainders.",
)


@dataclass(frozen=True, slots=True)
class Shares:
    """Won by club, and what stays in the pool."""

    by_club: Mapping[str, int]
    left: int


def share(total: int, floor: int, needs: Mapping[str, int]) -> Shares:
    """Shares `total` won. `needs` says by club how much it needs in all, in won; a club that needs less than the floor gets the floor
    all the same, because nobody should have to exaggerate. Raises ValueError for negative amounts."""
    if total < 0 or floor < 0 or any(need < 0 for need in needs.values()):
        raise ValueError("amounts to share are not negative")
    if not needs:
        return Shares({}, total)
    given = min(floor, total // len(needs))
    if given < floor:
        return Shares(dict.fromkeys(sorted(needs), given), total - given * len(needs))
    above = {club: max(0, needs[club] - floor) for club in sorted(needs)}
    rest = min(total - floor * len(needs), sum(above.values()))
    more = _in_proportion(rest, above)
    return Shares({club: floor + more[club] for club in above}, total - floor * len(needs) - rest)


def _in_proportion(rest: int, wanted: Mapping[str, int]) -> dict[str, int]:
    whole = sum(wanted.values())
    if not whole:
        return dict.fromkeys(wanted, 0)
    more = {club: rest * want // whole for club, want in wanted.items()}
    order = sorted(wanted, key=lambda club: (-(rest * wanted[club] % whole), club))
    for club in order[: rest - sum(more.values())]:
        more[club] += 1
    return more


def allotments(shares: Shares, purse: Purse, round_name: str, by: str) -> tuple[Allot, ...]:
    """The commands that carry the shares out. Their keys come from the round and the club, so that a round is never given twice."""
    return tuple(Allot(f"{round_name}:{club}", purse, club, amount, by, round_name) for club, amount in shares.by_club.items() if amount)
