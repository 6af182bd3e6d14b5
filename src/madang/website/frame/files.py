"""Our styles, script and fonts, sent whole: each is small, and WhiteNoise's own stream stops an asynchronous server while it reads."""

from django.http import HttpRequest, HttpResponse
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile


class Files(WhiteNoiseMiddleware):
    """WhiteNoise, which finds the file and knows its headers."""

    @staticmethod
    def serve(static_file: StaticFile, request: HttpRequest) -> HttpResponse:
        """The answer with its bytes in it."""
        found = WhiteNoiseMiddleware.serve(static_file, request)
        whole = HttpResponse(b"".join(found.streaming_content), status=found.status_code, headers=dict(found.headers))
        found.close()
        return whole
