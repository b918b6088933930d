"""What a user can put right: one class for each thing, each told where and how."""

from __future__ import annotations


class DoclintError(Exception):
    """Base of all errors that stop a job; the message says where, what, remedy."""


class UsageError(DoclintError):
    """The command line asks for something that does not exist."""


class ConfigError(DoclintError):
    """A ``doclint.toml`` or ``[tool.doclint]`` table cannot be used."""


class PackError(DoclintError):
    """A rule pack cannot be loaded."""


class ReadError(DoclintError):
    """A file cannot be read as text."""


class WorkerError(DoclintError):
    """A process of a batch was ended from outside."""


class WriteError(DoclintError):
    """A result or a fixed file cannot be written."""
