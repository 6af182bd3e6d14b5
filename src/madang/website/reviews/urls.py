"""Pages of this app. A page of a round carries its number; a page of an application in it, the application's number there."""

from django.urls import path

from madang.website.reviews.views import deciding, reviewing, rounds, setting_up

app_name = "reviews"
urlpatterns = [
    path("", rounds.desk, name="desk"),
    path("new/<str:slug>/", setting_up.new, name="new"),
    path("outcome/<uuid:application>/", deciding.outcome, name="outcome"),
    path("outcome/<uuid:application>/give-up/", deciding.give_up, name="give-up"),
    path("<int:number>/", rounds.overview, name="overview"),
    path("<int:number>/setup/", setting_up.change, name="change"),
    path("<int:number>/begin/", rounds.begin, name="begin"),
    path("<int:number>/procedure/", setting_up.procedure, name="procedure"),
    path("<int:number>/declare/", reviewing.declare, name="declare"),
    path("<int:number>/<int:case>/", reviewing.case, name="case"),
    path("<int:number>/<int:case>/papers/<int:paper>/", reviewing.file, name="file"),
    path("<int:number>/<int:case>/sheet/", reviewing.sheet, name="sheet"),
    path("<int:number>/<int:case>/sheet/back/", reviewing.take_back, name="take-back"),
    path("<int:number>/<int:case>/decide/", deciding.decide, name="decide"),
    path("<int:number>/<int:case>/give-up/", deciding.give_up_for, name="give-up-for"),
    path("<int:number>/decide/", deciding.fill_in, name="fill-in"),
    path("<int:number>/words/", deciding.words, name="words"),
    path("<int:number>/release/", deciding.release, name="release"),
    path("<int:number>/protocol/", deciding.protocol, name="protocol"),
]
