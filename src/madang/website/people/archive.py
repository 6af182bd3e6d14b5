"""My data, as one file to take away: JSON for programs, and a page of words for people."""

import io
import json
import zipfile
from typing import Final, get_args

from madang.film.language import Language, Text

TOLD: Final = {
    "me.json": Text(ko="내 계정", en="your account"),
    "consents.json": Text(ko="무엇에 언제 어떻게 동의했는지", en="what you agreed to, when and how"),
    "passkeys.json": Text(ko="로그인에 쓰는 기기", en="the devices that open the yard for you"),
    "identities.json": Text(ko="나에게 이어진 다른 곳의 로그인", en="sign-ins of other places that open your account"),
    "programs.json": Text(ko="나를 대신하는 프로그램", en="programs that act for you"),
    "addresses.json": Text(ko="바꾸려고 했거나 바꾼 메일 주소", en="mail addresses that you asked for, and the ones before"),
    "guardian.json": Text(ko="보호자(있을 때)", en="your guardian, if there is one"),
    "roles.json": Text(ko="맡은 일", en="what you do for the hub"),
    "log.json": Text(ko="내가 한 일과 나에게 일어난 일의 기록", en="what you did, and what was done to you"),
    "files.json": Text(ko="내가 올린 사진과 문서", en="pictures and papers that you handed in"),
    "notices.json": Text(ko="내가 받은 소식과 받는 방법", en="what you were told, and how you want to be told"),
    "clubs.json": Text(ko="내 클럽과 그 안에서 맡은 일", en="your clubs, and what you do in them"),
    "club_requests.json": Text(ko="클럽에 들어가고 싶다고 한 것", en="clubs that you asked to join"),
    "club_posts.json": Text(ko="게시판에 쓴 글", en="what you wrote on notice boards"),
    "club_reports.json": Text(ko="신고한 글", en="posts that you reported"),
    "applications.json": Text(ko="내가 쓴 신청서", en="applications that you wrote"),
    "reviews.json": Text(ko="내가 한 심사", en="reviews that you did"),
    "ledger.json": Text(ko="내가 움직인 AI 크레딧", en="AI credit that you moved"),
    "grants.json": Text(ko="내가 서명한 협약과 올린 지출", en="agreements that you signed and expenses that you entered"),
    "sessions.json": Text(ko="내가 신청하고 온 모임", en="sessions that you signed up for and came to"),
    "seats.json": Text(ko="모임에 신청한 자리", en="your seats in sessions"),
    "attendance.json": Text(ko="모임에 온 기록", en="sessions that you came to"),
    "notebook.json": Text(ko="탐구 노트에 내가 쓴 것", en="what you wrote in question notebooks"),
    "answers.json": Text(ko="내가 답한 설문", en="surveys that you answered"),
    "certificates.json": Text(ko="내가 받은 확인서", en="certificates that you were given"),
    "milestones.json": Text(ko="내가 이행 과제에 남긴 것", en="what you did about milestones"),
    "mentor-notes.json": Text(ko="내가 멘토로 쓴 것", en="what you wrote as a mentor"),
    "calls.json": Text(ko="내가 만들고 고친 공모", en="calls that you made and changed"),
    "proposals.json": Text(ko="내가 제안하고 응원한 것", en="what you proposed and supported"),
}
BEFORE: Final = Text(ko="마당이 나에 대해 보관하는 모든 것이에요.", en="Everything that this yard keeps about you.")
AFTER: Final = Text(ko="시각은 ISO 8601, 글자는 UTF-8이에요.", en="Times are ISO 8601, text is UTF-8.")


def readme(names: list[str], language: Language) -> str:
    """What each file holds, in words."""
    wide = max(len(name) for name in names)
    lines = [f"{name.ljust(wide)}  {TOLD[name].say(language) if name in TOLD else ''}".rstrip() for name in names]
    return "\n".join([BEFORE.say(language), "", *lines, "", AFTER.say(language), ""])


def pack(files: dict[str, object]) -> bytes:
    """A zip of the files and their explanation."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for language in get_args(Language):
            packed.writestr(f"README.{language}.txt", readme(list(files), language))
        for name, held in files.items():
            packed.writestr(name, json.dumps(held, ensure_ascii=False, indent=2) + "\n")
    return made.getvalue()
