"""Relations that a small trained model finds where no frame fits: candidates, features, model.

The frames of `ingest.frames` know how a claim is usually put; what is put otherwise is found here.
Every pair of entities of a sentence is a candidate, and a linear model says how likely the sentence
states it. The weights are `weights.json`; `python -m ingest.relations.train` makes them, and
`docs/model-card.md` says of what, how well, and where they fail.
"""

from ingest.relations.candidates import KINDS, Candidate, candidate_of, candidates, entity_key
from ingest.relations.features import Context, features, n_clauses, path_of
from ingest.relations.model import Model, model
from ingest.relations.triggers import (
    is_trigger,
    judge,
    may_tell,
    status_features,
    trigger_of,
    verdicts_on_path,
)

__all__ = [
    "KINDS",
    "Candidate",
    "Context",
    "Model",
    "candidate_of",
    "candidates",
    "entity_key",
    "features",
    "is_trigger",
    "judge",
    "may_tell",
    "model",
    "n_clauses",
    "path_of",
    "status_features",
    "trigger_of",
    "verdicts_on_path",
]
