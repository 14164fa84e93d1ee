"""Every address of the house: the API, then the pages in each language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from clearinghouse.web.urls import pages, without_language

urlpatterns = [
    *without_language,
    *i18n_patterns(
        path("account/", include("allauth.urls")),
        *pages,
    ),
]
