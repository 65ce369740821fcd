"""Whether it happened: the status of a trigger from its form and from the words above it.

A walk from the trigger up its governors. Each word of `contexts.yml` on the way does something to
the status: under "plan" it is planned, under "decline" declined, under "deny" negated; a report
("said that") leaves it as it is; a light verb ("made a visit") lends its own tense. A governor that
the lexicon does not know makes a clause hypothetical, and a noun undecided: nothing is asserted
that the text does not assert.
"""

from ingest.modality.forms import own_form, tense_around
from ingest.modality.nouns import judge_noun
from ingest.modality.verbs import judge_verb
from ingest.modality.verdict import HAPPENED, HARMLESS, Verdict, class_of

__all__ = [
    "HAPPENED",
    "HARMLESS",
    "Verdict",
    "class_of",
    "judge_noun",
    "judge_verb",
    "own_form",
    "tense_around",
]
