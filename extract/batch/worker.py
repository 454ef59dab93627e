"""A worker: a process that reads one PDF after the other and sends back rows.

For each file it first sends the digest of the bytes; whoever gave it the file answers whether it is to be read.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from multiprocessing.connection import Connection

from extract.batch.files import File, fetched
from extract.batch.safe_path import safe_path
from extract.batch.task import Limits, Reader, Result, digest, failure, fence, perform
from extract.models.files import Unreadable

MOST_READINGS = 3  # of a file that another takes the place of while it is read


def serve(orders: Connection, lifeline: Connection, limits: Limits, reader: Reader) -> None:
    """Read what `orders` brings until it ends. Where `lifeline` ends, whoever started this is gone, and so is this."""
    sys.path[:] = safe_path()
    os.setsid()  # a group of its own: what it starts ends with it, and a terminal's Ctrl-C is for the writer
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # workers are as many as cores already
    threading.Thread(target=_live, args=(lifeline,), daemon=True).start()
    try:
        while True:
            file: File = orders.recv()
            result = _serve_one(orders, file, limits, reader)
            orders.send(result)
            if result.rows is not None and result.rows.code == "out_of_memory":
                return  # a fresh process is better than one whose memory is in pieces
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return  # nobody gives orders any more


def _serve_one(orders: Connection, file: File, limits: Limits, reader: Reader) -> Result:
    fence(limits)
    started = time.monotonic()
    sha256 = None
    try:
        with fetched(file.path) as local:
            for _ in range(MOST_READINGS):
                sha256 = digest(local)
                if sha256 is not None:
                    orders.send(sha256)
                    if not orders.recv():
                        return Result(file=file, sha256=sha256, seconds=time.monotonic() - started)
                found = perform(file, local, limits, reader)
                if sha256 is None or sha256 == (found.sha256 or digest(local)):
                    break
            else:
                found = failure(file, "changing", "it changes while it is read", sha256)
    except Unreadable as reason:
        found = failure(file, reason.code, reason.message)
    return Result(file=file, sha256=sha256, rows=found, seconds=time.monotonic() - started)


def _live(lifeline: Connection) -> None:
    try:
        lifeline.recv()
    except (EOFError, OSError):
        os.killpg(os.getpgrp(), signal.SIGKILL)
