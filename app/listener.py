"""The socket of the API: who may hear it, and whether the API answers on it."""

import errno
import http.client
import ipaddress
import socket
from typing import Final

from app.domain.errors import Conflict, InvalidInput
from app.settings import Settings

BACKLOG: Final = 128
ASK_S: Final = 2.0


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one. Conflict if the port is in use.

    Before anything else is started, and kept: nobody can take the port meanwhile.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Conflict(
                f"port {port} of {host} is in use: stop what is using it, or choose another with "
                "ENTENTE_PORT=8001 (or --port 8001; 0 takes any)"
            ) from error
        raise InvalidInput(
            f"cannot listen on {host}, port {port}: {error.strerror or error}; choose others with "
            "ENTENTE_HOST and ENTENTE_PORT"
        ) from error


def listen_safely(settings: Settings) -> socket.socket:
    """The socket that the settings name; InvalidInput if strangers could write through it.

    Judged by the address that was taken, so a name counts for what it stands for on this machine.
    """
    listener = listen(settings.host, settings.port)
    if settings.write_token is None and not is_loopback(listener.getsockname()[0]):
        listener.close()
        raise InvalidInput(
            f"{settings.host} can be reached from other machines, and whoever reaches it may "
            "write: set ENTENTE_WRITE_TOKEN to a secret of 16 characters or more, or "
            "ENTENTE_HOST to 127.0.0.1"
        )
    return listener


def is_loopback(address: str) -> bool:
    """Whether only this machine can reach an IP address; False for what is none."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = ip.ipv4_mapped if isinstance(ip, ipaddress.IPv6Address) else None
    return (mapped or ip).is_loopback


def own_address(host: str) -> str:
    """What a client on this machine asks for: of all addresses, the loopback one."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)


def is_ready(host: str, port: int) -> bool:
    """Whether the API says that it can answer. Asked directly, past any proxy of ours."""
    connection = http.client.HTTPConnection(own_address(host), port, timeout=ASK_S)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
