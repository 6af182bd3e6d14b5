"""The Django settings module, made of `Settings`. DJANGO_SETTINGS_MODULE names it; nothing else reads the environment."""

import time
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from madang.engine.settings import current

_yard = current()
_website = Path(__file__).resolve().parents[1] / "website"


def _database(url: str, data: Path) -> dict[str, object]:
    if not url:
        options = {
            "transaction_mode": "IMMEDIATE",  # a writer waits for its turn at the start, and never fails half-way
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;",
        }
        return {"ENGINE": "madang.website.frame.sqlite", "NAME": data / "yard.sqlite3", "CONN_MAX_AGE": None, "OPTIONS": options}
    parts = urlsplit(url)
    more = dict(parse_qsl(parts.query))  # sslmode=require, or host=/a/folder for a socket
    return {
        "ENGINE": "madang.website.frame.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": more.pop("host", "") or unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": more,
    }


SECRET_KEY = _yard.secret_key
DEBUG = False
ALLOWED_HOSTS = list(_yard.hosts)
CSRF_TRUSTED_ORIGINS = list(_yard.origins)
MADANG_DATA = _yard.data
MADANG_FILES_URL = _yard.files_url
MADANG_ADDRESS = _yard.address
MADANG_DEMO = _yard.demo
MADANG_SIGN_IN = _yard.sign_in
MADANG_STARTED = int(time.time())

INSTALLED_APPS = [
    "madang.website.front",
    "madang.website.proposals",
    "madang.website.notebook",
    "madang.website.support",
    "madang.website.sessions",
    "madang.website.grants",
    "madang.website.reviews",
    "madang.website.applications",
    "madang.website.programmes",
    "madang.website.clubs",
    "madang.website.notices",
    "madang.website.files",
    "madang.website.people",
    "madang.website.frame",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "madang.website.frame.logs.RequestLog",
    "madang.website.frame.headers.Headers",
    "django.middleware.security.SecurityMiddleware",
    "madang.website.frame.files.Files",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "madang.website.people.proof.SecondProof",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "madang.website.frame.refusals.Refusals",
]
ROOT_URLCONF = "madang.engine.routes"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "madang.website.frame.context.page",
                "madang.website.notices.context.notices",
            ],
            "builtins": ["django.templatetags.i18n", "madang.website.frame.templatetags.frame"],
        },
    }
]
DATABASES = {"default": _database(_yard.database_url, _yard.data)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["madang.website.people.sessions.Known"]
SESSION_ENGINE = "madang.website.people.sessions"
LOGIN_URL = "people:sign-in"
LOGIN_REDIRECT_URL = "front:home"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SESSION_COOKIE_NAME = "madang"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = _yard.https
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "madang.website.frame.errors.csrf_failure"

SECURE_SSL_REDIRECT = _yard.https
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]  # asked on the machine itself, beside the proxy
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _yard.https else None
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if _yard.https else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 << 20

LANGUAGE_CODE = "ko"
LANGUAGES = [("ko", "한국어"), ("en", "English")]
LOCALE_PATHS = [_website / "locale"]
TIME_ZONE = "Asia/Seoul"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [_website / "static"] if (_website / "static").is_dir() else []
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 60 * 60 * 24
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/madang/assets/.+-[\w-]{8}\.\w+$"  # Vite writes the content's hash into the name

_mail = _yard.mail
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if _mail.host else 'console'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT = _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.tls, _mail.ssl
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = _mail.sender

LOGGING_CONFIG = "madang.website.frame.logs.configure"
LOGGING = {"quiet": _yard.demo}  # in a demo the doors stay readable on the terminal
