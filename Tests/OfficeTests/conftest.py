"""What the office tests share."""

import pytest

from project import Project


@pytest.fixture
def project(tmp_path):
    """A project of the test's own."""
    return Project(tmp_path / "project")
