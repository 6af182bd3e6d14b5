"""Our short way to say a word says what Django's own says."""

import pytest
from django.template import Context, Engine
from django.utils.translation import override

from madang.website.frame.context import there

DJANGOS = Engine(builtins=["django.templatetags.i18n"])
OURS = Engine(builtins=["django.templatetags.i18n", "madang.website.frame.templatetags.frame"])
TEMPLATES = (
    '{% translate "Sign in" %}',
    "{% translate 'Sign in' %}",
    '{% translate "100 % of it & more" %}',
    '{% translate "Sign in"|upper %}',
    '{% translate word %}',
    '{% translate "Sign in" as said %}[{{ said }}]',
    '{% translate "Sign in" noop %}',
    '{% translate "May" context "month" %}',
    '{% translate "nobody has said this <b>" %}',
)  # fmt: skip


@pytest.mark.parametrize("source", TEMPLATES)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_word_is_said_as_django_says_it(source: str, language: str) -> None:
    with override(language):
        held = {"word": "Sign in"}
        assert OURS.from_string(source).render(Context(held)) == DJANGOS.from_string(source).render(Context(held))


def test_it_is_our_tag_that_the_pages_use() -> None:
    from django.template import engines

    found = engines["django"].engine.from_string('{% translate "Sign in" %}').nodelist[0]
    assert type(found).__name__ == "Word"


def test_a_page_in_the_other_language_differs_in_its_first_part_alone() -> None:
    assert [there(one, "ko", "en") for one in ("/ko/clubs/달빛/?page=2", "/ko/", "/ko", "/healthz", "/korea/")] == [
        "/en/clubs/달빛/?page=2", "/en/", "/en/", "/en/", "/en/",
    ]  # fmt: skip
