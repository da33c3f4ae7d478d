"""moto on a port of its own choice, which it prints; ends when its standard input does.

moto answers as it is, odd as that may be. Where a defect of its own stands in the way of a test, a small
named function goes around the one of moto's, with the rule of AWS that it restores: those of the modules below
that the arguments name.
"""

import logging
import sys
import threading

from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

from moto_journal import Journal
import moto_bases
import moto_resource
import moto_resources
import moto_services
import moto_stacks
import moto_updates

modules = (moto_stacks, moto_services, moto_resources, moto_updates, moto_bases)
mends = {name: mend for module in modules for name, mend in module.mends.items()}


def main() -> None:
    for name in sys.argv[1:]:
        mends[name]()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    application = Journal(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", 0, application, threaded=True)
    moto_resource.reach(f"http://localhost:{server.port}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.port, flush=True)
    sys.stdin.read()


main()
