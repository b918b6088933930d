"""The console script that does nothing."""


def main() -> None:
    """Do nothing."""
