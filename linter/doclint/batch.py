"""Many files: the same job on each, in one process or several, in stable order."""

from __future__ import annotations

import os

from doclint import job, patterns
from doclint.errors import WorkerError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from doclint.job import Job, Outcome

_WORTH = 4_000_000  # bytes from which a second process pays for its start
_SHARD = 16  # files a process takes at a time


def outcomes(paths: list[str], todo: Job, jobs: int = 0) -> Iterator[Outcome]:
    """Yield the outcome of each path, in order; ``jobs`` 0 means as many as pay.

    A crash on one file becomes that file's failure. Raises ConfigError and
    PackError, which concern every file.
    """
    workers = jobs or _worthwhile(paths)
    if workers < 2 or len(paths) < 2:
        for path in paths:
            yield _survived(path, todo)
        _save(todo)
        return
    yield from _shared(paths, todo, workers)


def _shared(paths: list[str], todo: Job, workers: int) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    shards = [paths[i : i + _SHARD] for i in range(0, len(paths), _SHARD)]
    try:
        with ProcessPoolExecutor(min(workers, len(shards))) as pool:
            for done in pool.map(_shard, shards, [todo] * len(shards)):
                yield from done
    except BrokenProcessPool:
        raise WorkerError(
            "一个检查进程被系统中止，多半是内存不足；请加 --jobs 1 重新运行"
        ) from None


def _worthwhile(paths: list[str]) -> int:
    if len(paths) < 2 * _SHARD:
        return 1
    size = 0
    for path in paths:
        try:
            size += os.stat(path).st_size
        except OSError:
            continue  # reported when it is read
        if size > _WORTH:
            return min(os.cpu_count() or 1, 8)
    return 1


def _shard(paths: list[str], todo: Job) -> list[Outcome]:
    done = [_survived(path, todo) for path in paths]
    _save(todo)
    return done


def _save(todo: Job) -> None:
    """Store what the next run need not work out again."""
    patterns.shelf().save()
    if todo.cached:
        from doclint import clean

        clean.clean_texts().save()


def _survived(path: str, todo: Job) -> Outcome:
    try:
        return job.done(path, todo)
    except Exception as error:  # noqa: BLE001 - one file must not end a batch
        return job.crashed(path, error)
