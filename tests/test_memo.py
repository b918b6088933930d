"""What is remembered, and for how long."""

import pytest

from doclint.memo import _remembered as remembered


def test_the_same_arguments_are_worked_out_once():
    calls = []

    @remembered(maxsize=8)
    def twice(value, *, plus=0):
        """Return it twice."""
        calls.append((value, plus))
        return value * 2 + plus

    assert [twice(1), twice(1), twice(1, plus=1), twice(1, plus=1)] == [2, 2, 3, 3]
    assert calls == [(1, 0), (1, 1)]
    assert twice.__name__ == "twice"
    assert twice.__doc__ == "Return it twice."


def test_what_fails_is_not_remembered():
    calls = []

    @remembered(maxsize=8)
    def broken(value):
        calls.append(value)
        raise KeyError(value)

    for _ in range(2):
        with pytest.raises(KeyError):
            broken(1)
    assert calls == [1, 1]


def test_a_full_memory_is_emptied():
    calls = []

    @remembered(maxsize=2)
    def same(value):
        calls.append(value)
        return value

    for value in (1, 2, 3, 3, 1):
        same(value)
    assert calls == [1, 2, 3, 1]
    same.cache_clear()
    same(1)
    assert calls == [1, 2, 3, 1, 1]
