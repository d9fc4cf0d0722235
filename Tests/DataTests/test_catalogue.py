"""The catalogue keeps DCAT-AP's mandatory properties, and agrees with the files."""

import hashlib
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
SHAPES = Path(__file__).with_name("dcat-ap.ttl")


def graph(site: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(str(site / "data/catalog.jsonld"), format="json-ld")


def conforms(data: rdflib.Graph) -> tuple[bool, str]:
    result, _, text = pyshacl.validate(data, shacl_graph=str(SHAPES), inference="none", advanced=False)
    return result, text


def test_the_mandatory_properties_are_there(site):
    data = graph(site)
    assert len(set(data.subjects(RDF.type, DCAT.Catalog))) == 1
    assert len(set(data.subjects(RDF.type, DCAT.Dataset))) == 12
    found, text = conforms(data)
    assert found, text


@pytest.mark.parametrize("kind, path", [
    (DCAT.Catalog, DCTERMS.title), (DCAT.Catalog, DCTERMS.publisher), (DCAT.Dataset, DCTERMS.description),
    (DCAT.Distribution, DCAT.accessURL), (FOAF.Agent, FOAF.name), (SPDX.Checksum, SPDX.checksumValue),
], ids=str)
def test_a_property_that_is_missing_is_found(sample, kind, path):
    data = graph(sample)
    one = next(data.subjects(RDF.type, kind))
    assert (one, path, None) in data
    data.remove((one, path, None))
    assert not conforms(data)[0]


def test_every_distribution_is_the_file(site):
    data = graph(site)
    base = str(next(data.objects(None, FOAF.homepage))).removesuffix("data/index.html")
    distributions = list(data.subjects(RDF.type, DCAT.Distribution))
    assert len(distributions) == 15
    for one in distributions:
        address = str(data.value(one, DCAT.downloadURL))
        assert address.startswith(base)
        content = (site / address.removeprefix(base)).read_bytes()
        checksum = data.value(one, SPDX.checksum)
        assert data.value(one, DCAT.byteSize).toPython() == len(content)
        assert str(data.value(checksum, SPDX.checksumValue)) == hashlib.sha256(content).hexdigest()


def test_the_forms_of_the_register_are_one_dataset(sample):
    data = graph(sample)
    register = next(data.subjects(DCTERMS.identifier, rdflib.Literal("agreements")))
    files = {str(data.value(one, DCAT.downloadURL)).rsplit("/", 1)[1] for one in data.objects(register, DCAT.distribution)}
    assert files == {"agreements.xlsx", "agreements-excel.csv", "agreements.csv", "agreements.json"}
