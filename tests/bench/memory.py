"""How much memory a process has used at most."""

import resource
from pathlib import Path


def peak_mb() -> float:
    """Megabytes resident at the highest, of this process alone.

    What ``getrusage`` tells also counts the process that this one was started from, as large as that was then.
    """
    status = Path("/proc/self/status")
    lines = status.read_text("utf-8").splitlines() if status.exists() else []
    found = next((line for line in lines if line.startswith("VmHWM:")), None)
    if found is None:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return int(found.split()[1]) / 1024
