"""moto on a port of its own choice, which it prints; ends when its standard input does.

moto answers as it is, odd as that may be. Where a defect of its own stands in the way of a test, a small
named function goes around the one of moto's, with the rule of AWS that it restores: those of
`moto_stacks.py` and `moto_services.py` that the arguments name.
"""

import logging
import sys
import threading

from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

from moto_journal import Journal
import moto_services
import moto_stacks

mends = {**moto_stacks.mends, **moto_services.mends}


def main() -> None:
    for name in sys.argv[1:]:
        mends[name]()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    application = Journal(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", 0, application, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.port, flush=True)
    sys.stdin.read()


main()
