"""My data, as one file to take away: JSON for programs, and a page of words for people."""

import io
import json
import zipfile

README = {
    "README.ko.txt": """마당이 나에 대해 보관하는 모든 것이에요.

me.json        내 계정
consents.json  무엇에 언제 어떻게 동의했는지
guardian.json  보호자(있을 때)
roles.json     맡은 일
log.json       내가 한 일과 나에게 일어난 일의 기록

시각은 ISO 8601, 글자는 UTF-8이에요.
""",
    "README.en.txt": """Everything that this yard keeps about you.

me.json        your account
consents.json  what you agreed to, when and how
guardian.json  your guardian, if there is one
roles.json     what you do for the hub
log.json       what you did, and what was done to you

Times are ISO 8601, text is UTF-8.
""",
}


def pack(files: dict[str, object]) -> bytes:
    """A zip of the files and their explanation."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in README.items():
            packed.writestr(name, text)
        for name, held in files.items():
            packed.writestr(name, json.dumps(held, ensure_ascii=False, indent=2) + "\n")
    return made.getvalue()
