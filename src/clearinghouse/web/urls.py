"""Every page of the house, in one list.

``pages`` stand below a language (/en/, /ru/, /kk/); ``without_language`` are addresses for ever or
for machines: symbols, feeds, the record, the API.
"""

from django.urls import URLPattern, URLResolver, path

from clearinghouse.web.views import home

pages: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
]

without_language: list[URLPattern | URLResolver] = [
    path("", home.choose_language, name="root"),
]
