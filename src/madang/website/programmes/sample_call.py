"""The open call of the sample yard, as a file of our own format. Place, people and numbers are invented."""

TEXT = """
format = "madang-call/1"
id = "2026-neighbourhood-science-club"
programme = "neighbourhood-science-club"
category = "science-club"
year = 2026
title = {{ ko = "우리동네 과학클럽 참여 클럽 모집", en = "Neighbourhood Science Clubs: join us" }}
host = {{ name = {{ ko = "온들과학문화거점센터", en = "Ondeul Science Culture Hub" }}, kind = "regional-hub", region = "온들시" }}

[window]
announced = "{announced}"
opens = "{opens} 09:00"
closes = "{closes} 18:00"
counted_by = "arrival"
late = {{ ko = "마감 시각 뒤에는 받을 수 없어요.", en = "Nothing is taken in after the closing time." }}

[[events]]
name = {{ ko = "결과 알림", en = "Results" }}
at = "{result}"

[may_apply]
unit = "team"
kinds = [
  {{ id = "club", name = {{ ko = "동호회", en = "club" }} }},
  {{ id = "neighbours", name = {{ ko = "이웃 모임", en = "group of neighbours" }} }},
]
preferred = [{{ ko = "처음 신청하는 클럽", en = "Clubs that apply for the first time" }}]

[[may_apply.rules]]
rule = "team-size"
least = 3
most = 12

[[may_apply.rules]]
rule = "members"
who = "at-least"
count = 1
least_age = 19
as_of = "closes"

[[may_apply.rules]]
rule = "members"
who = "more-than-half"
areas = ["온들시"]
ties = ["lives", "studies", "works"]

[[may_apply.rules]]
rule = "prior-awards"
settled = true

[chosen]
count = 10
how = "exact"

[grant]
ceiling = 3000000
how = "fixed"
total = 30000000
total_is = "stated"
funds = [
  {{ ko = "재료비, 장비 빌리는 값, 강사비, 상영회 여는 값", en = "Materials, hired equipment, teachers, opening a show" }},
]

[period]
start = "{start}"
end = "{end}"
words = {{ ko = "협약을 맺은 날부터 열 달쯤", en = "About ten months from the agreement" }}

[[support]]
what = {{ ko = "한 달에 한 번 찾아오는 멘토", en = "A mentor who visits once a month" }}
kind = "advice"

[[support]]
what = {{ ko = "카메라 두 대와 조명", en = "Two cameras and lights" }}
kind = "equipment"
bookable = true

[[documents]]
id = "plan"
name = {{ ko = "일 년 계획 그림이나 글 (한 쪽)", en = "A plan for the year, drawn or written (one page)" }}
required = false

[[questions]]
id = "question"
text = {{ ko = "무엇이 궁금한가요? 한 문장으로 적어 주세요.", en = "What are you curious about? One sentence." }}
most_letters = 120

[[questions]]
id = "how"
text = {{ ko = "일 년 동안 어떻게 알아볼까요?", en = "How will you find out within a year?" }}
most_letters = 1200

[[questions]]
id = "neighbours"
text = {{ ko = "이웃에게 무엇을 보여 줄까요?", en = "What will you show the neighbours?" }}
most_letters = 600

[submission]
channels = ["online"]

[[stages]]
kind = "eligibility-check"

[[stages]]
kind = "review"
keeps = 10
note = {{ ko = "심사위원 세 사람이 이름을 가리고 읽어요.", en = "Three reviewers read without names." }}

[[criteria]]
name = {{ ko = "궁금함", en = "Curiosity" }}
weight = 40

[[criteria]]
name = {{ ko = "해 볼 만함", en = "It can be done" }}
weight = 30

[[criteria]]
name = {{ ko = "이웃과 나눔", en = "Shared with neighbours" }}
weight = 30

[[obligations]]
kind = "work"
what = {{ ko = "과학 영상 한 편 (3분 이상)", en = "One film about science (three minutes or more)" }}
count = 1
minutes = 3

[[obligations]]
kind = "showing"
what = {{ ko = "동네 상영회 한 번", en = "One showing in the neighbourhood" }}
count = 1

[[obligations]]
kind = "report"
what = {{ ko = "활동 보고서와 정산", en = "A report, and the settlement of the money" }}
count = 1

[[remarks]]
ko = "한 사람은 한 팀에서만 신청할 수 있어요."
en = "One person applies with one team only."
"""
