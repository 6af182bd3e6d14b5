"""A mail server that fails, deliverers at once, and a process that dies: at most one mail for a notice."""

import os
import signal
import smtplib
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection
from tests.website.doors import resident

from madang.film.language import Text
from madang.website.notices import actions
from madang.website.notices.models import Notice, NoticeChoice
from madang.website.people.models import Person

WORDS = Text(ko="자리가 났어요.", en="There is a seat.")


def told(count: int = 1) -> list[Person]:
    people = [resident(f"{number}@example.kr", str(number)) for number in range(count)]
    for person in people:
        NoticeChoice.objects.create(person=person, mail="each", quiet_from="08:00", quiet_until="08:00")
    actions.tell(people=people, kind="seat", words=WORDS)
    return people


def waiting() -> int:
    return Notice.objects.filter(mailed_at=None).exclude(mail_after=None).count()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "waits"),
    [
        (smtplib.SMTPRecipientsRefused({"0@example.kr": (450, b"later")}), 1),
        (smtplib.SMTPRecipientsRefused({"0@example.kr": (550, b"no such")}), 0),
        (smtplib.SMTPDataError(451, b"later"), 1),
        (smtplib.SMTPDataError(554, b"never"), 0),
        (smtplib.SMTPServerDisconnected("gone"), 0),  # it may have taken the letter: never twice
        (TimeoutError(), 0),
    ],
)
def test_a_letter_that_was_plainly_refused_for_now_waits_and_no_other(
    wrong: Exception, waits: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    told()

    def refuse(self: object, messages: object) -> int:
        raise wrong

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    assert (actions.deliver(), waiting()) == (0, waits)
    monkeypatch.undo()
    assert actions.deliver() == 0  # a quarter of an hour lies between two tries


@pytest.mark.django_db
def test_a_server_that_does_not_answer_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    told()

    def away(self: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "open", away)
    assert (actions.deliver(), waiting()) == (0, 1)
    monkeypatch.undo()
    assert (actions.deliver(), waiting()) == (1, 0)


@pytest.mark.django_db(transaction=True)
def test_many_deliverers_at_once_mail_each_notice_once() -> None:
    told(12)
    mailed, wrong = [], []
    start = threading.Barrier(4)

    def run() -> None:
        try:
            start.wait()
            mailed.extend(actions.deliver() for _ in range(5))
        except Exception as error:  # noqa: BLE001
            wrong.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (wrong, sum(mailed), waiting()) == ([], 12, 0)
    assert sorted(letter.to[0] for letter in mail.outbox) == sorted(f"{number}@example.kr" for number in range(12))


PROGRAM = """
import os, sys, time
from pathlib import Path
from madang.engine import settings
settings.choose(settings.Settings(Path(sys.argv[1]), "a secret of the tests, and of nothing else", sys.argv[2]))
import django
os.environ["DJANGO_SETTINGS_MODULE"] = "madang.engine.site"
django.setup()
from django.core.mail.backends.console import EmailBackend
from madang.engine import serving
from madang.film.language import Text
from madang.website.notices import actions
from madang.website.notices.models import NoticeChoice
from madang.website.people.actions import entering
sent = 0
def stuck(self, messages):
    print("sending", flush=True)
    time.sleep(60)
def send(self, messages):
    global sent
    sent += len(messages)
    return len(messages)
if sys.argv[3] == "lay":
    serving.migrate()
    people = [entering.begin(email=f"{n}@example.kr", display_name=str(n), language="ko", notices=False) for n in range(3)]
    for person in people:
        NoticeChoice.objects.create(person=person, mail="each", quiet_from="08:00", quiet_until="08:00")
    actions.tell(people=people, kind="seat", words=Text(ko="자리", en="seat"))
EmailBackend.send_messages = stuck if sys.argv[3] == "lay" else send
print(actions.deliver(), sent, flush=True)
"""


@pytest.mark.slow
def test_a_deliverer_that_is_killed_while_it_sends_leaves_no_second_mail(tmp_path: Path) -> None:
    """A yard of its own, in a file: what one process has claimed, another does not send again."""

    def run(what: str) -> subprocess.Popen[str]:
        words = [sys.executable, "-c", PROGRAM, str(tmp_path), "", what]
        return subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=dict(os.environ))

    with run("lay") as dying:
        assert dying.stdout is not None
        assert dying.stdout.readline().strip() == "sending"
        dying.send_signal(signal.SIGKILL)
    with run("go on") as second:
        assert second.communicate(timeout=60)[0].strip() == "2 2"


@pytest.mark.django_db(transaction=True)
def test_on_a_server_too_a_killed_deliverer_leaves_no_second_mail() -> None:
    from tests.website.yard import FOLDER, database_url

    url = database_url()
    if not url:
        pytest.skip("a yard in a file is tested above")
    told(3)
    name = str(connection.settings_dict["NAME"])
    words = [sys.executable, "-c", PROGRAM, str(FOLDER), url.replace("/postgres?", f"/{name}?"), "die"]
    program = PROGRAM.replace('stuck if sys.argv[3] == "lay" else send', "stuck")
    words[2] = program
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=dict(os.environ)) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == "sending"
        child.send_signal(signal.SIGKILL)
    assert (actions.deliver(), len(mail.outbox), waiting()) == (2, 2, 0)
