"""Which of "he" and "she" means a person, by the name."""

import pytest

from app.domain.ontology import EntityType
from ingest.genders import gender_of
from ingest.reading import Person
from ingest.rows import Ref


def _ref(name: str) -> Ref:
    return Ref("Q1", EntityType.LEADER, name)


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        pytest.param("Mette Frederiksen", "f", id="a-woman"),
        pytest.param("José Manuel Albares", "m", id="with-an-accent"),
        pytest.param("Jean-Noël Barrot", "m", id="with-a-hyphen"),
        pytest.param("Tsai Ing-wen", "f", id="given-name-last"),
        pytest.param("Robin Cook", "m", id="of-both-but-known"),
        pytest.param("Robin Falkenried", None, id="of-both"),
        pytest.param("Lee Falkenried", None, id="unknown"),
    ],
)
def test_name_tells(name: str, gender: str | None) -> None:
    assert gender_of(_ref(name), None) == gender


def test_title_of_the_text_comes_first() -> None:
    person = Person(_ref("Gabriel Falkenried"), ("gabriel", "falkenried"), gender="f")

    assert gender_of(person.ref, person) == "f"
