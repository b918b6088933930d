"""Limits that a child process sets itself before it does anything else."""

from __future__ import annotations

import os
import sys


def main(memory: str, seconds: str, size: str, *command: str) -> None:
    """Become another program within limits, as ``limit`` takes them."""
    limit(int(memory), int(seconds), int(size))
    sys.stdout.flush()
    os.execv(command[0], command)


def limit(memory: int, seconds: int, size: int) -> None:
    """Bound address space, CPU time and the size of a file, where the system can.

    Sizes are in bytes. A limit that is stricter already stays.
    """
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's clock remains
        return
    wanted = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_FSIZE: size,
        resource.RLIMIT_CORE: 0,
    }
    for kind, most in wanted.items():
        there = [n for n in resource.getrlimit(kind) if n != resource.RLIM_INFINITY]
        least = min([most, *there])
        resource.setrlimit(kind, (least, least))
