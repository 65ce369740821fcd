"""Who "he", "the Indian leader" and "I" are; and where nobody can say, nobody is taken."""

import pytest

from app.domain.ontology import Kind
from ingest.pipeline import Pipeline
from tests.ingest.telling import events, lines, read

MEANT = {
    "he-is-the-subject-before": (
        "Keir Starmer arrived in Samoa. He met Anthony Albanese.",
        "meeting occurred Anthony Albanese -> Keir Starmer"),
    "he-over-a-paragraph": (
        "Olaf Scholz visited Ghana.\n\nHe visited Togo.", "visit occurred Olaf Scholz -> TGO"),
    "she-after-a-queen": (
        "Queen Anna Falkenried met Keir Starmer. She later travelled to Spain.",
        "visit occurred Anna Falkenried -> ESP"),
    "his-visit": (
        "Vladimir Putin visited Mongolia. His visit to North Korea is planned for next month.",
        "visit planned Vladimir Putin -> PRK"),
    "they-are-both": (
        "Giorgia Meloni and Keir Starmer arrived in Spain. They met Pedro Sanchez.",
        "meeting occurred Keir Starmer -> Pedro Sanchez"),
    "the-indian-leader": (
        "Narendra Modi flew to Kyiv. The Indian leader met Volodymyr Zelenskyy.",
        "meeting occurred Narendra Modi -> Volodymyr Zelenskyy"),
    "the-russian-president": (
        "Vladimir Putin visited Mongolia. The Russian president met Ukhnaagiin Khurelsukh.",
        "meeting occurred Ukhnaagiin Khurelsukh -> Vladimir Putin"),
    "the-prime-minister-said-before": (
        "Indian Prime Minister Narendra Modi flew to Kyiv. The prime minister met Volodymyr"
        " Zelenskyy.",
        "meeting occurred Narendra Modi -> Volodymyr Zelenskyy"),
    "who-is-the-subject": (
        "Olaf Scholz, who visited Ghana in May, met Emmanuel Macron.",
        "visit occurred Olaf Scholz -> GHA"),
    "who-is-the-object": (
        "Olaf Scholz met Nana Akufo-Addo, who visited Germany in May.",
        "visit occurred Nana Akufo-Addo -> DEU"),
    "verbs-of-one-subject": (
        "Olaf Scholz visited Ghana, met Nana Akufo-Addo and flew to Togo.",
        "visit occurred Olaf Scholz -> TGO"),
    "i-in-a-quote": (
        "“I will visit Ghana,” Olaf Scholz said.", "visit planned Olaf Scholz -> GHA"),
    "he-who-said-it": (
        "Olaf Scholz said he would visit Ghana.", "visit planned Olaf Scholz -> GHA"),
    "his-is-whom-one-congratulates": (
        "Joe Biden congratulated Narendra Modi on his visit to Kyiv.",
        "visit occurred Narendra Modi -> UKR"),
    "we-in-a-quote": (
        "“We met Xi Jinping in Beijing,” said Olaf Scholz.",
        "meeting occurred Olaf Scholz -> Xi Jinping"),
    "the-two-leaders": (
        "Narendra Modi met Vladimir Putin. The two leaders will meet again next month.",
        "meeting planned Narendra Modi -> Vladimir Putin"),
    "the-two": (
        "Narendra Modi wrote to Vladimir Putin. The two will meet in Goa in October.",
        "meeting planned Narendra Modi -> Vladimir Putin"),
    "the-pair": (
        "Narendra Modi and Vladimir Putin shook hands. The pair then held talks.",
        "meeting occurred Narendra Modi -> Vladimir Putin"),
    "the-two-after-two-hours": (
        "Maia Sandu wrote to Mette Frederiksen for two hours. The two met in Bern.",
        "meeting occurred Maia Sandu -> Mette Frederiksen"),
    "two-ministers-one-a-secretary": (
        "Foreign Secretary Jeremy Hunt wrote to Foreign Minister Heiko Maas. The two ministers"
        " met in Bern.", "meeting occurred Heiko Maas -> Jeremy Hunt"),
    "two-whom-a-third-receives": (
        "Maia Sandu wrote to Mette Frederiksen. Olaf Scholz received the two leaders.",
        "meeting occurred Maia Sandu -> Olaf Scholz"),
    "the-two-after-a-sentence": (
        "Narendra Modi wrote to Vladimir Putin. The letter was long. The two will meet in Goa.",
        "meeting planned Narendra Modi -> Vladimir Putin"),
    "the-two-prime-ministers": (
        "Prime Minister Robert Fico called Prime Minister Viktor Orban. The two prime ministers"
        " will meet in Komarno.", "meeting planned Robert Fico -> Viktor Orban"),
    "meeting-of-the-two": (
        "Narendra Modi wrote to Vladimir Putin. A meeting of the two leaders was held in Goa.",
        "meeting occurred Narendra Modi -> Vladimir Putin"),
    "the-two-of-one-sentence": (
        "Maia Sandu told Mette Frederiksen that the two would meet in Bern.",
        "meeting planned Maia Sandu -> Mette Frederiksen"),
    "two-of-whom-one-is-unknown": (
        "Olaf Scholz thanked Chancellor Anna Falkenried. The two leaders met in Bern.",
        "meeting occurred Anna Falkenried -> Olaf Scholz"),
    "both-ministers": (
        "Foreign Minister Wang Yi wrote to Sergey Lavrov. Both ministers met in Bali.",
        "visit occurred Sergey Lavrov -> IDN"),
    "he-is-no-woman": (
        "Giorgia Meloni met Keir Starmer. He later travelled to Spain.",
        "visit occurred Keir Starmer -> ESP"),
    "she-is-no-man": (
        "Emmanuel Macron spoke to Mette Frederiksen. She then flew to Spain.",
        "visit occurred Mette Frederiksen -> ESP"),
    "it-is-the-country": (
        "India is not an ICC member. It signed the Rome Statute in 2019.",
        "membership occurred IND -> org:icc"),
    "it-after-a-sentence-that-tells-nothing": (
        "Brazil is a large country. It will host a climate summit in July.",
        "hosting planned BRA -> series:climate-summit"),
    "it-will-host": (
        "Brazil called off the dinner. It will host a climate summit in July.",
        "hosting planned BRA -> series:climate-summit"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "says"), MEANT.values(), ids=MEANT)
def test_words_mean(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in lines(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It rained in Oslo. He visited Ghana.", id="nobody-before"),
        pytest.param("Two envoys met reporters. She visited Ghana.", id="nobody-named-before"),
        pytest.param("He visited Ghana.", id="first-word-of-the-article"),
        pytest.param("They will attend the G20 summit.", id="they-are-unknown"),
        pytest.param("The two leaders met in Oslo.", id="two-who-are-unknown"),
        pytest.param(
            "Olaf Scholz wrote to Xi Jinping. One of the two visited Kyiv.", id="one-of-the-two"
        ),
        pytest.param(
            "Olaf Scholz wrote to Xi Jinping. Of the two, one visited Kyiv.", id="of-the-two"
        ),
        pytest.param(
            "Olaf Scholz wrote to Xi Jinping. Aides to the two leaders arrived in Kyiv on Monday.",
            id="aides-to",
        ),
    ],
)
def test_pronoun_of_nobody_makes_no_claim(pipeline: Pipeline, text: str) -> None:
    assert events(pipeline, text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "President Luis Arce wrote to President Xi Jinping. The two ministers met.",
            id="no-ministers",
        ),
        pytest.param("Maia Sandu wrote to Xi Jinping. The two women met.", id="no-women"),
        pytest.param(
            "Minister Wang Yi wrote to Minister Diana Mondino. The two leaders met.",
            id="no-leaders",
        ),
        pytest.param("Olaf Scholz wrote to Xi Jinping. The two Korean leaders met.", id="koreans"),
        pytest.param("Olaf Scholz told Xi Jinping of two clerks. The two met.", id="two-others"),
        pytest.param(
            "Minister Wang Yi wrote to President Luis Arce. The two ministers met.", id="one-is-not"
        ),
        pytest.param(
            "Olaf Scholz, Luis Arce and Xi Jinping were pleased. The two leaders met.",
            id="of-three",
        ),
        pytest.param("Olaf Scholz wrote to Xi Jinping. Two leaders met.", id="any-two"),
        pytest.param("Olaf Scholz wrote to Xi Jinping. Two met in Bern.", id="two-of-many"),
        pytest.param("Olaf Scholz wrote to Xi Jinping. Leaders met in Bern.", id="any-leaders"),
        pytest.param("Olaf Scholz wrote to Xi Jinping. The two men of Bonn met.", id="others"),
    ],
)
def test_pair_is_not_those_named_before(pipeline: Pipeline, text: str) -> None:
    assert not [line for line in lines(pipeline, text) if line.startswith("meeting")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The vote in Serbia was close. It will join NATO one day.", id="the-vote"),
        pytest.param("Serbia and Kosovo quarrel. It will join NATO one day.", id="which-of-two"),
        pytest.param("The court rejected Serbia. It left NATO in 2020.", id="the-court"),
        pytest.param("Germany backs Ukraine. It applied to join the EU.", id="the-other"),
        pytest.param("Serbia fears the court. It wants Xi Jinping arrested.", id="it-wants"),
        pytest.param("Serbia is angry.\n\nIt will join NATO one day.", id="in-another-paragraph"),
        pytest.param(
            "Russia criticised the court. It issued an arrest warrant for Vladimir Putin in 2023.",
            id="it-issued-a-warrant",
        ),
        pytest.param("Turkey blocked a Swedish bid. It joined NATO in March.", id="the-swede"),
    ],
)
def test_it_is_no_country_of_which_the_text_does_not_speak(pipeline: Pipeline, text: str) -> None:
    assert events(pipeline, text) == []


def test_woman_is_not_he(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Queen Anna Falkenried met Keir Starmer. He later travelled to Spain.")

    assert "visit occurred Anna Falkenried -> ESP" not in told


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron said Olaf Scholz would visit Ghana. He will travel to Togo.",
        "Emmanuel Macron and Olaf Scholz arrived in Ghana. He will travel to Togo.",
    ],
    ids=["speaker-or-traveller", "one-of-two"],
)
def test_pronoun_that_may_mean_two_makes_no_claim(pipeline: Pipeline, text: str) -> None:
    assert not any(told.endswith("TGO") for told in lines(pipeline, text))


def test_pronoun_that_may_mean_two_is_noted(pipeline: Pipeline) -> None:
    text = "Emmanuel Macron said Olaf Scholz would visit Ghana. He will travel to Togo."

    assert [(u.step, u.text) for u in read(pipeline, text).report.unread] == [("link", "He")]


def test_pronoun_stands_as_the_words_of_its_person(pipeline: Pipeline) -> None:
    text = "Keir Starmer arrived in Samoa. He met Anthony Albanese."
    claim = next(c for c in events(pipeline, text) if c.kind is Kind.MEETING)

    assert text[claim.actor.start : claim.actor.end] == "He"


def test_link_by_pronoun_says_so(pipeline: Pipeline) -> None:
    text = "Keir Starmer arrived in Samoa. He met Anthony Albanese."
    claim = next(c for c in events(pipeline, text) if c.kind is Kind.MEETING)

    assert claim.actor.linked_by.startswith("pronoun")


def test_it_stays_in_its_paragraph(pipeline: Pipeline) -> None:
    told = lines(pipeline, "Serbia is not a member of NATO.\n\nIt will join the EU one day.")

    assert told == {"membership negated SRB -> org:nato"}


def test_quote_holds_the_whole_pair(pipeline: Pipeline) -> None:
    claims = events(pipeline, "Olaf Scholz wrote to Xi Jinping. The two leaders will meet in May.")

    assert [c.quote[:15] for c in claims] == ["The two leaders"]
