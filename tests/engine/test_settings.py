"""A hub's settings: read once, all that is wrong told at once, a secret key made once."""

from pathlib import Path

import pytest

from madang.engine import settings
from madang.engine.settings import LOCAL, Mail, Settings, read
from madang.film.language import Refused


def test_with_nothing_set_all_lives_in_the_yard_folder_with_a_key_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = read({})
    assert made == Settings(tmp_path / "yard", made.secret_key)
    assert (len(made.secret_key) >= 48, (tmp_path / "yard" / "secret-key").stat().st_mode & 0o777, made.https) == (True, 0o600, False)
    assert read({}).secret_key == made.secret_key


def test_what_is_set_is_taken(tmp_path: Path) -> None:
    key = "k" * 40
    environment = {
        "MADANG_DATA": str(tmp_path / "held"), "MADANG_SECRET_KEY": key, "MADANG_DATABASE_URL": "postgresql://a:b@host/name",
        "MADANG_FILES_URL": "s3://bucket/yard",
        "MADANG_HOSTS": "https://yard.example.kr, 192.168.0.7", "MADANG_MAIL_URL": "smtp://me:p%40ss@mail.example.kr?from=yard@example.kr",
    }  # fmt: skip
    mail = Mail("mail.example.kr", 587, "me", "p@ss", tls=True, ssl=False, sender="yard@example.kr")
    hosts = (*LOCAL, "yard.example.kr", "192.168.0.7")
    wanted = Settings(tmp_path / "held", key, "postgresql://a:b@host/name", "s3://bucket/yard", hosts, ("https://yard.example.kr",), mail)
    assert (read(environment), wanted.https, wanted.address) == (wanted, True, "https://yard.example.kr")
    assert not (tmp_path / "held" / "secret-key").exists()


def test_mail_may_go_by_tls_from_the_first_byte_or_without(tmp_path: Path) -> None:
    def mail(url: str) -> Mail:
        return read({"MADANG_DATA": str(tmp_path), "MADANG_MAIL_URL": url}).mail

    assert mail("smtps://m.example.kr?from=y@example.kr") == Mail("m.example.kr", 465, ssl=True, sender="y@example.kr")
    assert mail("smtp://localhost:25?tls=no&from=y@example.kr") == Mail("localhost", 25, sender="y@example.kr")


def test_everything_wrong_is_told_at_once_and_no_folder_is_made(tmp_path: Path) -> None:
    wrong = {
        "MADANG_DATA": str(tmp_path / "held"), "MADANG_DATABASE_URL": "mysql://host/name", "MADANG_MAIL_URL": "smtp://mail.example.kr:notaport",
        "MADANG_HOSTS": "ftp://yard.example.kr", "MADANG_SECRET_KEY": "short", "MADANG_FILES_URL": "/a/folder",
        "MADANG_PROCESSES": "many",
    }  # fmt: skip
    with pytest.raises(Refused) as refused:
        read(wrong)
    codes = [problem.code for problem in refused.value.problems]
    assert codes == [
        "settings.madang_database_url", "settings.madang_files_url", "settings.madang_mail_url", "settings.madang_hosts",
        "settings.madang_processes", "settings.secret-key",
    ]  # fmt: skip
    assert all(problem.message.ko and problem.message.en for problem in refused.value.problems)
    assert not (tmp_path / "held").exists()


@pytest.mark.parametrize(("asked", "cores", "processes"), [("", 1, 1), ("", 2, 2), ("", 32, 4), ("1", 2, 1), ("6", 2, 6)])
def test_as_many_processes_answer_as_the_machine_has_cores_unless_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str, cores: int, processes: int
) -> None:
    monkeypatch.setattr(settings, "_cores", lambda: cores)
    assert read({"MADANG_DATA": str(tmp_path), "MADANG_PROCESSES": asked}).processes == processes


@pytest.mark.parametrize("asked", ["-1", "65", "1.5", "²", "1000000"])
def test_a_number_of_processes_that_cannot_be_is_refused(tmp_path: Path, asked: str) -> None:
    with pytest.raises(Refused):
        read({"MADANG_DATA": str(tmp_path), "MADANG_PROCESSES": asked})


def test_a_damaged_key_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "secret-key").write_text("x")
    with pytest.raises(Refused):
        read({"MADANG_DATA": str(tmp_path)})


def test_the_django_settings_follow_from_https(tmp_path: Path) -> None:
    """In a process of its own: settings are read once."""
    import subprocess
    import sys

    program = (
        "from madang.engine import site as s; print(s.SESSION_COOKIE_SECURE, s.SECURE_SSL_REDIRECT, s.SECURE_HSTS_SECONDS > 0,"
        " s.CSRF_TRUSTED_ORIGINS, s.DATABASES['default']['ENGINE'], s.DATABASES['default'].get('HOST'), s.DEBUG)"
    )
    told = []
    for more in ({}, {"MADANG_HOSTS": "https://yard.example.kr", "MADANG_DATABASE_URL": "postgresql://a:b@host/name"}):
        environment = {"MADANG_DATA": str(tmp_path), **more}
        done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
        told.append(done.stdout.strip())
    assert told == [
        "False False False [] madang.website.frame.sqlite None False",
        "True True True ['https://yard.example.kr'] madang.website.frame.postgresql host False",
    ]
