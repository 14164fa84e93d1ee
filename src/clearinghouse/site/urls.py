"""Every address of the house: the API, then the pages in each language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from clearinghouse.api.views.reference import reference
from clearinghouse.web.urls import pages, without_language

urlpatterns = [
    path("api/v1/", include("clearinghouse.api.urls")),
    *without_language,
    *i18n_patterns(
        path("api/", reference, name="api"),
        # Ours come first: an address of allauth's that the house closes is answered by us.
        *pages,
        path("account/", include("allauth.urls")),
    ),
]

handler400 = "clearinghouse.web.views.errors.bad_request"
handler403 = "clearinghouse.web.views.errors.forbidden"
handler404 = "clearinghouse.web.views.errors.not_found"
handler500 = "clearinghouse.web.views.errors.fault"
