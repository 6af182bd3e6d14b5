"""Who may open the pages of support."""

from tests.website.roles import MINE, OPEN, ROLES, STAFF

INNER = {
    **dict.fromkeys(ROLES, 403), "nobody": 302, "leader": 200, "treasurer": 200, "member": 200, "operator": 200, "auditor": 200,
}  # fmt: skip
READ = {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 200, "auditor": 200}
SENT = {**dict.fromkeys(ROLES, 405), "nobody": 302}
WRITERS = {**dict.fromkeys(ROLES, 403), "nobody": 302, "leader": 200, "treasurer": 200, "member": 200}
RULES = {
    "support:queue": {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 200, "mentor": 200},
    "support:club": INNER,
    "support:note": SENT, "support:note-remove": SENT, "support:lay": SENT,
    "support:add": STAFF, "support:due": STAFF, "support:answer": STAFF,
    "support:hand-in": WRITERS,
    "support:file": dict.fromkeys(ROLES, 404) | {"nobody": 302},  # nothing was handed in as a file
    "support:surveys": READ, "support:survey": READ, "support:survey-new": STAFF, "support:survey-change": SENT,
    "support:take": WRITERS,
    "support:mentors": INNER, "support:mentor-end": SENT,
    "support:certificates": MINE, "support:check": OPEN,
    "support:certificate": {**dict.fromkeys(ROLES, 403), "nobody": 302, "operator": 404},  # somebody else's, who chose no name yet
    "support:attended-programme": STAFF, "support:attended-club": {**STAFF, "leader": 200}, "support:attended-allow": SENT,
    "support:certificate-revoke": STAFF, "support:certificates-of": STAFF,
}  # fmt: skip
APPLICATION = "00000000-0000-4000-8000-00000000005a"
ARGUMENTS = {
    "support:club.slug": "matrix", "support:note.slug": "matrix", "support:note-remove.slug": "matrix", "support:note-remove.number": 5001,
    "support:lay.number": APPLICATION, "support:add.number": APPLICATION,
    "support:hand-in.number": 5001, "support:answer.number": 5001, "support:due.number": 5001, "support:file.number": 5001,
    "support:survey.number": 5001, "support:survey-change.number": 5001, "support:take.number": 5001,
    "support:survey-new.programme": "support-matrix", "support:certificates-of.programme": "support-matrix",
    "support:certificate.number": 5001, "support:mentors.slug": "matrix", "support:mentor-end.slug": "matrix",
    "support:mentor-end.number": 1,
    "support:attended-programme.programme": "support-matrix", "support:attended-club.slug": "matrix", "support:attended-club.year": 2026,
    "support:attended-allow.slug": "matrix", "support:attended-allow.year": 2026,
    "support:certificate-revoke.number": 5001,
}  # fmt: skip


def lay() -> None:
    """A programme whose call the club of the tests won, with a milestone, a survey that is open, and one question."""
    from django.utils import timezone
    from tests.website.doors import resident

    from madang.website.applications.models import Application
    from madang.website.clubs.models import Club
    from madang.website.programmes.models import Call, Programme
    from madang.website.support.models import Certificate, Milestone, Question, Survey

    programme = Programme.objects.create(slug="support-matrix", year=2026, name_ko="사업", name_en="Programme", shown=True)
    call = Call.objects.create(programme=programme, slug="support-matrix", title_ko="공모", title_en="Call", shown_at=timezone.now())
    application = Application.objects.create(
        id=APPLICATION, call=call, club=Club.objects.get(slug="matrix"), state="chosen", began_by=resident("began@example.kr")
    )
    Milestone.objects.create(pk=5001, application=application, place=0, what_ko="모임 한 번", what_en="One meeting")
    survey = Survey.objects.create(
        pk=5001, programme=programme, title_ko="처음 설문", title_en="First survey", moment="before", opened_at=timezone.now()
    )
    Question.objects.create(survey=survey, place=0, kind="scale", words_ko="궁금한가요?", words_en="Curious?")
    owner = resident("owner@example.kr")
    Certificate.objects.create(pk=5001, number="AAAA-BBBB-CCCC", programme=programme, person=owner, club=application.club, made_by=owner)
