"""Types of resources that moto's CloudFormation makes nothing of, or too little, while its services do make them.

Each is made by the calls of its service, by what the page of its type says
(AWSCloudFormation/latest/TemplateReference/<page>). `test/real/infra/mends.test.ts` shows for each that plain moto
lacks it.
"""

from collections.abc import Callable

import moto_resources_account
import moto_resources_balancing
import moto_resources_containers
import moto_resources_data
import moto_resources_network
import moto_resources_watching
from moto.cloudformation import parsing

_made: dict[str, type] = {}


def _install(kind: type) -> Callable[[], None]:
    def mend() -> None:
        if not _made:
            _look_here_first()
        _made[kind.TYPE] = kind

    return mend


def _look_here_first() -> None:
    plain = parsing.resource_class_from_type
    parsing.resource_class_from_type = lambda name: _made.get(name) or plain(name)


mends = {
    kind.TYPE: _install(kind)
    for kind in (
        *moto_resources_account.kinds,
        *moto_resources_network.kinds,
        *moto_resources_balancing.kinds,
        *moto_resources_data.kinds,
        *moto_resources_containers.kinds,
        *moto_resources_watching.kinds,
    )
}
