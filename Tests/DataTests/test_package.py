"""The package is valid under both versions of the standard, and the tables are what it says of them."""

import json
import shutil
from pathlib import Path

import dplib
import frictionless
import jsonschema
import pytest

import tables

PROFILES = Path(dplib.__file__).parent / "profiles"


def faults(version: str, package: dict) -> list[str]:
    """What the published profile of a version finds wrong with a package."""
    profile = json.loads((PROFILES / version / "datapackage.json").read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(profile)(profile)
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(package)]


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_the_package_is_valid_under_both_versions(site, version):
    assert faults(version, tables.package(site)) == []


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_a_profile_finds_what_is_wrong(sample, version):
    package = tables.package(sample)
    package["resources"][0]["path"] = "/etc/passwd"
    assert faults(version, package)


def findings(package: Path) -> list[str]:
    report = frictionless.validate(str(package))
    return [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors] + [
        error.message for error in report.errors]


def test_every_table_keeps_what_the_package_says(site):
    assert findings(site / "data/datapackage.json") == []


def test_a_date_after_years_breaks_no_table(dated):
    """Programs guess types from the first rows where nobody tells them."""
    assert findings(dated / "data/datapackage.json") == []
    workbook = next(resource for resource in tables.package(dated)["resources"] if resource["format"] == "xlsx")
    assert {field["type"] for field in workbook["schema"]["fields"]} == {"string"}
    assert "締結時期" in [field["name"] for field in workbook["schema"]["fields"]]


@pytest.mark.parametrize("version", ["1.0", "2.0"])
def test_the_package_of_dates_is_valid(dated, version):
    assert faults(version, tables.package(dated)) == []


@pytest.mark.parametrize("old, new, column", [
    ("個別協定", "個人協定", "kind"), ("有効", "有功", "state"), (",2021,", ",R3,", "concluded"), ("K0002,", "K0001,", "id"),
], ids=["enum", "choice", "pattern", "key"])
def test_a_cell_that_breaks_its_schema_is_found(sample, tmp_path, old, new, column):
    folder = shutil.copytree(sample / "data", tmp_path / "data")
    file = folder / "agreements.csv"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_bytes(text.replace(old, new, 1).encode())
    package = tables.package(sample)
    # Without the sums, which would be enough to find any change.
    package["resources"] = [resource for resource in package["resources"] if resource["path"] == "agreements.csv"]
    for key in ("hash", "bytes", "rows"):
        del package["resources"][0][key]
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert any(column in finding or new[:5] in finding for finding in findings(folder / "datapackage.json"))


def test_a_partner_without_an_agreement_is_found(sample, tmp_path):
    folder = shutil.copytree(sample / "data", tmp_path / "data")
    file = folder / "agreement-partners.csv"
    file.write_bytes(file.read_bytes().replace(b"K0002,", b"K9999,", 1))
    assert any("foreign" in finding.lower() for finding in findings(folder / "datapackage.json"))


def test_the_package_names_every_data_file(site):
    described = {resource["path"] for resource in tables.package(site)["resources"]}
    there = {path.name for path in (site / "data").iterdir() if path.is_file()}
    assert there - described == {"index.html", "datapackage.json", "catalog.jsonld", "SHA256SUMS"}
    assert described <= there


def test_the_dictionary_has_every_column_in_its_order(site):
    dictionary = tables.records(site / "data/columns.csv")
    for resource in tables.package(site)["resources"]:
        # The forms for spreadsheets have headings in place of keys.
        if resource.get("type") != "table" or resource["format"] == "xlsx" or resource["byteOrderMark"]:
            continue
        headings = tables.rows(site / "data" / resource["path"])[0]
        lines = [line for line in dictionary if line["file"] == resource["path"]]
        assert [line["key"] for line in lines] == headings
        fields = resource["schema"]["fields"]
        assert [(field["name"], field["type"], field["title"]) for field in fields] == [
            (line["key"], line["type"], line["heading"]) for line in lines]


def test_the_package_says_who_when_and_under_what_licence(sample):
    package = tables.package(sample)
    assert package["created"] == "2026-11-23T00:00:00+09:00"
    assert package["licenses"] == [{"name": "CC-BY-2.1-JP", "title": "CC BY 2.1 JP",
                                    "path": "https://creativecommons.org/licenses/by/2.1/jp/"}]
    assert package["municipalityCode"] == "141305"
    assert package["hasSamples"] is True and "【見本】" in package["description"]
