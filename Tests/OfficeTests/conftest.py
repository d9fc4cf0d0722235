"""What the office tests share."""

import pytest

from project import Project


@pytest.fixture(scope="session")
def shared_project(tmp_path_factory):
    """One project for all runs that write nothing."""
    return Project(tmp_path_factory.mktemp("shared"))


@pytest.fixture
def project(tmp_path):
    """A project of the test's own."""
    return Project(tmp_path / "project")
