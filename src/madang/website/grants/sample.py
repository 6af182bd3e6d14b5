"""Money of the sample yard: a club's grant (`sample_grant`), those of others (`sample_holders`), and AI credit: a pot, partly spent."""

from collections.abc import Mapping

from madang.website.clubs.models import Club
from madang.website.grants import sample_grant, sample_holders
from madang.website.grants.actions import credit
from madang.website.grants.models import Entry
from madang.website.grants.queries import clubs_in, programmes_of
from madang.website.people.models import Person

CLUB = "dalbit-camera"


def fill(people: Mapping[str, Person]) -> None:
    """Once: the newest programme in which the sample club was chosen gets a book."""
    club = Club.objects.filter(slug=CLUB).first()
    if club is not None:
        sample_grant.fill(people, club)
        sample_holders.fill(people)
    programme = next(iter(programmes_of(club)), None) if club else None
    if club is None or programme is None or Entry.objects.filter(programme=programme, purse=credit.PURSE).exists():
        return
    operator, leader = people["operator"], people["leader"]
    credit.deposit(by=operator, programme=programme, amount=2_000_000, about="시 보조금", key="sample-deposit")
    needs = {one.pk: 450_000 if one.pk == club.pk else 200_000 for one in clubs_in(programme)}
    credit.share_out(by=operator, programme=programme, floor=200_000, needs=needs, round_name="1차")
    for number, (about, price, paid) in enumerate(
        (("숏 7 새로 그리기", 12_000, 9_800), ("숏 12 새로 그리기", 12_000, 12_000), ("음악", 30_000, 0))
    ):
        credit.hold(by=leader, programme=programme, club=club, amount=price, key=f"sample-{number}", about=about)
        if paid:
            credit.capture(programme=programme, club=club, hold=f"sample-{number}", amount=paid, key=f"sample-{number}-paid")
        else:
            credit.release(programme=programme, club=club, hold=f"sample-{number}", key=f"sample-{number}-back")
