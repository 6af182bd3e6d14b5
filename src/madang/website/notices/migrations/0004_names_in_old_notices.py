"""Notices from before it was kept whom they name: the name goes out of the words, and is read like any other where it is plain whose it is."""

import re

from django.db import migrations

WHO = "{who}"
# How each kind named somebody, in both languages, and how it does now; the name stands in the group `who` of both.
NAMED = (
    ("clubs.asked", r"(?P<who>.+?)(?P<rest>님이 .+에 함께하고 싶어 해요\.)", r"(?P<who>.+?)(?P<rest> would like to join .+\.)"),
    ("clubs.mention", r"(?P<who>.+?)(?P<rest>님이 .+ 게시판에서 불렀어요\.)", r"(?P<who>.+?)(?P<rest> mentioned you on the board of .+\.)"),
    ("clubs.comment", r"(?P<who>.+?)(?P<rest>님이 내 글에 댓글을 달았어요\.)", r"(?P<who>.+?)(?P<rest> commented on what you wrote\.)"),
    ("clubs.leader", r"(?P<begin>.+의 새 대표는 )(?P<who>.+?)(?P<rest>님이에요\.)", r"(?P<who>.+?)(?P<rest> leads .+ now\.)"),
    ("mentor", r"(?P<who>.+?)(?P<rest>님이 .+의 멘토예요\.)", r"(?P<who>.+?)(?P<rest> mentors .+ now\.)"),
    ("mentor", r"(?P<who>.+?)(?P<rest> 멘토가 글을 남겼어요\.)", r"(?P<begin>Your mentor )(?P<who>.+?)(?P<rest> left a note\.)"),
)
QUOTED = (
    r"(.+ 게시판에 새 글이 있어요): .*",
    r"(New on the board of .+?): .*",
)  # clubs.post: what was written, which may be taken back by now


def refer(apps, schema_editor):
    """Every old notice that names or quotes somebody; a name that several have now, or nobody, is nobody's."""
    Notice, Person = apps.get_model("notices", "Notice"), apps.get_model("people", "Person")
    for kind, korean, english in NAMED:
        for row in Notice.objects.filter(kind=kind, about=None).exclude(ko__contains=WHO).iterator():
            ko, en = re.fullmatch(korean, row.ko, re.DOTALL), re.fullmatch(english, row.en, re.DOTALL)
            if ko and en:
                _refer(Notice, Person, row, ko, en)
    for row in Notice.objects.filter(kind="clubs.post", about=None).exclude(ko__contains=WHO).iterator():
        ko, en = re.fullmatch(QUOTED[0], row.ko, re.DOTALL), re.fullmatch(QUOTED[1], row.en, re.DOTALL)
        if ko and en:
            Notice.objects.filter(pk=row.pk).update(ko=f"{ko[1]}.", en=f"{en[1]}.")


def _refer(notices, people, row, ko, en):
    found = list(people.objects.filter(display_name=en["who"], is_active=True).values_list("pk", flat=True)[:2])
    notices.objects.filter(pk=row.pk).update(
        ko=_with_place(ko), en=_with_place(en).replace(f"Your mentor {WHO} left", f"{WHO}, your mentor, left"),
        about=found[0] if len(found) == 1 else None,
    )  # fmt: skip


def _with_place(found):
    return f"{found.groupdict().get('begin') or ''}{WHO}{found['rest']}"


class Migration(migrations.Migration):
    """Rows only."""

    dependencies = [
        ("notices", "0003_what_waits_for_the_daily_mail"),
        ("people", "0005_mail_addresses"),
    ]
    operations = [migrations.RunPython(refer, migrations.RunPython.noop)]
