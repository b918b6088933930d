"""Completion scripts for bash, zsh and fish, made from the parser's options."""

from __future__ import annotations

from doclint.arguments import parser
from doclint.finding import LEVELS
from doclint.formats import FORMATS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_VALUES = {
    "--output-format": tuple(FORMATS),
    "--level": LEVELS,
    "--fail-on": LEVELS,
    "--lang": ("zh", "en"),
    "--color": ("auto", "always", "never"),
}


def script(shell: str, commands: Iterable[str]) -> str:
    """Return the completion script for bash, zsh or fish."""
    words = ("check", *commands)
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](words)


def _options() -> list[tuple[str, str]]:
    """Return the options that a user should see, each with its help."""
    return [
        (option, action.help or "")
        for action in parser()._actions
        for option in action.option_strings
        if option.startswith("--") and action.help != "==SUPPRESS=="
    ]


def _bash(commands: tuple[str, ...]) -> str:
    words = " ".join([*commands, *(option for option, _ in _options())])
    cases = "\n".join(
        f'    {option}) words="{" ".join(values)}";;'
        for option, values in _VALUES.items()
    )
    return f"""_doclint() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD-1]}}
  local words=""
  case $prev in
{cases}
  esac
  if [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    return
  fi
  if [[ $cur == -* || $COMP_CWORD == 1 ]]; then
    COMPREPLY=($(compgen -W "{words}" -- "$cur"))
  fi
  COMPREPLY+=($(compgen -f -- "$cur"))
}}
complete -o filenames -F _doclint doclint
"""


def _zsh(commands: tuple[str, ...]) -> str:
    lines = []
    for option, text in _options():
        values = _VALUES.get(option)
        taken = f":value:({' '.join(values)})" if values else ""
        lines.append(f"  '{option}[{text}]{taken}' \\")
    body = "\n".join(lines)
    return f"""#compdef doclint
_arguments \\
{body}
  '1:command:({" ".join(commands)})' \\
  '*:file:_files'
"""


def _fish(commands: tuple[str, ...]) -> str:
    words = " ".join(commands)
    lines = [f"complete -c doclint -n __fish_use_subcommand -a '{words}'"]
    for option, text in _options():
        values = _VALUES.get(option)
        taken = f" -x -a '{' '.join(values)}'" if values else ""
        lines.append(f"complete -c doclint -l {option[2:]} -d '{text}'{taken}")
    return "\n".join(lines) + "\n"
