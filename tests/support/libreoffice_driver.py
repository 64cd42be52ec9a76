"""Drives one LibreOffice over its bridge; run by the system's Python, which alone has the bridge.

Arguments: the program, a folder for its profile, then Word files without comments. Prints JSON.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]  # Debian's, for the system's Python only
from com.sun.star.beans import PropertyValue  # type: ignore[import-not-found]  # made by the bridge
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]  # made by the bridge

TRIES, PAUSE = 400, 0.15
WAYS = {"accepted": ".uno:AcceptAllTrackedChanges", "rejected": ".uno:RejectAllTrackedChanges"}

# Any below: what comes over the bridge has its types on the other side.


def main(program: str, profile: str, *files: str) -> None:
    """Settles every change of every file both ways."""
    pipe = f"overens-{os.getpid()}"
    office = subprocess.Popen(  # noqa: S603 - the program that the tests chose
        [
            *(program, "--headless", "--norestore", "--nologo", "--nodefault"),
            *(f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={pipe};urp;"),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        bridge = _bridge(pipe)
        desktop = bridge.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", bridge)
        found = {Path(file).stem: _settled_ways(bridge, desktop, Path(file)) for file in files}
        sys.stdout.write(json.dumps(found))
    finally:
        # The program is a script that starts another one, and all of them are in one group.
        os.killpg(office.pid, signal.SIGKILL)
        office.wait()


def _bridge(pipe: str) -> Any:  # noqa: ANN401 - see above
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(TRIES):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(PAUSE)
    message = "LibreOffice does not answer"
    raise TimeoutError(message)


def _settled_ways(bridge: Any, desktop: Any, file: Path) -> dict[str, Any]:  # noqa: ANN401 - see above
    return {way: _settled(bridge, _open(desktop, file), command) for way, command in WAYS.items()}


def _open(desktop: Any, file: Path) -> Any:  # noqa: ANN401 - see above
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(str(file)), "_blank", 0, (hidden,))


def _settled(bridge: Any, document: Any, command: str) -> dict[str, Any]:  # noqa: ANN401 - see above
    changes = sum(1 for _ in _each(document.Redlines))
    dispatcher = bridge.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", bridge)
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    left = sum(1 for _ in _each(document.Redlines))
    paragraphs = [[found.ParaStyleName, found.String, found.ListLabelString] for found in _paragraphs(document.Text)]
    document.close(True)  # noqa: FBT003 - the bridge's own signature
    return {"changes": changes, "left": left, "paragraphs": paragraphs}


def _paragraphs(text: Any) -> Iterator[Any]:  # noqa: ANN401 - see above
    for found in _each(text):
        if found.supportsService("com.sun.star.text.TextTable"):
            for name in found.CellNames:
                yield from _paragraphs(found.getCellByName(name))
        else:
            yield found


def _each(source: Any) -> Iterator[Any]:  # noqa: ANN401 - see above
    found = source.createEnumeration()
    while found.hasMoreElements():
        yield found.nextElement()


if __name__ == "__main__":
    main(*sys.argv[1:])
