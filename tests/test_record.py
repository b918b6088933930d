"""The light named tuple does what the original does, as far as doclint goes."""

import pickle

import pytest

from doclint.record import namedtuple


class Point(namedtuple("Point", "x y z", defaults=(0,))):
    """A point."""

    __slots__ = ()


def test_values_compare_unpack_and_have_names():
    point = Point(1, 2)
    assert point == (1, 2, 0)
    assert (point.x, point.y, point.z) == (1, 2, 0)
    assert Point(y=2, x=1, z=3) == Point(1, 2, 3)
    assert Point._fields == ("x", "y", "z")
    assert Point._make([1, 2, 3]) == (1, 2, 3)
    assert point._replace(z=5) == Point(1, 2, 5)
    assert repr(point) == "Point(x=1, y=2, z=0)"
    assert pickle.loads(pickle.dumps(point)) == point
    assert type(point._replace(x=1)) is Point


@pytest.mark.parametrize(
    ("args", "given"),
    [((1,), {}), ((1, 2, 3, 4), {}), ((1, 2), {"x": 1}), ((1, 2), {"w": 1})],
)
def test_wrong_values_are_refused(args, given):
    with pytest.raises(TypeError, match="Point"):
        Point(*args, **given)


def test_a_field_that_is_not_there_cannot_be_replaced():
    with pytest.raises(ValueError, match="Point has no field w"):
        Point(1, 2)._replace(w=1)
