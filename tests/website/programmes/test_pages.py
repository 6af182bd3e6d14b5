"""The pages of programmes and calls, as they are answered."""

import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from PIL import Image
from tests.website.doors import resident, signed_in
from tests.website.programmes.filling import Form, Operator
from tests.website.programmes.laying import laid_call, laid_draft, laid_programme, printed

from madang.website.programmes.actions import drafting, programmes
from madang.website.programmes.calls import SEOUL
from madang.website.programmes.eligibility import Answer, Application, Person, judge
from madang.website.programmes.models import Call, CallVersion, Funder, Programme
from madang.website.programmes.queries import as_kept, call_of, ends


@pytest.fixture
def operator(db: None) -> Client:
    return signed_in(resident("operator@example.kr", "하은채", ["operator"]))


def page(client: Client, name: str, *given: object, **more: object) -> str:
    answer = client.get(reverse(f"programmes:{name}", args=given), more)
    assert answer.status_code == 200
    return answer.content.decode()


def sent(client: Client, name: str, *given: object, **more: object) -> str:
    answer = client.post(reverse(f"programmes:{name}", args=given), more)
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.headers["Location"])


@pytest.mark.django_db
def test_changing_a_rule_by_form_changes_the_judgement(operator: Client) -> None:
    row = laid_call()
    today = timezone.localdate()
    adults = tuple(Person(str(number), born=today.replace(year=today.year - 40, day=1)) for number in range(3))
    application = Application(people=adults)
    assert judge(call_of(row), application, today).answer is Answer.YES
    form = Operator(operator, row.slug)
    form.open("who")
    form.type("may_apply.rules[1].least", "네 명")
    form.press("stay")
    assert form.form.values["may_apply.rules[1].least"] == ["네 명"]  # nobody can read it, so it stays to be mended
    form.type("may_apply.rules[1].least", "4명")
    form.press("done")
    assert judge(call_of(row), application, today).answer is Answer.YES  # not published yet
    assert "4명 이상 모여요" in page(operator, "show", row.slug)
    assert operator.post(reverse("programmes:show", args=[row.slug]), {"why_ko": "네 명", "why_en": ""}).status_code == 422
    sent(operator, "show", row.slug, why_ko="네 명이 필요해서요.", why_en="Four are needed.")
    verdict = judge(call_of(row), application, today)
    assert verdict.answer is Answer.NO
    assert verdict.that_say(Answer.NO)[0].judged.because.ko == "회원이 3명이에요. 4명 이상이어야 하니 1명이 더 필요해요."


@pytest.mark.django_db
def test_a_call_is_made_from_a_template_in_few_steps_and_shown(operator: Client) -> None:
    programme = laid_programme()
    programmes.add_funder(by=None, programme=programme, name_ko="온들시", name_en="City of Ondeul")
    led = sent(operator, "call-new", programme.slug, title_ko="별 보는 클럽", title_en="Star clubs", start="club")
    row = Call.objects.get()
    assert (row.slug, led) == ("2026-star-clubs", reverse("programmes:call-edit", args=["2026-star-clubs"]))
    assert sent(operator, "show", row.slug) == led  # not ready: back to the checklist
    form = Operator(operator, row.slug)
    form.open("about")
    form.choose("host.kind", "regional-hub")
    form.type("host.region", "온들시")
    form.press("next")
    form.open("when")
    for name, day, time in (("opens", printed(-1), "오전 9시"), ("closes", printed(9).replace("-", ". "), "오후 6시")):
        form.type(f"window.{name}.day", day)
        form.type(f"window.{name}.time", time)
    form.press("next")
    form.open("money")
    form.type("chosen.count", "10")
    form.type("grant.ceiling", "300만 원")
    form.press("done")
    assert "모두에게 공개하기" in page(operator, "call-edit", row.slug)
    assert sent(operator, "show", row.slug) == reverse("programmes:call", args=[row.slug])
    said = call_of(Call.objects.get())
    assert (str(said.window.opens), str(said.window.closes)) == (printed(-1, "09:00"), printed(9, "18:00"))
    assert (said.grant.ceiling, said.chosen.count, said.programme) == (3_000_000, 10, "science-club")
    assert "지금 신청할 수 있어요." in page(Client(), "call", row.slug)


@pytest.mark.django_db
def test_a_copy_of_a_call_begins_with_all_that_it_said(operator: Client) -> None:
    row = laid_call(past=True, criteria=[{"name": {"ko": "궁금함", "en": "Curiosity"}, "weight": 100}])
    sent(operator, "call-new", row.programme.slug, title_ko="다시", title_en="Again", start=f"call-{row.pk}")
    made = Call.objects.exclude(pk=row.pk).get()
    kept = {name: value for name, value in as_kept(call_of(row)).items() if name not in ("format", "past", "id", "title")}
    assert made.draft == {**kept, "id": made.slug, "title": {"ko": "다시", "en": "Again"}}
    assert (made.copied_from, made.past) == (row, False)


@pytest.mark.django_db
def test_two_operators_in_one_part_do_not_overwrite_each_other(operator: Client) -> None:
    row = laid_draft()
    here, there = Operator(operator, row.slug), Operator(signed_in(resident("o2@example.kr", "둘째", ["operator"])), row.slug)
    here.open("money")
    there.open("money")
    here.type("chosen.count", "5")
    here.press("stay")
    answer = there.client.post(there.address, {**there.form.values, "chosen.count": "7", "do": "stay"})
    form = Form(answer.content.decode())
    assert (answer.status_code, form.values["chosen.count"], Call.objects.get().draft["chosen"]) == (409, ["7"], {"count": 5})
    assert there.client.post(there.address, {**form.values, "do": "stay"}).status_code == 302
    assert Call.objects.get().draft["chosen"] == {"count": 7}


@pytest.mark.django_db
def test_rows_go_up_and_down_and_away(operator: Client) -> None:
    row = laid_draft()
    form = Operator(operator, row.slug)
    form.open("notes")
    for number, words in enumerate(("하나", "둘", "셋"), 1):
        form.press("add remarks")
        form.type(f"remarks[{number}].ko", words)
    form.press("up remarks[3]")
    form.press("down remarks[1]")
    form.press("remove remarks[3]")
    assert [one["ko"] for one in Call.objects.get().draft["remarks"]] == ["셋", "하나"]
    form.press("add remarks")
    form.press("done")
    assert len(Call.objects.get().draft["remarks"]) == 2  # a row that stayed empty is none


@pytest.mark.django_db
@pytest.mark.parametrize(
    "what",
    [
        {"do": "remove may_apply"}, {"do": "add may_apply.rules[9].rules"}, {"do": "up ../../etc"}, {"do": "add __class__"},
        {"may_apply.rules[1].rule": "no-such-kind"}, {"may_apply.rules[999].rule": "team-size"}, {"may_apply.unit": "x" * 100_000},
        {"".join(["may_apply.rules[1]"] + [".rules[1]"] * 40) + ".rule": "any-of"}, {"may_apply.kinds[1].name.ko": "\x00\ud800 ok"},
    ],
)  # fmt: skip
def test_bad_input_is_kept_or_dropped_and_never_breaks_a_page(operator: Client, what: dict[str, str]) -> None:
    row = laid_draft()
    sendable = {name: value.encode("utf-8", "ignore").decode() for name, value in what.items()}
    sent(operator, "part", row.slug, "who", seen=drafting.mark_of(row.draft, ("may_apply",)), **sendable)
    for name in ("call-edit", "preview"):
        assert operator.get(reverse(f"programmes:{name}", args=[row.slug])).status_code == 200
    assert operator.get(reverse("programmes:part", args=[row.slug, "who"])).status_code == 200


@pytest.mark.django_db
def test_a_past_call_is_read_and_never_open() -> None:
    laid_call(
        past=True, window={"opens": printed(-1), "closes": printed(5)}, conflicts=[{"about": "grant", "says": [{"ko": "삼백", "en": "3"}]}]
    )
    words = page(Client(), "call", "river")
    assert ("이제 신청할 수는 없어요" in words, "지금 신청할 수 있어요" in words, "공고마다 말이 달라요" in words) == (True, False, True)
    listed = page(Client(), "calls")
    assert listed.index("강가 과학클럽 river") > listed.index("지난 공모")


@pytest.mark.django_db
def test_a_draft_is_for_the_hub_only(operator: Client) -> None:
    row = laid_draft()
    auditor = signed_in(resident("auditor@example.kr", "진서후", ["auditor"]))
    assert [
        Client().get(reverse(f"programmes:{name}", args=[row.slug])).status_code for name in ("call", "check", "calendar", "versions")
    ] == [404] * 4
    for client in (operator, auditor):
        assert client.get(reverse("programmes:call", args=[row.slug])).headers["Location"] == reverse("programmes:preview", args=[row.slug])
        assert "강가 과학클럽 river" in page(client, "preview", row.slug)
        assert "강가 과학클럽 river" in page(client, "programme", row.programme.slug)
    assert "강가 과학클럽" not in page(Client(), "programme", row.programme.slug)


@pytest.mark.django_db
def test_the_dates_go_into_a_calendar() -> None:
    row = laid_call()
    for name, given in (("calendar", [row.slug]), ("deadlines", [])):
        answer = Client().get(reverse(f"programmes:{name}", args=given))
        events = list(Calendar.from_ical(answer.content).walk("VEVENT"))
        assert [(str(one["SUMMARY"]), one.decoded("DTSTART")) for one in events] == [
            ("접수 시작: 강가 과학클럽 river", row.opens_at.astimezone(SEOUL)),
            ("마감: 강가 과학클럽 river", row.closes_at.astimezone(SEOUL)),
        ]  # fmt: skip
    moved = {**as_kept(call_of(row)), "window": {"opens": printed(-1), "closes": printed(20, "18:00")}}
    assert ends(call_of(row))[1] == row.closes_at
    Call.objects.filter(pk=row.pk).update(closes_at=row.closes_at + timedelta(days=10))
    later = list(Calendar.from_ical(Client().get(reverse("programmes:calendar", args=[row.slug])).content).walk("VEVENT"))
    assert later[1]["UID"] == events[1]["UID"]
    assert int(later[1]["SEQUENCE"]) > int(events[1]["SEQUENCE"])
    assert moved["window"]["closes"] == printed(20, "18:00")


@pytest.mark.django_db
def test_am_i_allowed_says_yes_no_and_cannot_tell_and_keeps_nothing() -> None:
    row = laid_call()

    def said(**given: str) -> str:
        answer = Client().post(reverse("programmes:check", args=[row.slug]), {"ask": "1", **given})
        assert answer.status_code == 200
        return answer.content.decode()

    three = {"age-1": "40", "age-2": "만 12세", "age-3": "7"}
    assert "신청할 수 있어요.</p>" in said(**three)
    assert "2명 이상" not in said(**three)
    no = said(**{**three, "age-1": "17"})
    assert ("아직 신청 조건에 맞지 않아요" in no, "회원 1명 이상이 필요해요 (만 19세 이상)." in no) == (True, True)
    assert "아직 알 수 없어요. 두 가지를 더 확인해야 해요." in said()
    more = Client().post(reverse("programmes:check", args=[row.slug]), {"more": "1", **three}).content.decode()
    assert ('name="age-6"' in more, 'value="7"' in more, "신청할 수 있어요.</p>" in more) == (True, True, False)
    assert Client().post(reverse("programmes:check", args=[row.slug]), {f"age-{n}": "9" * 500 for n in range(400)}).status_code == 200


@pytest.mark.django_db
def test_somebody_whose_birthday_decides_gets_no_false_answer() -> None:
    closing = (timezone.now().astimezone(SEOUL) + timedelta(days=10)).date().isoformat()
    rules = [{"rule": "members", "who": "everyone", "least_age": 19, "as_of": "closes"}]
    row = laid_call(may_apply={"unit": "person", "rules": rules}, window={"opens": printed(-1), "closes": closing})
    answer = Client().post(reverse("programmes:check", args=[row.slug]), {"ask": "1", "age-1": "18"}).content.decode()
    assert "생일이 지났는지에 따라 달라요." in answer


@pytest.mark.django_db
def test_a_programme_with_its_funders_and_logos_is_made_by_pages(operator: Client) -> None:
    facts = {
        "name_ko": "별마당",
        "name_en": "Star yard",
        "year": "2026",
        "budget": "60000000",
        "starts": "2026-01-01",
        "ends": "2026-12-31",
    }
    assert operator.post(reverse("programmes:new"), {**facts, "ends": "2025-12-31"}).status_code == 422
    assert sent(operator, "new", **facts) == reverse("programmes:edit", args=["2026-star-yard"])
    assert operator.post(reverse("programmes:new"), facts).status_code == 422
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), "navy").save(picture, "PNG")
    for name, upload in (("온들시", picture), ("온들센터", None), ("은하재단", None)):
        if upload:
            upload.seek(0)
            upload.name = "logo.png"
        sent(operator, "funder-add", "2026-star-yard", name_ko=name, name_en=name, **({"logo": upload} if upload else {}))
    first, second, third = Funder.objects.all()
    assert first.logo is not None
    sent(operator, "funder-move", "2026-star-yard", third.pk, do="up")
    sent(operator, "funder-move", "2026-star-yard", first.pk, do="up")
    sent(operator, "funder-move", "2026-star-yard", second.pk, do="remove")
    assert [one.name_ko for one in Funder.objects.all()] == ["온들시", "은하재단"]
    assert Client().get(reverse("programmes:programme", args=["2026-star-yard"])).status_code == 404
    sent(operator, "edit", "2026-star-yard", **facts, shown="on", credit_ko="온들시의 지원을 받았어요.")
    shown = page(Client(), "programme", "2026-star-yard")
    assert [words in shown for words in ("온들시의 지원을 받았어요.", "6,000만 원", "/files/", "은하재단")] == [True] * 4
    text = io.BytesIO(b"no picture")
    text.name = "logo.png"
    told = operator.post(reverse("programmes:funder", args=["2026-star-yard", first.pk]), {"name_ko": "가", "name_en": "a", "logo": text})
    assert told.status_code == 422


@pytest.mark.django_db
def test_last_year_and_this_year_lead_to_each_other(operator: Client) -> None:
    row = laid_call("2026-river", laid_programme("2026-river"))
    assert sent(operator, "copy", row.programme.slug, year="2027") == reverse("programmes:edit", args=["2027-river"])
    Programme.objects.filter(slug="2027-river").update(shown=True)
    for here, there in (("2026-river", "2027-river"), ("2027-river", "2026-river")):
        assert reverse("programmes:programme", args=[there]) in page(Client(), "programme", here)


@pytest.mark.django_db
def test_versions_are_compared_in_public(operator: Client) -> None:
    row = laid_call()
    drafting.write(by=None, call=row, part={"chosen": {"count": 12, "how": "exact"}}, names=("chosen",))
    drafting.write(by=None, call=row, part={"remarks": [{"ko": "우산을 챙겨요", "en": "Bring an umbrella"}]}, names=("remarks",))
    sent(operator, "show", row.slug, why_ko="비가 와서요", why_en="It rains")
    words = page(Client(), "versions", row.slug)
    assert [one in words for one in ("비가 와서요", "<ins>우산을 챙겨요</ins>", "2판")] == [True] * 3
    assert "두 판의 내용이 같아요" in page(Client(), "versions", row.slug, old="2", new="2")
    assert "2판: 무엇이 왜 바뀌었나요" in page(Client(), "call", row.slug)


def lay_many(number: int, start: int = 0) -> None:
    """Many programmes with a shown call each, and a draft for every third."""
    now = timezone.now()
    made = Programme.objects.bulk_create(
        Programme(slug=f"p{one}", year=2026, name_ko=f"사업 {one}", name_en=f"P {one}", shown=True) for one in range(start, start + number)
    )
    Funder.objects.bulk_create(Funder(programme=one, name_ko="온들시", name_en="Ondeul") for one in made)
    windows = (
        (now - timedelta(days=1), now + timedelta(days=5)),
        (now + timedelta(days=1), None),
        (now - timedelta(days=9), now - timedelta(days=5)),
    )
    calls = Call.objects.bulk_create(
        Call(
            programme=one, slug=f"c{one.slug}", title_ko=one.name_ko, title_en=one.name_en,
            shown_at=now - timedelta(days=1),
            opens_at=windows[place % 3][0], closes_at=windows[place % 3][1], draft={"id": "x"} if place % 3 == 0 else None,
        )
        for place, one in enumerate(made)
    )  # fmt: skip
    CallVersion.objects.bulk_create(CallVersion(call=one, number=1, data={}) for one in calls)


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "given"), [("calls", []), ("programmes", []), ("manage", []), ("programme", ["p0"]), ("deadlines", [])])
def test_a_list_asks_as_often_whatever_its_length(operator: Client, name: str, given: list[str]) -> None:
    counts = []
    for start, number in ((0, 9), (9, 300)):
        lay_many(number, start)
        if name == "programme":
            Call.objects.update(programme=Programme.objects.get(slug="p0"))
        with CaptureQueriesContext(connection) as asked:
            assert operator.get(reverse(f"programmes:{name}", args=given)).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 14
