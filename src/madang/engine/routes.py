"""Every address of the site: what machines ask without a language, and the pages, each in both."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from madang.website.frame import health
from madang.website.front import person_urls
from madang.website.front.api import api
from madang.website.front.views import pages as front
from madang.website.people import urls as people_urls
from madang.website.people.views import elsewhere
from madang.website.people.views.entering import to_sign_in
from madang.website.sessions.views import scanning

admin.site.login = to_sign_in  # nobody has a password: staff enter where everybody does

urlpatterns = [
    path("healthz", health.alive, name="alive"),
    path("readyz", health.ready, name="ready"),
    path("", front.to_a_language, name="root"),
    path("files/", include("madang.website.files.urls")),
    path("api/v1/", api.urls),
    path("enter/back/<slug:key>/", elsewhere.back, name="elsewhere-back"),  # registered elsewhere, so without a language
    path("scans.js", scanning.worker, name="scans-worker"),  # at the root: a browser lets it serve what stands below its own address
    path("films/", include("madang.website.front.film_urls")),
    *i18n_patterns(
        path("", include("madang.website.front.urls")),
        path("people/", include(([*people_urls.urlpatterns, *person_urls.urlpatterns], "people"))),
        path("notices/", include("madang.website.notices.urls")),
        path("clubs/", include("madang.website.clubs.urls")),
        path("", include("madang.website.programmes.urls")),  # programmes/, calls/
        path("applications/", include("madang.website.applications.urls")),
        path("support/", include("madang.website.support.urls")),
        path("reviews/", include("madang.website.reviews.urls")),
        path("grants/", include("madang.website.grants.urls")),
        path("sessions/", include("madang.website.sessions.urls")),
        path("notebook/", include("madang.website.notebook.urls")),
        path("proposals/", include("madang.website.proposals.urls")),
        path("staff/", admin.site.urls),
        prefix_default_language=True,
    ),
]

handler400 = "madang.website.frame.errors.bad_request"
handler403 = "madang.website.frame.errors.forbidden"
handler404 = "madang.website.frame.errors.not_found"
handler500 = "madang.website.frame.errors.broken"
