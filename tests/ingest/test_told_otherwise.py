"""Visits, hosts, warrants and memberships by other words, and what such words do not say."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import events, lines

VISITS = {
    "beside-the-name-on-a-tour": (
        "Donald Trump, in Riyadh on the first leg of a tour, spoke of peace.",
        "visit occurred Donald Trump -> SAU"),
    "first-to-visit": (
        "Mark Carney, the first prime minister from Ottawa to visit Chad, spoke of peace.",
        "visit occurred Mark Carney -> TCD"),
    "first-to-visit-ahead": (
        "Mark Carney, the first prime minister from Ottawa to visit Chad, will arrive in Lagos.",
        "visit planned Mark Carney -> TCD"),
    "a-tour-takes-him": (
        "Antony Blinken landed in Riyadh on a tour that has taken him to France and Georgia.",
        "visit occurred Antony Blinken -> GEO"),
    "a-trip-would-have-taken-him": (
        "Joe Biden is putting off a journey that would have taken him to Berlin.",
        "visit postponed Joe Biden -> DEU"),
    "first-to-visit-and-silent": (
        "Mark Carney, the first prime minister from Ottawa to visit Chad, did not comment.",
        "visit occurred Mark Carney -> TCD"),
    "later-stop-of-a-plan": (
        "Penny Wong will fly to Hanoi on Saturday. From there she travels on to Oslo.",
        "visit planned Penny Wong -> NOR"),
    "set-for-a-day": (
        "Keir Starmer cast doubt on his visit to Washington, which has been set for Nov. 29.",
        "visit planned Keir Starmer -> USA"),
    "sailed-into": (
        "Emmanuel Macron sailed into Stockholm.", "visit occurred Emmanuel Macron -> SWE"),
    "scrubbed": (
        "Ulf Kristersson scrubbed a trip to Seoul.", "visit cancelled Ulf Kristersson -> KOR"),
    "at-a-hotel-in": (
        "Donald Trump shook hands with Keir Starmer at the Metropole hotel in Hanoi.",
        "visit occurred Keir Starmer -> VNM"),
    "told-a-news-conference": (
        "Keir Starmer told a news conference in Warsaw that he was content.",
        "visit occurred Keir Starmer -> POL"),
}  # fmt: skip
OTHERS = {
    "led-him-to-cancel": (
        "A row has led Rishi Sunak to cancel, at short notice, his meeting with Penny Wong.",
        "meeting cancelled Penny Wong -> Rishi Sunak"),
    "and-not-another": (
        "Li Qiang, and not Xi Jinping, will travel to Oslo.", "visit planned Li Qiang -> NOR"),
    "whom-he-met": (
        "Narendra Modi, whom Penny Wong met in Delhi, was content.",
        "meeting occurred Narendra Modi -> Penny Wong"),
    "talks-named-after-an-edition": (
        "Vladimir Putin will not fly to Glasgow for the COP26 climate talks.",
        "attendance declined Vladimir Putin -> summit:cop-2021"),
    "not-there-for-a-summit-that-is-held": (
        "Xi Jinping will not be in Lima for the CELAC summit.",
        "hosting planned PER -> series:celac-summit"),
    "under-no-circumstances": (
        "Penny Wong will under no circumstances attend the CELAC summit.",
        "attendance declined Penny Wong -> series:celac-summit"),
    "continues-to-be": (
        "Peru continues to be a member of the EU.", "membership occurred PER -> org:eu"),
    "there-for-a-summit": (
        "Narendra Modi is in Lima for the CELAC summit.",
        "hosting occurred PER -> series:celac-summit"),
    "that-it-hosts": (
        "Penny Wong spoke of the CELAC summit that Peru is hosting later this year.",
        "hosting planned PER -> series:celac-summit"),
    "invited-to-a-summit-to-come": (
        "Penny Wong invited Xi Jinping to the CELAC summit taking place in Lima.",
        "hosting planned PER -> series:celac-summit"),
    "considers-a-summit": (
        "Bola Tinubu is considering an emergency summit in Abuja.",
        "hosting hypothetical NGA -> series:emergency-summit-in-abuja"),
    "founding-treaty": (
        "Chad's parliament ratified the founding treaty of the International Criminal Court.",
        "membership occurred TCD -> org:icc"),
    "by-apposition": (
        "The bloc's neighbour, Croatia, joined the European Union.",
        "membership occurred HRV -> org:eu"),
    "they-say-that-they-leave": (
        "The juntas of Mali and Niger declare that they are quitting ECOWAS.",
        "membership ending NER -> org:ecowas"),
    "the-country-of-the-speaker": (
        "Malaysian Prime Minister Anwar Ibrahim said that the country was quitting ASEAN.",
        "membership ending MYS -> org:asean"),
    "voted-in": (
        "Somalia was voted into the East African Community.", "membership occurred SOM -> org:eac"),
    "was-asked-to-join": (
        "Argentina and Egypt have been asked to join BRICS.",
        "membership invited EGY -> org:brics"),
    "as-a-party": (
        "As a party to the Rome Statute, Mongolia had to arrest him.",
        "membership occurred MNG -> org:icc"),
    "ally": ("NATO ally Turkey protested.", "membership occurred TUR -> org:nato"),
    "to-which-it-belongs": (
        "Penny Wong praised the European Union, to which Hungary has belonged since 2004.",
        "membership occurred HUN -> org:eu"),
    "judges-are-asked": (
        "Karim Khan asked ICC judges for a warrant against Min Aung Hlaing.",
        "warrant requested org:icc -> Min Aung Hlaing"),
    "against-several": (
        "The ICC issued warrants against two chiefs of Hamas, Yahya Sinwar and Mohammed Deif.",
        "warrant occurred org:icc -> Mohammed Deif"),
    "because-of-the-warrant": (
        "Vladimir Putin will stay at home because of the ICC warrant against him.",
        "warrant occurred org:icc -> Vladimir Putin"),
}  # fmt: skip
NOT_SAID = {
    "no-visit-beside-a-summit": (
        "Vladimir Putin will not travel to Lima for the CELAC summit.", "visit"),
    "a-treaty-of-a-body": (
        "Ukraine acceded to the Treaty of Amity and Cooperation of ASEAN.", "-> org:asean"),
    "invited-by-him-to-a-summit": (
        "Narendra Modi was invited by Mark Carney to the G7 summit in Kananaskis.", "meeting"),
    "negotiations-of-states": (
        "Donald Trump and Vladimir Putin agreed to open negotiations on Ukraine.", "meeting"),
    "where-another-is": (
        "Emmanuel Macron will fly on to Kyiv on Tuesday, while Olaf Scholz is in Lima.",
        "Macron -> PER"),
    "one-of-two-kims": (
        "Kim Jong Un spent Monday in a hotel. Kim Yong Chol is his aide. Mr. Kim visited Beijing.",
        "Kim Yong Chol -> CHN"),
    "named-after-a-place": (
        "Penny Wong will visit Iran to meet the guarantors of the Astana process.", "KAZ"),
    "president-of-a-conference": (
        "Penny Wong met the President of COP29 in Oslo.", "summit"),
    "congress-of-a-science": ("The Congress of Entomology in Helsinki is postponed.", "hosting"),
    "next-of-another-kind": (
        "The Product Leaders Summit in Amsterdam was loud. The next summit takes place in Toronto.",
        "CAN"),
    "only-speaks": ("Marco Rubio and Enrique Manalo spoke today of trade.", "meeting"),
    "meeting-of-two-is-no-conference": (
        "A summit meeting in Oslo with Xi Jinping will not take place.", "attendance"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "says"), VISITS.values(), ids=VISITS)
def test_visit_by_other_words_is_read(pipeline: Pipeline, text: str, says: str) -> None:
    told = lines(pipeline, text)
    _, status, *pair = says.split()

    assert says in told
    same = {line.split()[1] for line in told if line.endswith(" ".join(pair))}
    assert same == {status}


@pytest.mark.parametrize(("text", "says"), OTHERS.values(), ids=OTHERS)
def test_other_claims_by_other_words_are_read(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in lines(pipeline, text)


@pytest.mark.parametrize(("text", "word"), NOT_SAID.values(), ids=NOT_SAID)
def test_nothing_more_is_said(pipeline: Pipeline, text: str, word: str) -> None:
    assert [line for line in lines(pipeline, text) if word in line] == []


def test_he_is_not_whom_the_sentences_before_do_not_name(pipeline: Pipeline) -> None:
    text = (
        "He has since told Emmanuel Macron that he will come. Aides recall that he walked out of"
        " last year's summit in Kananaskis, Canada."
    )

    assert [line for line in lines(pipeline, text) if "Macron" in line] == []


def test_of_two_prime_ministers_the_passing_one_is_not_meant(pipeline: Pipeline) -> None:
    text = (
        "Prime Minister Mark Carney landed in Beijing. Carney is to see Li Qiang. Carney was"
        " content. British Prime Minister Keir Starmer may follow. From Beijing the prime minister"
        " flies to Doha on Saturday."
    )

    assert [line for line in lines(pipeline, text) if "Starmer -> QAT" in line] == []


def test_what_is_beside_a_plan_is_now(pipeline: Pipeline) -> None:
    text = "Emmanuel Macron will fly on to Kyiv on Tuesday, while Olaf Scholz is in Lima."

    assert "visit occurred Olaf Scholz -> PER" in lines(pipeline, text)


def test_suspension_is_not_dated_by_the_day_of_the_coup(pipeline: Pipeline) -> None:
    text = "ECOWAS suspends Guinea's membership after Sunday's coup."

    (claim,) = events(pipeline, text)

    assert claim.status == "ended"
    assert claim.time is not None
    assert claim.time.edtf == "2024-11-19"


def test_until_a_day_is_no_later(pipeline: Pipeline) -> None:
    (claim,) = events(pipeline, "President Ebrahim Raisi will be in China until 21 November.")

    assert claim.time is not None
    assert claim.time.edtf == "2024-11-19/2024-11-21"
