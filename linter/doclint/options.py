"""The options of ``doclint check``: one plain value, filled by hand or argparse."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from typing import Any
else:
    from doclint.record import namedtuple


class Options(
    namedtuple(
        "Options",
        "paths overrides output_format output statistics write_baseline fix diff"
        " encoding stdin_filename jobs color all profile strict portable cached",
        defaults=(
            (),
            (),
            "full",
            None,
            False,
            False,
            None,
            False,
            None,
            None,
            0,
            "auto",
            False,
            False,
            False,
            False,
            True,
        ),
    )
):
    """What one run is to do.

    ``overrides`` are the settings given on the command line, as pairs. ``fix``
    is the least safety of fixes to apply, None for none. ``jobs`` 0 means as
    many processes as pay. ``portable`` asks for the pure-Python scanner; without
    ``cached`` a file that was found clean before is linted all the same.
    """

    __slots__ = ()
    paths: tuple[str, ...]
    overrides: tuple[tuple[str, Any], ...]
    output_format: str
    output: str | None
    statistics: bool
    write_baseline: str | bool
    fix: str | None
    diff: bool
    encoding: str | None
    stdin_filename: str | None
    jobs: int
    color: str
    all: bool
    profile: bool
    strict: bool
    portable: bool
    cached: bool
