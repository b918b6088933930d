"""doclint: finds residue, damage and contradictions in Chinese official documents.

Public names: ``lint_text``, ``lint_path``, ``Finding``, ``Report``. All else may
change. Offsets are code points of the decoded text, 0-based, half-open.
"""

from __future__ import annotations

from doclint.finding import Finding, Report

__version__ = "0.1.0"
__all__ = ["Finding", "Report", "__version__", "lint_path", "lint_text"]


def lint_text(text: str, *, name: str = "text.txt", year: int | None = None) -> Report:
    """Return the report of a text.

    ``name`` is what the report calls it; its suffix says how to read the text
    (``.txt``, ``.md``, ``.html``; the text of any other kind of file is plain text).
    The configuration nearest to the working folder holds.
    ``year`` is the year the text says it was written in, None if unknown.
    Raises ConfigError and PackError; a text that cannot be read as its kind
    gives a report with a failure.
    """
    from doclint import job

    return job.on_text(text, name, year)


def lint_path(path: str, *, year: int | None = None) -> Report:
    """Return the report of a file, by the configuration nearest to it.

    Raises ConfigError and PackError; a file that cannot be read gives a report
    with a failure.
    """
    from doclint import job

    overrides = () if year is None else (("year", year),)
    return job.done(path, job.PLAIN._replace(overrides=overrides)).report
