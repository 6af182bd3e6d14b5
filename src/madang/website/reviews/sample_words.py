"""The sample review's call and what its applicants wrote. Place, people and words are invented."""

CALL = """
format = "madang-call/1"
id = "2026-neighbourhood-science-stories"
programme = "neighbourhood-science-club"
category = "science-club"
year = 2026
title = {{ ko = "이웃 과학 이야기 공모", en = "Science stories by neighbours" }}
host = {{ name = {{ ko = "온들과학문화거점센터", en = "Ondeul Science Culture Hub" }}, kind = "regional-hub", region = "온들시" }}
stages = [{{ kind = "document", keeps = 2 }}]

[window]
opens = "{opens} 09:00"
closes = "{closes} 18:00"

[may_apply]
unit = "organisation"

[chosen]
count = 2
how = "exact"

[grant]
ceiling = 1000000
how = "ceiling"

[[questions]]
id = "question"
text = {{ ko = "이웃과 함께 알아보고 싶은 것은 무엇인가요?", en = "What do you want to find out with your neighbours?" }}
most_letters = 800

[[questions]]
id = "showing"
text = {{ ko = "알아낸 것을 누구에게 어떻게 보여 주나요?", en = "To whom will you show it, and how?" }}
most_letters = 800

[[criteria]]
name = {{ ko = "궁금함의 또렷함", en = "A clear question" }}
weight = 40

[[criteria]]
name = {{ ko = "해 볼 수 있는 계획", en = "A plan that can be done" }}
weight = 30

[[criteria]]
name = {{ ko = "이웃과의 나눔", en = "Sharing with neighbours" }}
weight = 30
"""

# who stands for it, who applies, what it is called, and the two answers
APPLICANTS = (
    (
        "서다온", "솔밭 작은도서관", "비 오는 날 냇물은 왜 흙빛일까",
        "장마철마다 온들천이 흙빛으로 바뀝니다. 어디서 흙이 오는지, 비가 그치고 며칠이면 맑아지는지 "
        "아이들과 일주일에 두 번 물을 떠서 재 보려고 합니다.",
        "도서관 벽에 날마다 물빛 표를 붙이고, 가을에 냇가에서 작은 발표회를 엽니다. "
        "글을 모르는 분도 볼 수 있게 물병을 그대로 늘어놓습니다.",
    ),
    (
        "유바름", "별마루 공방", "골목에서 보이는 별은 몇 개일까",
        "가로등이 바뀐 골목과 바뀌지 않은 골목에서 보이는 별을 세어 견주어 보고 싶습니다. 손으로 만든 별자리판을 씁니다.",
        "세어 본 결과를 지도 한 장으로 만들어 주민센터에 걸고, 가로등을 맡은 부서에도 드립니다.",
    ),
    (
        "민하람", "햇살 돌봄교실", "우리 교실에서 가장 시원한 자리",
        "여름에 교실 안 여덟 곳의 온도를 재고, 커튼과 화분으로 얼마나 달라지는지 알아봅니다.",
        "돌봄교실 스무 곳에 결과를 한 쪽짜리 그림으로 보냅니다.",
    ),
    (
        "고운별", "느티나무 어르신 학교", "옛 우물 자리를 찾아서",
        "어르신들의 기억과 옛 지도를 견주어 우물이 있던 자리를 찾고, 지금의 물길과 맞추어 봅니다.",
        "찾은 자리에 작은 푯말을 세우고, 어르신 목소리로 짧은 영화를 만들어 마을회관에서 틉니다.",
    ),
    (
        "신나래", "물소리 사진회", "한 달 동안의 그림자",
        "같은 시각 같은 자리에서 그림자를 찍어 길이가 어떻게 바뀌는지 봅니다.",
        "사진 서른 장을 이어 짧은 영상으로 만들고 시장 골목에 전시합니다.",
    ),
)  # fmt: skip

# points of two reviewers, by application and criterion, and what they noted on the whole
SCORES = {
    "나가온": (
        (9, 8, 9, "물음이 또렷하고 바로 시작할 수 있어 보여요."),
        (8, 8, 7, ""),
        (7, 9, 8, ""),
        (8, 6, 9, "어르신들이 주인공인 점이 좋아요."),
        (6, 8, 6, ""),
    ),
    "도하늘": (
        (8, 9, 8, ""),
        (9, 7, 8, "결과를 쓸 곳이 분명해요."),
        (7, 8, 7, ""),
        (9, 7, 9, ""),
        (5, 7, 6, "무엇을 알고 싶은지 더 적어 주면 좋겠어요."),
    ),
}
