"""The lexicon as a whole: every verb that is asked for by its lemma is known in its other forms."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
import yaml

from ingest.lexicon import lexicon, verb_lists

_LEXICON = lexicon()
VERBS = sorted(
    set().union(
        *verb_lists(
            _LEXICON.modality, _LEXICON.syntax, _LEXICON.frames, _LEXICON.pronouns,
            _LEXICON.summits,
        )
    )
)  # fmt: skip


@pytest.mark.parametrize("verb", VERBS)
def test_verb_is_known_by_another_form(verb: str) -> None:
    forms = [form for form, lemma in _LEXICON.forms.items() if lemma == verb]

    assert len(forms) > 1


@pytest.mark.parametrize(
    ("form", "verb"),
    [("inaugurated", "inaugurate"), ("sent", "send"), ("represented", "represent"),
     ("felt", "feel"), ("adopted", "adopt"), ("congratulates", "congratulate")],
)  # fmt: skip
def test_form_has_its_lemma(form: str, verb: str) -> None:
    assert _LEXICON.verb_lemma(form) == verb


def _keys_twice(node: yaml.Node | None) -> Iterator[str]:
    """Keys that stand twice in one mapping of a YAML document, of which the loader keeps one."""
    if isinstance(node, yaml.MappingNode):
        keys = [key.value for key, _ in node.value]
        yield from (key for key in set(keys) if keys.count(key) > 1)
        for _, value in node.value:
            yield from _keys_twice(value)


def test_key_that_stands_twice_is_found() -> None:
    assert list(_keys_twice(yaml.compose("meetings: {meals: [a], no: [b], meals: [c]}"))) == [
        "meals"
    ]


@pytest.mark.parametrize(
    "name", sorted(f.name for f in files("ingest.lexicon").iterdir() if f.name.endswith(".yml"))
)
def test_no_list_stands_twice(name: str) -> None:
    text = files("ingest.lexicon").joinpath(name).read_text(encoding="utf-8")

    assert list(_keys_twice(yaml.compose(text))) == []
