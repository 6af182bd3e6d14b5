"""What the sample yard shows: a programme with a call that is open whatever the day, and past calls where it runs beside the examples."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

from madang.film.language import Text
from madang.website.people.models import Person
from madang.website.programmes.actions import drafting, loading, programmes, showing
from madang.website.programmes.calls import SEOUL, read_call
from madang.website.programmes.files import plain
from madang.website.programmes.models import Call, Programme
from madang.website.programmes.queries import is_open
from madang.website.programmes.sample_call import TEXT

PROGRAMME, CALL = "2026-science-club", "2026-neighbourhood-science-club"
EXAMPLES = Path(__file__).resolve().parents[4] / "examples" / "calls"  # in a clone; an installed package has none, and shows none
AGAIN = Text(ko="보기 마당이라 접수 기간을 새로 잡았어요.", en="This is a sample yard: the window was moved to now.")


def fill(people: Mapping[str, Person]) -> None:
    """A yard that has it already stays as it is; only a window that is over is moved."""
    operator = people["operator"]
    programme = Programme.objects.filter(slug=PROGRAMME).first() or _programme(operator)
    _open_call(operator, programme)
    for path in sorted(EXAMPLES.glob("*.toml")):
        call = read_call(path.read_text("utf-8"), path.name)
        if not Call.objects.filter(slug=call.id).exists():
            loading.load(by=operator, call=call)


def _programme(operator: Person) -> Programme:
    year = timezone.localdate().year
    made = programmes.make(
        by=operator, slug=PROGRAMME, year=2026, name_ko="우리동네 과학클럽", name_en="Neighbourhood Science Clubs",
        about_ko="이웃끼리 모여 궁금한 것 하나를 정하고, 일 년 동안 묻고 만들고 보여 주는 사업이에요.",
        about_en="Neighbours choose one question, and for a year they ask, make and show.",
        credit_ko="온들시와 온들과학문화거점센터의 지원을 받아 만들었어요.",
        credit_en="Made with the support of the City of Ondeul and the Ondeul Science Culture Hub.",
        budget=60_000_000, starts=datetime(year, 1, 1).date(), ends=datetime(year, 12, 31).date(), shown=True,
    )  # fmt: skip
    for ko, en in (("온들시", "City of Ondeul"), ("온들과학문화거점센터", "Ondeul Science Culture Hub")):
        programmes.add_funder(by=operator, programme=made, name_ko=ko, name_en=en)
    return made


def _open_call(operator: Person, programme: Programme) -> None:
    row = Call.objects.filter(slug=CALL).first()
    if row is not None and (is_open(row) or row.shown_at is None):
        return
    said = plain(read_call(text_at(timezone.now()), CALL))
    if row is None:
        showing.show(by=operator, call=drafting.begin(by=operator, programme=programme, slug=CALL, data=said))
    else:
        drafting.write(by=operator, call=row, part=said, names=tuple(said))
        showing.publish(by=operator, call=row, why=AGAIN)


def text_at(now: datetime) -> str:
    """The sample call as a file, open since three days and for twelve more."""
    today = now.astimezone(SEOUL).date()
    days = {"announced": -5, "opens": -3, "closes": 12, "result": 26, "start": 40, "end": 310}
    return TEXT.format(**{name: (today + timedelta(days=number)).isoformat() for name, number in days.items()})
