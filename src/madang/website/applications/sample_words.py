"""The words of the sample yard's applications, and the call of last year. Plainly invented."""

DRAFT = {"title": "달빛 아래 밤 벌레 지도", "q:question": "가로등 빛깔이 바뀌면 모여드는 밤 벌레도 달라질까요?"}
DRAFT_BY_RESIDENT = {
    "q:how": "달빛천 다리 세 곳에서 보름마다 같은 시각에 사진을 찍고, 벌레 이름과 수를 적어요. 흰 등과 노란 등 아래를 나누어 견주려고 해요."
}
SENT = {
    "mulgil": {
        "title": "덮인 물길 위를 걷다",
        "q:question": "우리 동네 땅 밑의 물은 어디에서 와서 어디로 갈까요?",
        "q:how": "옛 지도와 지금 지도를 겹쳐 보고, 한 달에 한 번 걸으며 물소리와 온도를 재요. 비 온 뒤와 가문 날을 나누어 적어요.",
        "q:neighbours": "물길을 바닥에 분필로 그리고, 그 위를 함께 걷는 날을 열어요.",
    },
    "baram": {
        "title": "골목 바람 기록기",
        "q:question": "한들동에서 바람이 가장 센 골목은 어디일까요?",
        "q:how": "버려진 선풍기 날개로 바람개비 여섯 개를 만들어 골목마다 달고, 하루에 몇 바퀴 도는지 세어요.",
        "q:neighbours": "바람 지도를 그린 포스터를 마을공방 창문에 붙이고, 만드는 법을 나눠요.",
    },
    "sori": {
        "title": "골목은 어떤 소리를 낼까",
        "q:question": "새벽과 저녁의 골목 소리는 무엇이 다를까요?",
        "q:how": "같은 골목 다섯 곳에서 철마다 소리를 담고, 소리의 높낮이를 그림으로 바꾸어 견주어요.",
        "q:neighbours": "눈을 감고 듣는 작은 음악회를 열어요.",
    },
}
WON = {
    "title": "밤 벌레들의 등불",
    "q:question": "밤 벌레는 왜 등불로 모여들까요?",
    "q:how": "한 달에 두 번 가로등 아래를 찍고, 찍은 것을 함께 보며 까닭을 찾아 짧은 영상으로 만들어요.",
}
LAST_YEAR = """
format = "madang-call/1"
id = "2025-neighbourhood-science-club"
programme = "neighbourhood-science-club"
category = "science-club"
year = 2025
title = { ko = "2025 우리동네 과학클럽 참여 클럽 모집", en = "Neighbourhood Science Clubs 2025: join us" }
host = { name = { ko = "온들과학문화거점센터", en = "Ondeul Science Culture Hub" }, kind = "regional-hub", region = "온들시" }

[window]
announced = "2025-10-27"
opens = "2025-11-03 09:00"
closes = "2025-11-21 18:00"
counted_by = "arrival"

[may_apply]
unit = "team"

[chosen]
count = 8
how = "exact"

[grant]
ceiling = 2000000
how = "fixed"

[period]
start = "2025-12-15"
end = "2026-12-18"

[[questions]]
id = "question"
text = { ko = "무엇이 궁금한가요? 한 문장으로 적어 주세요.", en = "What are you curious about? One sentence." }
most_letters = 120

[[questions]]
id = "how"
text = { ko = "일 년 동안 어떻게 알아볼까요?", en = "How will you find out within a year?" }
most_letters = 1200

[[obligations]]
kind = "work"
what = { ko = "과학 영상 한 편 (3분 이상)", en = "One film about science (three minutes or more)" }
count = 1
minutes = 3

[[obligations]]
kind = "showing"
what = { ko = "동네 상영회 한 번", en = "One showing in the neighbourhood" }
count = 1

[[obligations]]
kind = "report"
what = { ko = "활동 보고서와 정산", en = "A report, and the settlement of the money" }
count = 1
"""
