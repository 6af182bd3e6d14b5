"""Values of a call in words, by the class and the field that hold them. Values of an open list may be any other word, too."""

from collections.abc import Mapping

from madang.film.language import Text

Words = Mapping[str, Text]

TIES: Words = {
    "lives": Text("살아요", "lives there"),
    "registered": Text("주민등록이 있어요", "is registered there"),
    "citizen": Text("시민이에요", "is a citizen"),
    "studies": Text("학교에 다녀요 (휴학 포함)", "studies there (also on leave)"),
    "works": Text("일해요", "works there"),
    "active": Text("활동해요", "is active there"),
    "formed-by-citizens": Text("시민이 만들었어요", "formed by citizens"),
    "head-office": Text("본사가 있어요", "has its head office there"),
    "branch": Text("지사가 있어요", "has a branch there"),
    "will-move": Text("옮겨 올 거예요", "will move there"),
}
DAYS: Words = {
    "announced": Text("공고일", "the day of the notice"),
    "closes": Text("마감일", "the closing day"),
    "today": Text("신청을 살펴보는 날", "the day on which it is looked at"),
}
HOW_MANY: Words = {
    "exact": Text("정확히 이만큼", "exactly so many"),
    "about": Text("대략", "about so many"),
    "all-eligible": Text("조건에 맞으면 모두", "all who meet the conditions"),
    "unknown": Text("공고에 없어요", "the notice does not say"),
}
CHOICES: Mapping[tuple[str, str], Words] = {
    ("MayApply", "unit"): {
        "team": Text("팀 (여러 사람)", "a team"),
        "person": Text("한 사람", "one person"),
        "organisation": Text("단체나 기관", "an organisation"),
        "team-or-organisation": Text("팀이나 단체", "a team or an organisation"),
        "company-or-founder-to-be": Text("기업이나 예비 창업자", "a company, or somebody about to found one"),
    },
    ("Window", "counted_by"): {
        "arrival": Text("도착한 때로 세요", "by when it arrives"),
        "sending": Text("보낸 때로 세요", "by when it is sent"),
    },
    ("Chosen", "how"): HOW_MANY,
    ("Track", "count_is"): HOW_MANY,
    ("Grant", "how"): {
        "fixed": Text("정해진 금액", "a fixed amount"),
        "ceiling": Text("이 금액까지", "up to this amount"),
        "about": Text("대략 이 금액", "about this amount"),
        "range": Text("얼마부터 얼마까지", "from … to …"),
        "tiered": Text("등급에 따라 달라요", "by tiers"),
        "fixed-per-person-after-stage-2": Text("둘째 단계를 지난 한 사람마다 정해진 금액", "fixed, a person, after the second stage"),
        "none-stated": Text("지원금이 없다고 알려졌어요", "no money is spoken of"),
        "unknown": Text("공고에 없어요", "the notice does not say"),
    },
    ("Grant", "total_is"): {
        "stated": Text("공고에 나온 금액", "stated by the notice"),
        "ceiling": Text("가장 많을 때", "at most"),
        "derived": Text("우리가 계산한 금액", "worked out by us"),
        "derived-ceiling": Text("우리가 계산한 가장 많은 금액", "worked out by us, at most"),
    },
    ("Period", "begins"): {
        "selection": Text("뽑힌 날부터", "when chosen"),
        "agreement": Text("협약을 맺은 날부터", "when the agreement is signed"),
        "club-chooses": Text("클럽이 정해요", "the club chooses"),
    },
    ("Support", "kind"): {
        "advice": Text("조언과 멘토", "advice and mentors"),
        "course": Text("교육", "a course"),
        "room": Text("공간", "a room"),
        "equipment": Text("장비", "equipment"),
        "showing": Text("선보일 자리", "a place to show"),
        "award": Text("상", "an award"),
        "later-support": Text("다음 해 지원", "support later"),
        "other": Text("그 밖", "something else"),
    },
    ("Award", "by"): {"jury": Text("심사위원이 정해요", "by a jury"), "peers": Text("다른 팀들이 뽑아요", "by the other teams")},
    ("Document", "stage"): {
        "apply": Text("신청할 때", "when applying"),
        "agreement": Text("협약할 때", "with the agreement"),
        "report": Text("보고할 때", "with the report"),
    },
    ("Criterion", "direction"): {
        "more": Text("많을수록 좋아요", "more is better"),
        "less": Text("적을수록 좋아요", "less is better"),
        "explicitly-not-leading": Text("중요하게 보지 않아요", "said not to lead"),
    },
    ("Obligation", "evidence_per"): {"scene": Text("장면마다", "for each scene"), "work": Text("작품마다", "for each work")},
    ("Source", "kind"): {"notice": Text("공고", "the notice"), "press": Text("기사", "press"), "other": Text("그 밖", "something else")},
    ("Call", "confidence"): {
        "high": Text("확실해요", "high"),
        "medium": Text("대체로 확실해요", "medium"),
        "low": Text("확실하지 않아요", "low"),
    },
    ("Members", "who"): {
        "everyone": Text("모두", "everyone"),
        "at-least": Text("적어도 몇 명", "at least some"),
        "more-than-half": Text("절반 넘게", "more than half"),
    },
    ("Members", "among"): {
        "members": Text("회원만", "members only"),
        "all-people": Text("돕는 사람도 함께", "helpers too"),
    },
    ("NotOf", "what"): {"applicant": Text("신청하는 곳", "the applicant"), "work": Text("작품", "the work")},
    ("Statement", "by"): {
        "applicant": Text("신청하는 사람이 답해요", "the applicant says so"),
        "hub": Text("허브가 판단해요", "the hub decides"),
    },
}  # fmt: skip
CHOICES = {
    **CHOICES,
    ("Track", "total_is"): CHOICES["Grant", "total_is"],
    **{(kind, "as_of"): DAYS for kind in ("Members", "YoungerThan")},
    **{(kind, "ties"): TIES for kind in ("Members", "Seat")},
}
OPEN: Mapping[tuple[str, str], Words] = {  # lists to choose from, or any other word
    ("Call", "category"): {
        "science-club": Text("과학클럽", "science club"),
        "ai-creator": Text("AI 창작", "AI creators"),
        "film-production": Text("영화 제작", "film production"),
        "science-culture-support": Text("과학문화 활동 지원", "science culture"),
        "youth-science": Text("청소년 과학", "youth science"),
    },
    ("Host", "kind"): {
        "regional-hub": Text("지역거점센터", "a regional hub"),
        "national-foundation": Text("전국 재단", "a national foundation"),
        "local-support-centre": Text("지역 지원센터", "a local support centre"),
        "city-programme": Text("시", "a city"),
        "province-programme": Text("도", "a province"),
        "content-agency": Text("콘텐츠진흥원", "a content agency"),
        "film-commission": Text("영상위원회", "a film commission"),
    },
    ("Stage", "kind"): {
        "application": Text("신청", "application"),
        "eligibility-check": Text("자격 확인", "eligibility check"),
        "document": Text("서류 심사", "review of papers"),
        "document-pre-review": Text("서류 사전 심사", "first review of papers"),
        "interview": Text("면접", "interview"),
        "review": Text("심사", "review"),
        "selection": Text("선정", "selection"),
        "course-result": Text("교육 결과", "result of the course"),
        "poster-on-site": Text("현장 포스터 발표", "poster on site"),
        "final-evaluation": Text("최종 평가", "final evaluation"),
        "year-end-review": Text("연말 심사", "review at the end of the year"),
    },
    ("Obligation", "kind"): {
        "work": Text("작품", "a work"),
        "meeting": Text("모임", "meetings"),
        "presentation": Text("발표", "a presentation"),
        "publication": Text("공개", "publication"),
        "showing": Text("상영회나 전시", "a showing"),
        "report": Text("보고와 정산", "a report"),
        "ai-share": Text("AI로 만든 몫", "a share made by AI"),
    },
    ("Submission", "channels"): {
        "online": Text("온라인 (이 마당에서)", "online (in this yard)"),
        "email": Text("전자우편", "e-mail"),
        "hub-site-online": Text("허브 누리집", "the hub's site"),
        "hub-site-notice": Text("허브 누리집 공고", "a notice on the hub's site"),
        "foundation-site-online": Text("재단 누리집", "the foundation's site"),
        "centre-site-online": Text("센터 누리집", "the centre's site"),
        "form-download": Text("양식 내려받기", "a form to download"),
    },
}


def said(kind: str, field: str, value: str) -> Text:
    """A value in words; a word that we do not know stands as it is."""
    table = CHOICES.get((kind, field)) or OPEN.get((kind, field)) or {}
    return table.get(value, Text(value, value))
