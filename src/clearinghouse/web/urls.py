"""Every page of the house, in one list.

``pages`` stand below a language (/en/, /ru/, /kk/); ``without_language`` are addresses for ever or
for machines: symbols, feeds, the record, the API.
"""

from django.urls import URLPattern, URLResolver, path

from clearinghouse.web.views import home, house, machines

pages: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("about/", house.about, name="about"),
    path("accessibility/", house.accessibility, name="accessibility"),
    path("help/", house.help_contents, name="help"),
    path("help/<slug:chapter>/", house.help_chapter, name="help_chapter"),
    path("style/", house.look, name="style"),
]

without_language: list[URLPattern | URLResolver] = [
    path("", home.choose_language, name="root"),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
    path("favicon.ico", machines.icon, name="icon"),
]
