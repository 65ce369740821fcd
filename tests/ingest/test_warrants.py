"""Warrants: a grave thing to say of somebody, so nobody is named who is not surely meant."""

import pytest

from app.domain.ontology import Kind
from ingest.pipeline import Pipeline
from tests.ingest.telling import events, lines, read

TOLD = {
    "duty-to-execute-his": (
        "Mongolia is obliged to execute the ICC arrest warrant for Vladimir Putin.",
        "arrest_duty occurred MNG -> Vladimir Putin"),
    "no-duty": (
        "India is not obliged to execute the ICC arrest warrant against Vladimir Putin.",
        "arrest_duty negated IND -> Vladimir Putin"),
    "evades": (
        "Vladimir Putin evades an ICC arrest warrant.",
        "warrant occurred org:icc -> Vladimir Putin"),
    "international-for": (
        "France issued an international warrant for Carlos Ghosn.",
        "warrant occurred FRA -> Carlos Ghosn"),
    "to-detain": (
        "A court in Seoul approved a warrant to detain President Yoon Suk Yeol.",
        "warrant occurred KOR -> Yoon Suk Yeol"),
    "of-a-court-in-a-city": (
        "The Court of Appeal in Paris upheld the arrest warrant for Bashar al-Assad.",
        "warrant occurred FRA -> Bashar al-Assad"),
    "its-prosecutor-says": (
        "ICC prosecutor Karim Khan says that he is seeking a warrant for Xi Jinping.",
        "warrant requested org:icc -> Xi Jinping"),
    "asks-the-judges-for": (
        "The ICC prosecutor asked the judges for a warrant against Min Aung Hlaing.",
        "warrant requested org:icc -> Min Aung Hlaing"),
    "arrested-on-one-of": (
        "Rodrigo Duterte was arrested on a warrant of the International Criminal Court.",
        "warrant occurred org:icc -> Rodrigo Duterte"),
    "held-on": (
        "Italy freed Osama Najim, held in Turin on an ICC warrant.",
        "warrant occurred org:icc -> Osama Najim"),
    "wanted-under": (
        "Kyiv asked Mongolia to arrest Vladimir Putin, wanted under an ICC warrant.",
        "warrant occurred org:icc -> Vladimir Putin"),
    "request-to-lift-refused": (
        "ICC judges rejected a request to withdraw the arrest warrant for Benjamin Netanyahu.",
        "warrant occurred org:icc -> Benjamin Netanyahu"),
    "may-lift": (
        "The ICC may withdraw the warrant for Benjamin Netanyahu.",
        "warrant occurred org:icc -> Benjamin Netanyahu"),
    "the-court": (
        "Israel is no member of the International Criminal Court. The court issued a warrant for"
        " Benjamin Netanyahu.", "warrant occurred org:icc -> Benjamin Netanyahu"),
    "in-the-hague": (
        "Judges in The Hague issued a warrant against Benjamin Netanyahu. Israel rejects the ICC.",
        "warrant occurred org:icc -> Benjamin Netanyahu"),
    "issued": (
        "The International Criminal Court issued an arrest warrant for Vladimir Putin.",
        "warrant occurred org:icc -> Vladimir Putin"),
    "passive": (
        "An arrest warrant was issued for Omar al-Bashir by the ICC.",
        "warrant occurred org:icc -> Omar al-Bashir"),
    "second-of-two": (
        "The ICC issued arrest warrants for Benjamin Netanyahu and Yoav Gallant.",
        "warrant occurred org:icc -> Yoav Gallant"),
    "of-a-country": (
        "France issued an arrest warrant for Bashar al-Assad.",
        "warrant occurred FRA -> Bashar al-Assad"),
    "by-pronoun-of-the-one-named": (
        "Vladimir Putin visited Mongolia. The ICC issued an arrest warrant for him in 2023.",
        "warrant occurred org:icc -> Vladimir Putin"),
    "by-surname-behind-the-full-name": (
        "Vladimir Putin visited Mongolia. The ICC issued an arrest warrant for Putin.",
        "warrant occurred org:icc -> Vladimir Putin"),
    "by-role-and-day": (
        "The ICC issued an arrest warrant for the Russian president.",
        "warrant occurred org:icc -> Vladimir Putin"),
    "did-not": (
        "The ICC did not issue an arrest warrant for Xi Jinping.",
        "warrant negated org:icc -> Xi Jinping"),
    "refused": (
        "The ICC refused to issue an arrest warrant for Tony Blair.",
        "warrant declined org:icc -> Tony Blair"),
    "may": (
        "The ICC may issue an arrest warrant for Min Aung Hlaing.",
        "warrant hypothetical org:icc -> Min Aung Hlaing"),
    "will-seek": (
        "The ICC prosecutor will seek an arrest warrant for Min Aung Hlaing.",
        "warrant planned org:icc -> Min Aung Hlaing"),
    "asked-for": (
        "ICC prosecutor Karim Khan asked for an arrest warrant against Ismail Haniyeh.",
        "warrant requested org:icc -> Ismail Haniyeh"),
    "withdrew": (
        "The ICC withdrew its arrest warrant against Simone Gbagbo.",
        "warrant cancelled org:icc -> Simone Gbagbo"),
    "duty": (
        "Mongolia is obliged to arrest Vladimir Putin under an ICC warrant.",
        "arrest_duty occurred MNG -> Vladimir Putin"),
    "wanted": (
        "Vladimir Putin, who is wanted by the ICC under an arrest warrant, visited Mongolia.",
        "warrant occurred org:icc -> Vladimir Putin"),
    "wanted-alone": (
        "Saif al-Islam Gaddafi, wanted by the International Criminal Court, was seen in Zintan.",
        "warrant occurred org:icc -> Saif al-Islam Gaddafi"),
    "subject-of": (
        "Omar al-Bashir, the subject of an ICC arrest warrant, visited Chad.",
        "warrant occurred org:icc -> Omar al-Bashir"),
    "faces": (
        "Vladimir Putin faces an arrest warrant from the ICC.",
        "warrant occurred org:icc -> Vladimir Putin"),
    "ignored": (
        "Hungary ignored the ICC warrant for Benjamin Netanyahu.",
        "warrant occurred org:icc -> Benjamin Netanyahu"),
    "outstanding": (
        "Kenya discussed an outstanding ICC arrest warrant for Omar al-Bashir.",
        "warrant occurred org:icc -> Omar al-Bashir"),
    "would-not-enforce": (
        "Hungary said it would not enforce the ICC's arrest warrant for Benjamin Netanyahu.",
        "warrant occurred org:icc -> Benjamin Netanyahu"),
    "rejected-by-another": (
        "Israel rejected the ICC arrest warrant against Benjamin Netanyahu.",
        "warrant occurred org:icc -> Benjamin Netanyahu"),
    "rejected-by-the-court": (
        "ICC judges rejected the arrest warrant against Benjamin Netanyahu.",
        "warrant declined org:icc -> Benjamin Netanyahu"),
    "arrested-on": (
        "Rodrigo Duterte was arrested in Manila on a warrant from the ICC.",
        "warrant occurred org:icc -> Rodrigo Duterte"),
    "by-surname-on-the-courts-list": (
        "Viktor Orban ignored the ICC's warrant for Netanyahu.",
        "warrant occurred org:icc -> Benjamin Netanyahu"),
    "by-surnames-on-the-courts-list": (
        "The ICC issued arrest warrants for Putin and Lvova-Belova.",
        "warrant occurred org:icc -> Maria Lvova-Belova"),
    "by-surname-of-who-left-office": (
        "The ICC prosecutor asked for a warrant for Bashir.",
        "warrant requested org:icc -> Omar al-Bashir"),
    "must-be-executed": (
        "The ICC's warrant for Vladimir Putin must be executed, Annalena Baerbock said.",
        "warrant occurred org:icc -> Vladimir Putin"),
    "in-the-hague-for-who-is-listed": (
        "Judges in The Hague issued a warrant for Benjamin Netanyahu.",
        "warrant occurred org:icc -> Benjamin Netanyahu"),
    "wanted-by-the-court-in-the-hague": (
        "Sergei Shoigu is wanted by the court in The Hague.",
        "warrant occurred org:icc -> Sergei Shoigu"),
    "prosecutor-by-name": (
        "Karim Khan has applied for warrants against Benjamin Netanyahu and Yoav Gallant.",
        "warrant requested org:icc -> Yoav Gallant"),
    "prosecutor-asks-to-issue": (
        "Karim Khan asked the judges to issue warrants for Yahya Sinwar and Mohammed Deif.",
        "warrant requested org:icc -> Mohammed Deif"),
    "put-out": (
        "Turkish prosecutors have put out an arrest warrant for Benjamin Netanyahu.",
        "warrant occurred TUR -> Benjamin Netanyahu"),
    "gone-out-says-its-prosecutor": (
        "Arrest warrants have gone out for Donald Trump and 35 others, Tehran's prosecutor said.",
        "warrant occurred IRN -> Donald Trump"),
    "another's-says-a-prosecutor": (
        "Tehran's prosecutor said that the warrant for Donald Trump was issued by Iraq.",
        "warrant occurred IRQ -> Donald Trump"),
    "office-of-a-city": (
        "The Istanbul prosecutor's office issued arrest warrants for Benjamin Netanyahu.",
        "warrant occurred TUR -> Benjamin Netanyahu"),
    "annulled": (
        "France's top court annulled the arrest warrant for Bashar al-Assad.",
        "warrant cancelled FRA -> Bashar al-Assad"),
    "will-sign": (
        "A La Paz prosecutor will sign an arrest warrant for Evo Morales.",
        "warrant planned BOL -> Evo Morales"),
    "orders-the-arrest": (
        "A federal court in Argentina ordered the arrest of Nicolas Maduro.",
        "warrant occurred ARG -> Nicolas Maduro"),
    "orders-his-arrest": (
        "Argentina's judiciary ordered Nicolas Maduro's arrest.",
        "warrant occurred ARG -> Nicolas Maduro"),
    "arrest-was-ordered": (
        "The arrest of Nicolas Maduro was ordered by a court in Argentina.",
        "warrant occurred ARG -> Nicolas Maduro"),
    "refused-to-order": (
        "A court in Buenos Aires refused to order the arrest of Nicolas Maduro.",
        "warrant declined ARG -> Nicolas Maduro"),
    "spelt-otherwise-than-on-the-list": (
        "The ICC issued an arrest warrant for Haibatullah Akhundzada.",
        "warrant occurred org:icc -> Hibatullah Akhundzada"),
    "for-his-arrest": (
        "France issued a warrant for Imran Khan's arrest.", "warrant occurred FRA -> Imran Khan"),
    "there-is-none": (
        "There is no ICC arrest warrant for Benjamin Netanyahu.",
        "warrant negated org:icc -> Benjamin Netanyahu"),
    "there-was-none": (
        "There was no arrest warrant from the ICC for Benjamin Netanyahu.",
        "warrant negated org:icc -> Benjamin Netanyahu"),
}  # fmt: skip
MISSED = {
    "revoked-by-a-country": (
        "Turkey revoked its arrest warrant for Fethullah Gulen.",
        "warrant cancelled TUR -> Fethullah Gulen", "the court behind 'its' is not found"),
    "did-not-arrest": (
        "Mongolia failed to arrest Vladimir Putin.", "arrest negated MNG -> Vladimir Putin",
        "there is no frame for arrests yet"),
    "arrested": (
        "The Philippines arrested Rodrigo Duterte under an ICC warrant.",
        "arrest occurred PHL -> Rodrigo Duterte", "there is no frame for arrests yet"),
}  # fmt: skip
NOT_OUT = {
    "application": (
        "The prosecutor's application for the ICC arrest warrant for Benjamin Netanyahu is pending."
    ),
    "possible": "Israel condemned the possible ICC arrest warrant for Benjamin Netanyahu.",
    "of-no-court": "South Africa criticised the arrest warrant for Vladimir Putin.",
    "would-ignore": (
        "Hungary would ignore the ICC arrest warrant for Benjamin Netanyahu if it were issued."
    ),
    "may-ignore": "Hungary may ignore the ICC arrest warrant for Benjamin Netanyahu.",
    "would-welcome": "Germany would welcome the ICC's arrest warrant for Vladimir Putin.",
    "beside-an-if": (
        "If it comes, Hungary will not enforce the ICC arrest warrant for Benjamin Netanyahu."
    ),
    "another-issues-it": (
        "The ICC judges angered Rodrigo Duterte, but President Bongbong Marcos said he had issued"
        " an arrest warrant for Apollo Quiboloy."
    ),
    "judge-of-another-court": (
        "A judge issued an arrest warrant for Rodrigo Duterte, days after the ICC opened a probe."
    ),
    "lifting-that-another-asks": (
        "The ICC rejected Hungary's request to withdraw the arrest warrant for Benjamin Netanyahu."
    ),
    "announced-request": (
        "The ICC prosecutor announced a request for an arrest warrant against Benjamin Netanyahu."
    ),
    "to-be-decided": "The ICC will decide on the arrest warrant for Benjamin Netanyahu.",
}
AMBIGUOUS = {
    "surname-of-the-day": "The ICC issued an arrest warrant for Macron.",
    "surname-of-the-day-said-twice": (
        "Macron visited Peru. The ICC issued an arrest warrant for Macron."),
    "surname-on-the-list-beside-the-court": (
        "A court in Lima issued an arrest warrant for Deif, unlike the ICC."),
    "prosecutor-no-longer": "Fatou Bensouda applied for an arrest warrant against Donald Trump.",
    "another-said-to-issue-it": (
        "Tehran's prosecutor said that Hamas issued a warrant for Donald Trump."),
    "arrest-ordered-by-a-country": "Peru ordered the arrest of Evo Morales.",
    "surname-on-the-list-in-a-longer-name": "The ICC issued an arrest warrant for Petro Deif.",
    "surname-and-another-court": "A court in Lima issued an arrest warrant for Deif.",
    "surname-and-another-court-beside": (
        "A court in Lima issued an arrest warrant for Deif. Peru is a member of the ICC."),
    "house-arrest": "A court in Colombia ordered the house arrest of Alvaro Uribe.",
    "order-to-lift": "A court in Bolivia ordered the arrest of Evo Morales lifted.",
    "a-judge-comments": "A warrant for Donald Trump has gone out, a Dutch judge said.",
    "first-name-of-another-on-the-list": "The ICC issued an arrest warrant for Mahmoud.",
    "arrest-ordered-by-a-leader": "Nicolas Maduro ordered the arrest of Edmundo Gonzalez.",
    "release-ordered": "A court in Lima ordered the release of Evo Morales.",
    "surname-of-nobody": "The ICC issued an arrest warrant for Falkenried.",
    "surname-of-many": "The ICC issued an arrest warrant for Park.",
    "surname-of-two": (
        "Arman Bekov and Dana Bekov met in Oslo. The ICC issued an arrest warrant for Bekov."),
    "pronoun-of-nobody": "The ICC issued an arrest warrant for him.",
    "pronoun-of-one-of-two": (
        "Vladimir Putin and Xi Jinping met in Astana. The ICC issued an arrest warrant for him."),
    "some-general": "The ICC issued an arrest warrant for a general.",
    "search-warrant": "A search warrant was issued by the ICC for the house of Olaf Scholz.",
    "no-court": "An arrest warrant for Vladimir Putin was issued.",
    "red-notice": "Interpol issued a red notice for Carlos Ghosn.",
}  # fmt: skip
UNREAL = {
    "no-warrant": ("The ICC has issued no arrest warrant for Vladimir Putin.", ""),
    "question": ("Did the ICC issue an arrest warrant for Xi Jinping?", ""),
    "false-rumours": (
        "Rumours that the ICC issued an arrest warrant for Xi Jinping are false.",
        "",
    ),
    "almost": ("The ICC almost issued an arrest warrant for Xi Jinping.", ""),
    "never": ("The ICC never issued an arrest warrant for Xi Jinping.", ""),
    "denied": ("The ICC denied that the court issued an arrest warrant for Xi Jinping.", ""),
    "should": ("Critics say the ICC should issue an arrest warrant for George W. Bush.", ""),
    "if": ("If the ICC issues an arrest warrant for Min Aung Hlaing, he could be arrested.", ""),
    "sought": ("The ICC prosecutor sought an arrest warrant for Min Aung Hlaing.", ""),
    "rejected": ("The ICC rejected an arrest warrant for Tony Blair.", ""),
    "whether": ("The ICC will decide whether to issue an arrest warrant for Xi Jinping.", ""),
    "calls-for": ("Calls for an ICC arrest warrant against Xi Jinping grew louder.", ""),
    "without": ("Without an ICC arrest warrant for Xi Jinping, nothing can be done.", ""),
}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        *(pytest.param(text, says, id=name) for name, (text, says) in TOLD.items()),
        *(
            pytest.param(text, says, id=name, marks=pytest.mark.xfail(reason=why, strict=True))
            for name, (text, says, why) in MISSED.items()
        ),
    ],
)
def test_warrant_is_read(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in lines(pipeline, text)


@pytest.mark.parametrize("text", AMBIGUOUS.values(), ids=AMBIGUOUS)
def test_ambiguous_person_gets_no_warrant(pipeline: Pipeline, text: str) -> None:
    assert [c.quote for c in events(pipeline, text) if c.kind is Kind.WARRANT] == []


def test_nobody_is_on_the_courts_list_before_his_warrant_is_near(pipeline: Pipeline) -> None:
    text = "The ICC issued an arrest warrant for Gallant."

    assert lines(pipeline, text) == {"warrant occurred org:icc -> Yoav Gallant"}
    assert lines(pipeline, text, "2023-06-01") == set()


def test_name_of_the_list_and_of_a_chief_of_the_day_is_nobodys(pipeline: Pipeline) -> None:
    text = "The ICC issued an arrest warrant for Hussein."

    assert lines(pipeline, text) == set()
    assert lines(pipeline, text, "2015-11-19") == {
        "warrant occurred org:icc -> Abdel Raheem Muhammad Hussein"
    }


def test_name_beside_a_hyphen_is_not_the_listed_one(pipeline: Pipeline) -> None:
    text = "The ICC issued an arrest warrant for {}."

    assert lines(pipeline, text.format("Abdul-Mahdi"), "2018-11-19") == set()
    assert lines(pipeline, text.format("al-Mahdi"), "2018-11-19") == {
        "warrant occurred org:icc -> Ahmad Al Faqi Al Mahdi"
    }


@pytest.mark.parametrize(("deed", "aspect"), [("ordered", "starts"), ("refused to order", "holds")])
def test_order_begins_a_warrant(pipeline: Pipeline, deed: str, aspect: str) -> None:
    (claim,) = events(pipeline, f"A court in Argentina {deed} the arrest of Nicolas Maduro.")

    assert claim.aspect == aspect


def test_court_in_the_hague_is_open_for_who_is_on_no_list(pipeline: Pipeline) -> None:
    text = "Judges in The Hague issued a warrant for Emmanuel Macron."

    assert [c.quote for c in events(pipeline, text) if c.kind is Kind.WARRANT] == []


def test_pronoun_after_two_persons_gets_no_warrant(pipeline: Pipeline) -> None:
    text = "Vladimir Putin met Xi Jinping. The ICC issued an arrest warrant for him."

    assert [c.quote for c in events(pipeline, text) if c.kind is Kind.WARRANT] == []


def test_unsure_warrant_is_noted(pipeline: Pipeline) -> None:
    report = read(pipeline, "The ICC issued an arrest warrant for Macron.").report

    assert [(u.step, u.text) for u in report.unread] == [("link", "Macron")]


def test_warrant_without_a_court_is_noted(pipeline: Pipeline) -> None:
    report = read(pipeline, "An arrest warrant for Vladimir Putin was issued.").report

    assert [(u.step, u.text) for u in report.unread] == [("claim", "warrant")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            text, id=name, marks=[pytest.mark.xfail(reason=why, strict=True)] if why else []
        )
        for name, (text, why) in UNREAL.items()
    ],
)  # fmt: skip
def test_warrant_that_is_not_is_never_in_force(pipeline: Pipeline, text: str) -> None:
    assert [told for told in lines(pipeline, text) if told.startswith("warrant occurred")] == []


def test_prosecutor_is_not_the_accused(pipeline: Pipeline) -> None:
    text = "ICC prosecutor Karim Khan asked for an arrest warrant against Ismail Haniyeh."

    assert {c.object.name for c in events(pipeline, text)} == {"Ismail Haniyeh"}


def test_traveller_beside_a_warrant_is_not_the_accused(pipeline: Pipeline) -> None:
    text = "Viktor Orban met Vladimir Putin despite the ICC arrest warrant."

    assert [c.quote for c in events(pipeline, text) if c.kind is Kind.WARRANT] == []


@pytest.mark.parametrize("text", NOT_OUT.values(), ids=NOT_OUT)
def test_a_warrant_that_need_not_be_out_is_none(pipeline: Pipeline, text: str) -> None:
    assert not any(line.startswith("warrant occurred") for line in lines(pipeline, text))


def test_who_has_a_warrant_from_a_court_is_wanted_by_a_rule(pipeline: Pipeline) -> None:
    text = (
        "Senator Ronald dela Rosa, who has an arrest warrant from the International Criminal Court "
        "for alleged crimes against humanity related to a war on drugs, has left the Senate."
    )
    assert [(c.kind, c.rule) for c in events(pipeline, text)] == [("warrant", "warrant")]
