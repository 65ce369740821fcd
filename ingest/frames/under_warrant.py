"""Who has a warrant against him, and not in his pocket."""

from spacy.tokens import Token

from app.domain.ontology import Status
from ingest.lexicon import lexicon
from ingest.modality import own_form
from ingest.subjects import subjects
from ingest.syntax import children, has_to, is_passive, lemma, objects_of


def faces_it(noun: Token) -> bool:
    """Whether somebody has it against him: "faces a warrant", "has one from", "was served one"."""
    words, verb = lexicon().frames.warrants, noun.head
    if lemma(verb) in words.facing or (lemma(verb) in words.served and is_passive(verb)):
        return True
    is_to_serve = any(has_to(v) for v in children(noun, "acl", "relcl"))  # "to search it"
    if lemma(verb) != "have" or not objects_of(noun, "from") or is_to_serve:
        return False
    form, who = own_form(verb), {t.lower_ for s in subjects(verb) for t in s.subtree if t.i <= s.i}
    is_of_another = any(t.tag_ == "NNP" for t in objects_of(noun, "for", "against"))
    is_now = form.status is Status.OCCURRED and form.tense == "present"
    return is_now and not who & words.officers and not is_of_another
