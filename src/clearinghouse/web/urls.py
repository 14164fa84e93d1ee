"""Every page of the house, in one list.

``pages`` stand below a language (/en/, /ru/, /kk/); ``without_language`` are addresses for ever or
for machines: symbols, feeds, the record, the API.
"""

from django.urls import URLPattern, URLResolver, path

from clearinghouse.web.views import (
    compare,
    demonstration,
    documents,
    home,
    house,
    intake,
    law,
    machines,
    record,
)

pages: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("register/", documents.register, name="register"),
    path("documents/<slug:address>/", documents.document, name="document"),
    path("documents/<slug:address>/languages/", compare.languages, name="document_languages"),
    path("documents/<slug:address>/changes/", compare.changes, name="document_changes"),
    path("search/", documents.search, name="search"),
    path("record/", record.record, name="record"),
    path("record/<int:index>/", record.entry, name="record_entry"),
    path("provisions/", law.provisions, name="provisions"),
    path("imports/", intake.imports, name="imports"),
    path("imports/<slug:address>/", intake.batch, name="import_batch"),
    path("imports/<slug:address>/accept/", intake.accept_all, name="import_accept_all"),
    path("proposals/<int:key>/", intake.proposal, name="import_proposal"),
    path("proposals/<int:key>/accept/", intake.accept, name="import_accept"),
    path("proposals/<int:key>/set-aside/", intake.set_aside, name="import_set_aside"),
    path("doubts/<int:key>/settle/", intake.settle_doubt, name="import_settle"),
    path("demonstration/", demonstration.demonstration, name="demonstration"),
    path("about/", house.about, name="about"),
    path("accessibility/", house.accessibility, name="accessibility"),
    path("help/", house.help_contents, name="help"),
    path("help/<slug:chapter>/", house.help_chapter, name="help_chapter"),
    path("style/", house.look, name="style"),
]

without_language: list[URLPattern | URLResolver] = [
    path("", home.choose_language, name="root"),
    path("s/<path:written>", documents.symbol, name="symbol"),
    path("originals/<slug:digest>/", documents.original, name="original"),
    path("log/<path:path>", record.log_file, name="log_file"),
    path("record/<int:index>/proof", record.proof, name="record_proof"),
    path("record/<int:index>/opening", record.opening, name="record_opening"),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
    path("favicon.ico", machines.icon, name="icon"),
]
