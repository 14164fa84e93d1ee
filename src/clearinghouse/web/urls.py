"""Every page of the house, in one list.

``pages`` stand below a language (/en/, /ru/, /kk/); ``without_language`` are addresses for ever or
for machines: symbols, feeds, the record, the API.
"""

from django.urls import URLPattern, URLResolver, path

from clearinghouse.web.views import (
    accounts,
    compare,
    demonstration,
    derestriction,
    documents,
    feeds,
    home,
    house,
    intake,
    law,
    machines,
    measures,
    participants,
    people,
    procedures,
    record,
    sign_in,
    tokens,
    transcriptions,
)

pages: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("register/", documents.register, name="register"),
    path("documents/<slug:address>/", documents.document, name="document"),
    path("documents/<slug:address>/languages/", compare.languages, name="document_languages"),
    path("documents/<slug:address>/changes/", compare.changes, name="document_changes"),
    path(
        "documents/<slug:address>/file/<str:languages>.<slug:form>",
        documents.document_file,
        name="document_file",
    ),
    path(
        "documents/<slug:address>/derestrict/", derestriction.derestrict, name="document_derestrict"
    ),
    path(
        "documents/<slug:address>/texts/<slug:language>/correct/",
        transcriptions.correct,
        name="document_correct",
    ),
    path(
        "documents/<slug:address>/texts/<slug:language>/transcriptions/",
        transcriptions.history,
        name="document_transcriptions",
    ),
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
    path("participants/", participants.participants, name="participants"),
    path("participants/<str:code>/", participants.participant, name="participant"),
    path("bodies/", participants.bodies, name="bodies"),
    path("bodies/<str:code>/", participants.body, name="body"),
    path("catalogue/", measures.catalogue, name="catalogue"),
    path("catalogue/changes/", measures.catalogue_changes, name="catalogue_changes"),
    path("catalogue/<slug:edition>/<str:key>/", measures.measure, name="measure"),
    path("catalogue/<slug:edition>/<str:key>/relate/", measures.relate, name="measure_relate"),
    path("coordinators/", measures.coordinators, name="coordinators"),
    path("decisions/", procedures.decisions, name="decisions"),
    path("decisions/silence/", procedures.silences, name="silences"),
    path("decisions/<path:key>/", procedures.decision, name="decision"),
    path("instruments/", procedures.instruments, name="instruments"),
    path("instruments/<str:code>/", procedures.instrument, name="instrument"),
    path("history/", procedures.history, name="history"),
    path("invitation/<str:token>/", sign_in.invitation, name="invitation"),
    path("account/second-step/", sign_in.second_factor, name="second_factor"),
    path("account/email/", sign_in.addresses, name="addresses"),
    path("account/tokens/", tokens.tokens, name="api_tokens"),
    path("account/tokens/<int:number>/revoke/", tokens.revoke, name="api_token_revoke"),
    path("delegation/", people.delegation, name="delegation"),
    path("delegation/officers/", people.officers, name="delegation_officers"),
    path("delegation/officers/<int:number>/", people.officer, name="delegation_officer"),
    path(
        "delegation/officers/<int:number>/<slug:act>/",
        people.act_on_officer,
        name="delegation_officer_act",
    ),
    path(
        "delegation/invitations/<int:number>/withdraw/", people.withdraw, name="invitation_withdraw"
    ),
    path("delegation/focal-points/", people.name_focal_point, name="focal_point_name"),
    path(
        "delegation/focal-points/<int:number>/end/", people.end_focal_point, name="focal_point_end"
    ),
    path("accounts/", accounts.accounts, name="accounts"),
    path("accounts/officers/<int:number>/", accounts.account, name="account"),
    path("accounts/officers/<int:number>/<slug:act>/", accounts.act_on_account, name="account_act"),
    path("accounts/<str:code>/", accounts.accounts_of, name="accounts_of"),
    path("feeds/", feeds.feeds, name="feeds"),
    path("feeds/<slug:kind>/", feeds.feed, name="feed"),
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
    path("feeds/<slug:kind>.<slug:language>.atom", feeds.feed_in, name="feed_in"),
    path("robots.txt", machines.robots, name="robots"),
    path(".well-known/security.txt", machines.security, name="security"),
    path("favicon.ico", machines.icon, name="icon"),
]
