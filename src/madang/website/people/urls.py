"""Addresses of this app, below /ko/people/ and /en/people/. Two more, `archive` and `forget`, concern every app: `front.person_urls`."""

from django.urls import path

from madang.website.people.views import addressing, elsewhere, entering, guarding, lending, me, proving

app_name = "people"
urlpatterns = [
    path("enter/", entering.sign_in, name="sign-in"),
    path("enter/code/", entering.code, name="code"),
    path("enter/link/<str:secret>/", entering.link, name="link"),
    path("enter/age/", entering.age, name="age"),
    path("enter/welcome/", entering.welcome, name="welcome"),
    path("enter/guardian/", entering.guardian, name="guardian"),
    path("enter/guardian/asked/", entering.guardian_asked, name="guardian-asked"),
    path("enter/with/<slug:key>/", elsewhere.begin, name="elsewhere"),
    path("enter/with/", elsewhere.first, name="elsewhere-first"),
    path("me/connect/", elsewhere.connect, name="elsewhere-connect"),
    path("me/connected/<int:number>/end/", elsewhere.end, name="elsewhere-end"),
    path("enter/demo/<slug:part>/", entering.demo, name="demo"),
    path("enter/passkey/question/", proving.passkey_ask, name="passkey-ask"),
    path("enter/passkey/", proving.passkey_enter, name="passkey-enter"),
    path("enter/second/", proving.second, name="second"),
    path("me/second/", proving.begin, name="second-begin"),
    path("me/second/spares/", proving.spares, name="second-spares"),
    path("me/second/end/", proving.end, name="second-end"),
    path("me/passkeys/question/", proving.passkey_new, name="passkey-new"),
    path("me/passkeys/", proving.passkey_add, name="passkey-add"),
    path("me/passkeys/<int:number>/remove/", proving.passkey_remove, name="passkey-remove"),
    path("me/programs/", lending.programs, name="programs"),
    path("me/programs/<int:number>/end/", lending.end, name="program-end"),
    path("guardian/confirm/<str:secret>/", guarding.confirm, name="confirm"),
    path("me/", me.me, name="me"),
    path("me/address/", addressing.address, name="address"),
    path("me/address/again/", addressing.again, name="address-again"),
    path("me/address/confirm/<str:secret>/", addressing.confirm, name="address-confirm"),
    path("address/back/<str:secret>/", addressing.undo, name="address-undo"),
    path("me/consents/", me.consents, name="consents"),
    path("me/leave/", me.leave, name="leave"),
    path("log/", me.log, name="log"),
]
