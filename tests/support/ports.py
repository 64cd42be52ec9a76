"""Owns the finding of a port for a server of the tests."""

import socket


def free_port() -> int:
    """A port of the loopback address that nobody listens to right now."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
