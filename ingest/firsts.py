"""What a visit is the first since: "his first foreign trip since the onset of the war in 2022"."""

import re
from typing import Final

from app.domain.ontology import Kind
from ingest.reading import Draft, FirstDraft, Reading, Scope

_FIRST: Final = re.compile(
    r"\bfirst (?P<what>(?:[a-z-]+ ){0,2})(?:trip|visit|journey|tour)\b(?: abroad| overseas)?"
    r"[^.;]{0,60}?\b(?P<word>since|after) (?P<since>[^,;.]+)",
    re.IGNORECASE,
)
_FIRST_TIME: Final = re.compile(
    r"\bfor the first time (?P<word>since|after) (?P<since>[^,;.]+)", re.IGNORECASE
)
_FOREIGN: Final = re.compile(r"\b(foreign|overseas|international)\b")
_ABROAD: Final = re.compile(r"abroad|overseas")


def note_first(draft: Draft, reading: Reading) -> None:
    """Note "his first foreign trip since ..." on the first visit of its sentence."""
    sentence, text = draft.sentence, reading.article.text
    if draft.kind is not Kind.VISIT:
        return
    if any(d.first_since for d in reading.drafts if d.sentence is sentence):
        return
    match = _FIRST.search(text, sentence.start, sentence.end)
    match = match or _FIRST_TIME.search(text, sentence.start, sentence.end)
    if match is not None:
        draft.first_since = FirstDraft(
            _scope(match), match.start(), match.end(), match.start("since"), match.end("since")
        )


def _scope(match: re.Match[str]) -> Scope:
    what = (match.groupdict().get("what") or "").lower()
    if _FOREIGN.search(what) or _ABROAD.search(match[0]):
        return "any_country"
    return "bilateral" if "bilateral" in what else "country"
