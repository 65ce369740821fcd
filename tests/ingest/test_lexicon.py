"""The lexicon as a whole: every verb that is asked for by its lemma is known in its other forms."""

import pytest

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
