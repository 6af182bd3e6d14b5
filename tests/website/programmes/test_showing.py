"""Showing calls, publishing changes, versions, next year's copies: by actions, on a real database."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from django.db import connection
from django.utils import timezone
from tests.website.doors import resident
from tests.website.programmes.laying import laid_call, laid_draft, laid_programme, printed, said

from madang.film.language import Text
from madang.website.notices.models import Notice
from madang.website.people.models import AuditEntry, Person
from madang.website.programmes import erasing, hearing, queries
from madang.website.programmes.actions import copying, drafting, loading, programmes, showing
from madang.website.programmes.calls import SEOUL, read_call
from madang.website.programmes.comparing import changes
from madang.website.programmes.errors import (
    ChangedMeanwhile,
    NothingChanged,
    NotReady,
    NotYours,
    ProgrammeHidden,
    ProgrammesError,
    ShownAlready,
    SlugTaken,
    WhyMissing,
)
from madang.website.programmes.files import plain
from madang.website.programmes.models import Call, CallVersion, Programme

FILE = """format = "madang-call/1"
id = "river"
programme = "clubs"
category = "c"
year = 2020
{}title = {{ ko = "강", en = "River {}" }}
[host]
name = {{ ko = "곳", en = "hub" }}
kind = "k"
region = "r"
[may_apply]
unit = "team"
"""
WHY = Text(ko="마감을 늦춰요.", en="The closing is later.")


@pytest.fixture
def operator(db: None) -> Person:
    return resident("operator@example.kr", "하은채", ["operator"])


@pytest.fixture
def hearers() -> Iterator[list]:
    before = list(hearing.HEARERS)
    yield hearing.HEARERS
    hearing.HEARERS[:] = before


def later(row: Call, by: Person | None = None) -> Call:
    return drafting.write(by=by, call=row, part={"window": {"opens": printed(-1), "closes": printed(20, "18:00")}}, names=("window",))


@pytest.mark.django_db
def test_a_draft_is_seen_by_nobody_until_it_is_shown(operator: Person) -> None:
    row = laid_draft()
    assert list(queries.shown_calls()) == []
    assert not queries.is_open(row)
    version = showing.show(by=operator, call=row)
    row.refresh_from_db()
    assert (version.number, row.draft, queries.is_open(row), list(queries.shown_calls())) == (1, None, True, [row])
    assert AuditEntry.objects.filter(act="showed call", who=operator.pseudonym).count() == 1
    with pytest.raises(ShownAlready):
        showing.show(by=operator, call=row)


@pytest.mark.django_db
def test_what_is_half_finished_cannot_be_shown_and_is_kept(operator: Person) -> None:
    row = drafting.begin(by=operator, programme=laid_programme(), slug="half", data={"title": {"ko": "반쯤"}})
    with pytest.raises(NotReady) as told:
        showing.show(by=operator, call=row)
    places = {problem.where for problem in told.value.problems}
    assert places == {"title.en", "programme", "category", "year", "host", "may_apply"}
    assert Call.objects.get().draft == {"id": "half", "title": {"ko": "반쯤"}}


@pytest.mark.django_db
def test_a_call_is_not_shown_in_a_programme_that_nobody_sees(operator: Person) -> None:
    row = laid_draft(programme=laid_programme("hidden", shown=False))
    with pytest.raises(ProgrammeHidden):
        showing.show(by=operator, call=row)


@pytest.mark.django_db
def test_a_change_of_a_shown_call_is_a_version_with_a_reason_and_those_it_concerns_are_told(operator: Person, hearers: list) -> None:
    row, applicant, stranger = laid_call(), resident("a@example.kr", "가"), resident("b@example.kr", "나")
    hearing.know(lambda call: [applicant, applicant] if call == row else [stranger])
    before = queries.call_of(row)
    later(row, operator)
    assert queries.call_of(row) == before
    with pytest.raises(WhyMissing):
        showing.publish(by=operator, call=row, why=Text(ko="늦춰요", en=" "))
    version = showing.publish(by=operator, call=row, why=WHY)
    row.refresh_from_db()
    assert (version.number, version.why, version.by) == (2, WHY, operator)
    assert queries.call_of(row) != before == queries.call_of(row, 1) == queries.call_of(row, row.versions.get(number=1))
    assert row.closes_at == queries.call_of(row).window.closes.latest
    assert [(one.person, one.kind) for one in Notice.objects.all()] == [(applicant, "call-changed")]
    assert hearing.who_must_be_told(row) == [applicant]


@pytest.mark.django_db
def test_publishing_nothing_is_refused(operator: Person) -> None:
    row = laid_call()
    with pytest.raises(NothingChanged):
        showing.publish(by=operator, call=row, why=WHY)
    drafting.write(by=operator, call=row, part={"centres": 3}, names=("centres",))
    drafting.write(by=operator, call=row, part={}, names=("centres",))
    with pytest.raises(NothingChanged):
        showing.publish(by=operator, call=row, why=WHY)


@pytest.mark.django_db
def test_a_difference_is_told_as_residents_read_it() -> None:
    row = laid_call()
    before = queries.call_of(row)
    row = later(row)
    told = changes(before, queries.call_from(queries.data_of(row)))
    assert [(one.title.en, len(one.before), len(one.after)) for one in told] == [("When it happens", 1, 1)]
    assert (told[0].before[0].ko, told[0].after[0].ko) == (
        f"마감: {before.window.closes.say().ko}", f"마감: {queries.call_from(queries.data_of(row)).window.closes.say().ko}"
    )  # fmt: skip
    row = drafting.write(by=None, call=row, part=said(category="ai-creator"), names=("category", "window"))
    assert [one.title.en for one in changes(before, queries.call_from(queries.data_of(row)))] == ["What kind of call"]
    assert changes(before, before) == ()


@pytest.mark.django_db
def test_a_part_that_somebody_else_changed_is_not_overwritten(operator: Person) -> None:
    row = laid_draft()
    seen = drafting.mark_of(queries.data_of(row), ("window",))
    later(row, operator)
    with pytest.raises(ChangedMeanwhile):
        drafting.write(by=operator, call=row, part={}, names=("window",), seen=seen)
    drafting.write(by=operator, call=row, part={"centres": 4}, names=("centres",), seen=drafting.mark_of({}, ("centres",)))
    assert Call.objects.get().draft["centres"] == 4


@pytest.mark.django_db
def test_only_operators_write() -> None:
    row, programme = laid_call(), laid_programme()
    for role in ("auditor", "reviewer", "mentor", ""):
        by = resident(f"{role or 'resident'}@example.kr", "이웃", [role] if role else [])
        acts = (
            partial(showing.show, call=row),
            partial(showing.publish, call=row, why=WHY),
            partial(drafting.write, call=row, part={}, names=()),
            partial(drafting.throw_away, call=row),
            partial(drafting.begin, programme=programme, slug="x", data={}),
            partial(copying.copy, programme=programme, year=2027),
            partial(programmes.make, slug="y", year=2026, name_ko="가", name_en="a"),
            partial(programmes.change, programme=programme),
            partial(programmes.add_funder, programme=programme, name_ko="가", name_en="a"),
            partial(loading.load, call=queries.call_of(row)),
        )
        for act in acts:
            with pytest.raises(NotYours):
                act(by=by)


@pytest.mark.django_db
def test_next_year_is_a_copy_with_its_dates_moved_and_the_old_one_stays(operator: Person) -> None:
    programme = programmes.make(
        by=operator, slug="2024-river", year=2024, name_ko="강가", name_en="River", shown=True,
        starts=datetime(2024, 2, 29).date(), ends=datetime(2024, 12, 31).date(),
    )  # fmt: skip
    programmes.add_funder(by=operator, programme=programme, name_ko="온들시", name_en="Ondeul")
    data = said(
        "2024-call",
        year=2024,
        title={"ko": "2024 강가 클럽", "en": "River 2024"},
        sources=[{"url": "https://example.kr", "kind": "notice"}],
    )
    data["window"] = {"announced": "2024-02", "opens": "2024-02-29", "closes": "2024-03-20 24:00"}
    data["events"] = [{"name": {"ko": "설명회", "en": "Meeting"}, "at": "2024-03-05 14:00"}]
    showing.show(by=operator, call=drafting.begin(by=operator, programme=programme, slug="2024-call", data=data))
    made = copying.copy(by=operator, programme=programme, year=2025)
    row = made.calls.get()
    assert (made.slug, made.year, made.shown, made.copied_from) == ("2025-river", 2025, False, programme)
    assert (made.starts.isoformat(), made.ends.isoformat()) == ("2025-02-28", "2025-12-31")
    assert [one.name_ko for one in made.funders.all()] == ["온들시"]
    assert (row.slug, row.shown_at, row.copied_from.slug, row.versions.count()) == ("2025-call", None, "2024-call", 0)
    assert row.draft["window"] == {"announced": "2025-02", "opens": "2025-02-28", "closes": "2025-03-20 24:00"}
    assert (row.draft["events"][0]["at"], row.draft["title"]["ko"], row.draft["year"]) == ("2025-03-05 14:00", "2025 강가 클럽", 2025)
    assert "sources" not in row.draft
    assert queries.years_of(made) == (programme, [])
    assert queries.years_of(programme) == (None, [made])
    old = Call.objects.get(slug="2024-call")
    assert old.shown_at is not None
    assert queries.call_of(old).window.closes.hour == 24
    again = copying.copy(by=operator, programme=programme, year=2025)
    assert (again.slug, again.calls.get().slug) == ("2025-river-2", "2025-call-2")


@pytest.mark.django_db
def test_an_address_is_given_once(operator: Person) -> None:
    row = laid_draft()
    for slug in (row.slug, "new", "deadlines.ics"):
        with pytest.raises(SlugTaken):
            drafting.begin(by=operator, programme=row.programme, slug=slug, data={})
    for slug in (row.programme.slug, "manage", "new"):
        with pytest.raises(SlugTaken):
            programmes.make(by=operator, slug=slug, year=2026, name_ko="가", name_en="a")


@pytest.mark.django_db
def test_what_ends_with_its_day_counts_until_the_next_begins() -> None:
    def window(closes: str) -> datetime:
        return laid_draft(
            closes.replace(" ", "-").replace(":", ""), laid_programme(), window={"opens": "2026-01-01", "closes": closes}
        ).closes_at

    assert window("2026-12-04 18:00") == datetime(2026, 12, 4, 18, tzinfo=SEOUL)
    almost = datetime(2026, 12, 5, tzinfo=SEOUL) - timedelta(microseconds=1)
    assert window("2026-12-04") == window("2026-12-04 24:00") == almost


@pytest.mark.django_db
def test_a_call_stands_under_one_heading() -> None:
    windows = {
        "open": {"opens": printed(-1), "closes": printed(3, "18:00")}, "no-end": {"announced": printed(-3)},
        "coming": {"opens": printed(2), "closes": printed(9)}, "nothing": {}, "over": {"opens": printed(-9), "closes": printed(-1)},
    }  # fmt: skip
    programme = laid_programme()
    for slug, window in windows.items():
        laid_call(slug, programme, window=window)
    laid_call("past", programme, window={"opens": printed(-1), "closes": printed(3)}, past=True)
    laid_draft("draft", programme)
    now = timezone.now()
    told = {group: [row.slug for row in queries.calls_in(group, now)] for group in ("open", "coming", "past")}
    assert told == {"open": ["open", "no-end"], "coming": ["coming", "nothing"], "past": ["past", "over"]}
    assert {row.slug: queries.group_of(row, now) for row in Call.objects.all()} == {
        "open": "open", "no-end": "open", "coming": "coming", "nothing": "coming", "over": "past", "past": "past", "draft": "draft",
    }  # fmt: skip


@pytest.mark.django_db
def test_a_file_loads_once_and_a_change_of_it_changes_the_call(operator: Person) -> None:
    text = FILE
    past = read_call(text.format("past=true\n", 1))
    first, same = loading.load(by=operator, call=past), loading.load(by=operator, call=past)
    assert (first.how, same.how, first.call.versions.count()) == ("made", "same", 1)
    assert (first.call.programme.slug, first.call.programme.shown, first.call.shown_at is not None) == ("2020-clubs", True, True)
    changed = loading.load(by=operator, call=read_call(text.format("past=true\n", 2)))
    assert (changed.how, changed.call.title_en, changed.call.versions.count()) == ("changed", "River 2", 2)
    fresh = loading.load(by=operator, call=read_call(text.format("", 3).replace('"river"', '"brook"').replace("2020", "2030")))
    assert (fresh.how, fresh.call.shown_at, fresh.call.programme.shown, fresh.call.versions.count()) == ("made", None, False, 0)
    assert Programme.objects.count() == 2


@pytest.mark.django_db
def test_a_thrown_away_change_leaves_what_is_shown(operator: Person) -> None:
    row, draft = laid_call(), laid_draft("second", laid_programme("river"))
    later(row)
    drafting.throw_away(by=operator, call=row)
    drafting.throw_away(by=operator, call=draft)
    assert [(one.slug, one.draft) for one in Call.objects.all()] == [("river", None)]


@pytest.mark.django_db
def test_erasing_an_operator_leaves_what_they_published(operator: Person) -> None:
    row = laid_draft()
    showing.show(by=operator, call=row)
    assert queries.archive(operator) == {
        "calls.json": [{"call": "river", "version": 1, "at": CallVersion.objects.get().made_at.isoformat()}]
    }
    before = queries.call_of(row)
    erasing.forget(person=operator)
    assert (CallVersion.objects.get().by, queries.call_of(row), queries.archive(operator)) == (None, before, {})


@pytest.mark.django_db(transaction=True)
def test_two_who_show_a_call_at_once_make_one_version() -> None:
    row, told = laid_draft(), []

    def act() -> None:
        try:
            told.append(showing.show(by=None, call=row).number)
        except ProgrammesError as wrong:
            told.append(type(wrong).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=act) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(map(str, told)) == ["1", "ShownAlready", "ShownAlready", "ShownAlready"]
    assert CallVersion.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_version_is_read_once_and_never_mistaken_for_another() -> None:
    row = laid_call()
    first = queries.call_of(row)
    kept = row.versions.get()
    assert queries.call_of(row) is first
    row.versions.all().delete()
    other = CallVersion.objects.create(
        pk=kept.pk, call=row, number=1, data={**queries.as_kept(first), "year": 2031}, made_at=datetime.now(UTC)
    )
    assert queries.call_of(row, other).year == 2031
    assert plain(first)["year"] == 2026
