"""Relations that a small trained model finds where no frame fits: candidates, features, model.

The frames of `ingest.frames` know how a claim is usually put; what is put otherwise is found here.
Every pair of entities of a sentence is a candidate, and so is somebody of a sentence with the
summit, place or body that the ones before speak of. A linear model says how likely it is stated.
The weights are `weights.json`; `python -m ingest.relations.train` makes them, and
`docs/model-card.md` says of what, how well, and where they fail.
"""

from ingest.relations.across import ACROSS, Across, Discourse
from ingest.relations.across_features import features_across, features_of_sentence
from ingest.relations.candidates import (
    KINDS,
    Candidate,
    candidate_of,
    candidates,
    entity_key,
    n_clauses,
    path_of,
)
from ingest.relations.features import Context, features
from ingest.relations.model import Model, Relations, model
from ingest.relations.triggers import (
    is_trigger,
    judge,
    may_tell,
    status_features,
    trigger_of,
    verdicts_on_path,
)

__all__ = [
    "ACROSS",
    "KINDS",
    "Across",
    "Candidate",
    "Context",
    "Discourse",
    "Model",
    "Relations",
    "candidate_of",
    "candidates",
    "entity_key",
    "features",
    "features_across",
    "features_of_sentence",
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
