"""What people may consent to, word for word in both languages. A change of words is a new version; the old ones stay readable here."""

from dataclasses import dataclass

from madang.film.language import Text


@dataclass(frozen=True, slots=True)
class Purpose:
    """One purpose: its name in the data, its version, whether one can take part without it, and the words."""

    name: str
    version: str
    needed: bool
    title: Text
    words: Text


PURPOSES = (
    Purpose(
        "privacy", "2026-11.2", True,
        Text(ko="개인정보를 이렇게 써요", en="How we use what we know about you"),
        Text(
            ko="로그인에 쓰는 것(이메일 주소, 또는 카카오처럼 다른 곳의 계정으로 들어오면 그곳의 회원 번호), 다른 사람에게 보이는 이름, "
            "언어를 탈퇴할 때까지 보관해요. 생년월일은 쓰고 싶을 때만 써요. "
            "동의하지 않을 수 있지만, 그러면 계정을 만들 수 없어요. 보기만 하는 데에는 계정이 필요 없어요.",
            en="We keep what you sign in with (your e-mail address, or, where you come in with an account elsewhere, the number by which "
            "they know you), the name others see, and your language until you leave. "
            "A date of birth is kept only if you write one. You may refuse; there is then no account. Looking around needs none.",
        ),
    ),
    Purpose(
        "terms", "2026-11", True,
        Text(ko="마당의 약속", en="The promises of this yard"),
        Text(
            ko="이웃을 존중하고, 내 것이거나 써도 되는 것만 올리고, 다른 사람이 나오면 먼저 물어봐요.",
            en="We respect our neighbours, upload only what is ours or free to use, and ask people before we show them.",
        ),
    ),
    Purpose(
        "notices", "2026-11", False,
        Text(ko="소식을 메일로 받기", en="News by mail"),
        Text(
            ko="새 공모와 모임 소식을 메일로 보내 드려요. 안 받아도 되고, 언제든 그만 받을 수 있어요.",
            en="We mail you about new calls and meetings. You can do without, and stop at any time.",
        ),
    ),
)  # fmt: skip
EARLIER = (  # as they were agreed to
    Purpose(
        "privacy", "2026-11", True,
        Text(ko="개인정보를 이렇게 써요", en="How we use what we know about you"),
        Text(
            ko="이메일 주소(로그인), 다른 사람에게 보이는 이름, 언어를 탈퇴할 때까지 보관해요. 생년월일은 쓰고 싶을 때만 써요. "
            "동의하지 않을 수 있지만, 그러면 계정을 만들 수 없어요. 보기만 하는 데에는 계정이 필요 없어요.",
            en="We keep your e-mail address (to sign in), the name others see, and your language until you leave. "
            "A date of birth is kept only if you write one. You may refuse; there is then no account. Looking around needs none.",
        ),
    ),
)  # fmt: skip
BY_NAME = {purpose.name: purpose for purpose in PURPOSES}
NEEDED = tuple(purpose.name for purpose in PURPOSES if purpose.needed)
