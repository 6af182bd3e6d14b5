"""What every page knows without asking the database."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

THEMES = ("system", "light", "dark")
THEME_COOKIE = "theme"
OTHER = {"ko": "en", "en": "ko"}


def page(request: HttpRequest) -> dict[str, object]:
    """Theme, language, and this same page in the other language."""
    language = get_language() or settings.LANGUAGE_CODE
    other = OTHER.get(language, "en")
    here = getattr(request, "shown_at", None) or request.get_full_path()
    theme = request.COOKIES.get(THEME_COOKIE, "system")
    return {
        "theme": theme if theme in THEMES else "system",
        "language": language,
        "other_language": other,
        "here": here,
        "here_in_other": there(here, language, other),
        "demo": settings.MADANG_DEMO,
    }


def there(here: str, language: str, other: str) -> str:
    """The same page in another language; the home page where an address has none. Addresses differ in their first part alone, so that
    nobody has to look among the routes."""
    if here == f"/{language}" or not here.startswith(f"/{language}/"):
        return f"/{other}/"
    return f"/{other}/{here[len(language) + 2 :]}"
