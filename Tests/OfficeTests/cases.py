"""What a case is: a file that an office sent, and what a sensible clerk wants to be told about it."""

from collections.abc import Callable
from dataclasses import dataclass, field

# Where a finding may stand anywhere, as long as it is made.
ANYWHERE = "*"


@dataclass(frozen=True, eq=False)
class Case:
    """`make` gives the bytes. Of errors and warnings exactly those of `faults` are wanted, each a code and the cell, or
    the code alone where the fault is the file's; of notes at least those of `notes`. Without an error among them the
    status is 0. `changes` are all values that the register gets, by identifier and heading; `added` the titles of new
    records."""

    name: str
    make: Callable[[], bytes]
    faults: tuple = ()
    notes: tuple = ()
    changes: dict = field(default_factory=dict)
    added: tuple = ()
    # How many records were read; None where the case is not about that.
    records: int | None = None
    status: int = 0
    suffix: str = "xlsx"
    # More of the command line.
    options: tuple = ()
    # Another register than that of `register.py`, as text.
    register: str | None = None
    # A file of `content/` beside it, by path.
    beside: dict = field(default_factory=dict)
    # The name of the file, where it matters.
    file: str | None = None

    def __str__(self):
        return self.name


def change(name, heading, make, value, *notes, **more) -> Case:
    """A case in which one cell, C2, becomes one value of K0001."""
    return Case(name, make, notes=notes, changes={("K0001", heading): value}, records=1, **more)


def refused(name, make, *faults, **more) -> Case:
    """A case in which nothing is taken."""
    return Case(name, make, faults=faults, status=1, **more)
