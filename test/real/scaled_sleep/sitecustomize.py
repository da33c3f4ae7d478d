"""Found on PYTHONPATH by every Python as it starts: each pause is TIME_SCALE times as short.

So a program that pauses for ten minutes keeps step with a world whose clock is as many times faster.
"""

import os
import time

_sleep = time.sleep
_scale = float(os.environ["TIME_SCALE"])


def sleep(seconds: float) -> None:
    _sleep(seconds / _scale)


time.sleep = sleep
