"""The trained weights: how likely a candidate is stated, and with which status."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from app.domain.ontology import Kind, Status

WEIGHTS = "weights.json"


class Section(BaseModel):
    """A part of the file that never changes; unknown keys are an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Detector(Section):
    """Of one kind: stated or not. `threshold` is the least probability of a claim."""

    threshold: float
    bias: float
    weights: dict[str, float]


class StatusModel(Section):
    """Of all kinds: one row of weights for each feature, a column for each of `statuses`."""

    statuses: tuple[Status, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]


class Guess(NamedTuple):
    """A status and its probability."""

    status: Status
    probability: float


class Relations(Section):
    """Detectors by kind and the model of statuses: for one sentence, or across sentences."""

    detectors: dict[Kind, Detector]
    statuses: StatusModel

    def probability(self, kind: Kind, features: Iterable[str]) -> float:
        """Probability in [0, 1] that the sentence states the candidate; 0 for an unknown kind."""
        detector = self.detectors.get(kind)
        if detector is None:
            return 0.0
        weights = detector.weights
        score = detector.bias + sum(weights[f] for f in features if f in weights)
        return 1 / (1 + exp(-score))

    def is_stated(self, kind: Kind, probability: float) -> bool:
        """Whether a probability is enough for a claim of this kind."""
        return kind in self.detectors and probability >= self.detectors[kind].threshold

    def reasons(self, kind: Kind, features: Iterable[str], *, most: int = 4) -> list[str]:
        """The features that spoke loudest, with their weights: "between=in (+0.84)"."""
        weights: Mapping[str, float] = self.detectors[kind].weights
        told = sorted((f for f in features if f in weights), key=lambda f: -abs(weights[f]))
        return [f"{f} ({weights[f]:+.2f})" for f in told[:most]]

    def status(self, kind: Kind, features: Iterable[str]) -> Guess:
        """The likeliest status and its probability."""
        table = self.statuses
        scores = list(table.bias)
        for feature in with_kind(kind, features):
            for n, weight in enumerate(table.weights.get(feature, ())):
                scores[n] += weight
        top = max(scores)
        parts = [exp(s - top) for s in scores]
        best = max(range(len(parts)), key=parts.__getitem__)
        return Guess(table.statuses[best], parts[best] / sum(parts))


class Model(Section):
    """What finds claims in a sentence and across sentences, and what it was made of."""

    trained_on: str
    within: Relations
    across: Relations


def with_kind(kind: Kind, features: Iterable[str]) -> list[str]:
    """The features of a status, each alone and together with the kind."""
    own = list(features)
    return [*own, *(f"{kind}:{f}" for f in own), f"kind={kind}"]


@cache
def model() -> Model:
    """The project's own weights, read and validated once; ValidationError for a broken file."""
    text = files("ingest.relations").joinpath(WEIGHTS).read_text(encoding="utf-8")
    return Model.model_validate_json(text)
