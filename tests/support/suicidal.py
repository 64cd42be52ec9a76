"""Owns a process that ends as one does that has used up its time."""

import os
import signal

os.kill(os.getpid(), signal.SIGXCPU)
