"""Settings, read from top to bottom.  Secrets come from the environment or the data directory.

The command line prepares the environment (``DATABASE_URL``, ``CLEARINGHOUSE_DATA``) before Django
reads this file; nothing is started here.
"""

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from clearinghouse.site import mail
from clearinghouse.site.database import from_address
from clearinghouse.site.secret import second_factors_key, secret_key

PACKAGE = Path(__file__).resolve().parent.parent
CLEARINGHOUSE_DATA = Path(os.environ.get("CLEARINGHOUSE_DATA", "var")).resolve()
CLEARINGHOUSE_ORIGIN = os.environ.get("CLEARINGHOUSE_ORIGIN", "clearinghouse.example/record")
CLEARINGHOUSE_DEMO = os.environ.get("CLEARINGHOUSE_DEMO") == "1"
# No variable of the environment allows it in earnest (jobs/clock.py).
CLEARINGHOUSE_CLOCK_MAY_SHIFT = CLEARINGHOUSE_DEMO
CLEARINGHOUSE_IMPORT_LIMIT = int(os.environ.get("CLEARINGHOUSE_IMPORT_LIMIT", str(50 * 2**20)))

# -- Safety -----------------------------------------------------------------------------------
DEBUG = False
SECRET_KEY = secret_key(CLEARINGHOUSE_DATA)
SECOND_FACTORS_KEY = second_factors_key(CLEARINGHOUSE_DATA)
ALLOWED_HOSTS = os.environ.get("CLEARINGHOUSE_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("CLEARINGHOUSE_ORIGINS", "").split(",") if o]
HTTPS = os.environ.get("CLEARINGHOUSE_HTTPS") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 3600
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "clearinghouse.web.views.errors.csrf_failure"
CLEARINGHOUSE_SECURITY_CONTACT = os.environ.get(
    "CLEARINGHOUSE_SECURITY_CONTACT", "mailto:clearing-house@localhost"
)
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "img-src": ["'self'", "data:"],
        "form-action": ["'self'"],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = CLEARINGHOUSE_IMPORT_LIMIT + 2**20
# A text is corrected paragraph by paragraph and cell by cell, each a field of one form.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
# Beyond what an import takes at once, so that the page itself says how many that are.
DATA_UPLOAD_MAX_NUMBER_FILES = 1_000

# -- Rooms ------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "clearinghouse.record",
    "clearinghouse.participants",
    "clearinghouse.documents",
    "clearinghouse.correspondence",
    "clearinghouse.procedures",
    "clearinghouse.measures",
    "clearinghouse.adoption",
    "clearinghouse.meetings",
    "clearinghouse.planning",
    "clearinghouse.silence",
    "clearinghouse.notices",
    "clearinghouse.coordination",
    "clearinghouse.intake",
    "clearinghouse.review",
    "clearinghouse.papers",
    "clearinghouse.resources",
    "clearinghouse.web",
]
MIDDLEWARE = [
    "clearinghouse.site.middleware.receipt",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "clearinghouse.site.middleware.legible",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "clearinghouse.site.middleware.activity",
    "clearinghouse.site.middleware.reader",
    "clearinghouse.site.middleware.writable",
    "clearinghouse.web.views.errors.with_words",
]
ROOT_URLCONF = "clearinghouse.site.urls"
WSGI_APPLICATION = "clearinghouse.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "clearinghouse.web.context.house",
            ],
        },
    }
]

# -- Database ---------------------------------------------------------------------------------
DATABASES = {
    "default": from_address(
        os.environ.get("DATABASE_URL", "postgresql:///clearinghouse"),
        test_name=os.environ.get("CLEARINGHOUSE_TEST_DATABASE"),
        test_template=os.environ.get("CLEARINGHOUSE_TEST_TEMPLATE"),
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# -- People -----------------------------------------------------------------------------------
AUTH_USER_MODEL = "participants.Officer"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "clearinghouse.web.invitations.ByInvitation"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
# Nothing is sent to addresses that have no account, and every subject names the house.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "[CICA Clearing House] "
MFA_ADAPTER = "clearinghouse.web.invitations.SecondFactors"
MFA_FORMS = {
    "add_webauthn": "clearinghouse.web.forms.people.PasskeyForm",
    "authenticate": "clearinghouse.web.forms.second_factors.CodeForm",
    "reauthenticate": "clearinghouse.web.forms.second_factors.CodeAgainForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "CICA Clearing House"
# A passkey needs a secure origin; browsers treat localhost as one, so the demonstration may too.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
# Behind servers in front, tries at the door are counted by visitor and not for all together.
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("CLEARINGHOUSE_PROXIES", "0"))
globals().update(mail.from_address(os.environ.get("CLEARINGHOUSE_SMTP", ""), CLEARINGHOUSE_DATA))
# Letters lead here: no request tells a worker under which name the house is reached.
HOUSE_ADDRESS = os.environ.get("CLEARINGHOUSE_ADDRESS", "http://127.0.0.1:8000").rstrip("/")
NOTICE_LETTERS = "clearinghouse.web.letters.notice_letter"
NOTE_LETTERS = "clearinghouse.web.note_letters.note_letter"
WEBHOOKS_INSIDE = os.environ.get("CLEARINGHOUSE_WEBHOOKS_INSIDE") == "1"
DEFAULT_FROM_EMAIL = os.environ.get("CLEARINGHOUSE_MAIL_FROM", "clearing-house@localhost")

# Every worker process must know which codes were used and how often a door was tried.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(CLEARINGHOUSE_DATA / "cache"),
        # Beyond Django's 300 entries a third would be dropped at random, used codes among them.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# -- Languages and time -----------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ru", "Русский"), ("kk", "Қазақша")]
LOCALE_PATHS = [PACKAGE / "web" / "locale"]
FORMAT_MODULE_PATH = ["clearinghouse.web.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Almaty"
HOUSE_TITLE = _("Clearing House")

# -- Files ------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = CLEARINGHOUSE_DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MANIFEST_STRICT = False

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
