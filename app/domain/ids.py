"""Identifiers: made of content, so that the same thing gets the same id everywhere.

A hash is the first 24 hexadecimal digits (96 bits) of the SHA-256 of a canonical JSON array; two of
a hundred million ids collide with a probability below 1e-12.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

HASH_LENGTH: Final = 24

_QID = re.compile(r"Q[1-9][0-9]{0,11}")
_ALPHA3 = re.compile(r"[A-Z]{3}")
_TYPED = re.compile(r"(leader|org|series|summit|city):[^\s\x00-\x1f]{1,200}")
_INITIALS = re.compile(r"^(?:\w-){2,}(?=\w\w)")
_HASHED = re.compile(r"(art|clm|fct|ctr|jdg)_[0-9a-f]{24}")

# Letters that Unicode does not decompose into a base letter and a mark.
_PLAIN = str.maketrans(
    {
        "ł": "l", "đ": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
        "ð": "d", "ħ": "h", "ŋ": "n", "ə": "a", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'",
    }
)  # fmt: skip


def fold(name: str) -> str:
    """A name without case, accents and punctuation, its words joined by one space.

    >>> fold("Recep Tayyip Erdoğan")
    'recep tayyip erdogan'
    """
    if name.isascii():
        text = name.lower()
    else:
        # Twice: what one step takes apart, the other may have to fold again ("㎑", "ǿ").
        text = _plain(_plain(name))
    return " ".join(re.findall(r"[^\W_]+", text.replace("'", "")))


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if not unicodedata.combining(c)).casefold().translate(_PLAIN)


def slug(name: str) -> str:
    """The folded name with hyphens, for the part of an id behind its type."""
    return fold(name).replace(" ", "-")


def digest(prefix: str, fields: Sequence[object]) -> str:
    """`prefix_` and the hash of `fields` (strings, numbers, None, lists of these)."""
    canonical = json.dumps(fields, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"{prefix}_{hashlib.sha256(canonical.encode()).hexdigest()[:HASH_LENGTH]}"


def is_entity_id(text: str) -> bool:
    """Whether `text` has the form of an entity id: a QID, an alpha-3 code, or typed."""
    return any(p.fullmatch(text) for p in (_QID, _ALPHA3, _TYPED))


def is_hashed_id(text: str, prefix: str) -> bool:
    """Whether `text` has the form of a hashed id (`art_`, `clm_`, `fct_` …) of this prefix."""
    return bool(_HASHED.fullmatch(text)) and text.startswith(f"{prefix}_")


def _joined(initials: re.Match[str]) -> str:
    return f"{initials[0].replace('-', '')}-"


def leader_id(name: str) -> str:
    """Id of a person whom the reference data do not know under exactly one QID.

    >>> leader_id("J. D. Vance"), leader_id("JD Vance")
    ('leader:jd-vance', 'leader:jd-vance')
    """
    return f"leader:{_INITIALS.sub(_joined, slug(name))}"


def series_id(name: str) -> str:
    """Id of a summit series, by its acronym or name (`series:g20`)."""
    return f"series:{slug(name)}"


def summit_id(series: str, *, year: int, start: str | None = None) -> str:
    """Id of one edition: `summit:<series>-<year>`, by its first day where a year has several."""
    return f"summit:{slug(series)}-{start or year}"


def city_id(name: str, *, alpha3: str, geonames: str | None) -> str:
    """Id of a city: its GeoNames number, else country and name."""
    return f"city:{geonames}" if geonames else f"city:{alpha3}-{slug(name)}"


@lru_cache(maxsize=65_536)
def dossier_id(kind: str, actor_id: str, object_id: str) -> str:
    """Id of the dossier of a kind and a pair, the pair sorted where the kind is symmetric."""
    return digest("dos", [kind, actor_id, object_id])


def fact_id(anchor_claim_id: str) -> str:
    """A fact is named after the claim that anchors it, one to one and reversible."""
    return "fct_" + anchor_claim_id.removeprefix("clm_")


def anchor_of(fact: str) -> str:
    """The claim id that a fact id was made of."""
    return "clm_" + fact.removeprefix("fct_")
