"""What moto was asked and how it answered: moto's own recorder leaves the answers out, and mixes the lines
of calls that come at the same time. What moto's own stacks ask of its services is left out."""

import json
import threading
from io import BytesIO

from moto_resource import KEY

PATH = "/journal"


class Journal:
    """Before moto as WSGI middleware. GET /journal answers all calls so far, DELETE forgets them."""

    def __init__(self, application) -> None:
        self.application = application
        self.calls: list[dict] = []
        self.lock = threading.Lock()

    def __call__(self, environ: dict, start_response):
        if environ["PATH_INFO"] == PATH:
            return self.tell(environ["REQUEST_METHOD"], start_response)
        if f"Credential={KEY}/" in environ.get("HTTP_AUTHORIZATION", ""):
            return self.application(environ, start_response)
        call = self.note(environ)

        def start(status: str, headers: list, *rest):
            call["status"] = int(status.split(" ")[0])
            return start_response(status, headers, *rest)

        return self.application(environ, start)

    def tell(self, method: str, start_response) -> list[bytes]:
        with self.lock:
            body = json.dumps(self.calls).encode()
            if method == "DELETE":
                self.calls.clear()
        start_response("200 OK", [("content-type", "application/json")])
        return [body]

    def note(self, environ: dict) -> dict:
        call = {
            "method": environ["REQUEST_METHOD"],
            "path": environ["PATH_INFO"],
            "query": environ["QUERY_STRING"],
            "host": environ.get("HTTP_HOST", ""),
            "target": environ.get("HTTP_X_AMZ_TARGET", ""),
            "authorization": environ.get("HTTP_AUTHORIZATION", ""),
            "body": small_body(environ),
            "status": 0,
        }
        with self.lock:
            self.calls.append(call)
        return call


def small_body(environ: dict) -> str:
    """Of AWS's JSON and query protocols, which say there what is asked; an object of S3 is passed on unread."""
    kind = environ.get("CONTENT_TYPE", "")
    if "amz-json" not in kind and "x-www-form-urlencoded" not in kind:
        return ""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = BytesIO(body)
    return body.decode()
