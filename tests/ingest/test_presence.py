"""Who is somewhere, or at a summit, by other words than visiting and attending."""

import pytest

from ingest.pipeline import Pipeline
from tests.ingest.telling import lines

SUMMIT = "The CELAC summit opened in Tegucigalpa. "
TOLD = {
    "is-in": ("Penny Wong is in Jakarta for talks.", "visit occurred Penny Wong -> IDN"),
    "will-be-in": ("Penny Wong will be in Jakarta on Friday.", "visit planned Penny Wong -> IDN"),
    "was-present-in": (
        "Cardinal Pietro Parolin will be present in Juba.",
        "visit planned Pietro Parolin -> SSD"),
    "due-in": ("Olaf Scholz is due in Oslo on Friday.", "visit planned Olaf Scholz -> NOR"),
    "not-expected-in": (
        "Olaf Scholz is not expected in Oslo on Friday.", "visit negated Olaf Scholz -> NOR"),
    "had-been-due-in": (
        "Olaf Scholz had been due in Oslo on 4 November.", "visit cancelled Olaf Scholz -> NOR"),
    "had-been-due-to": (
        "Olaf Scholz had been due to fly to Oslo.", "visit cancelled Olaf Scholz -> NOR"),
    "was-to-have": (
        "Olaf Scholz was to have visited Oslo in May.", "visit cancelled Olaf Scholz -> NOR"),
    "beside-the-name": (
        "Olaf Scholz, in Oslo for a meeting of ministers, gave no interviews.",
        "visit occurred Olaf Scholz -> NOR"),
    "touched-down": (
        "Olaf Scholz touched down in Oslo on Monday.", "visit occurred Olaf Scholz -> NOR"),
    "turned-up": ("Olaf Scholz turned up in Kyiv.", "visit occurred Olaf Scholz -> UKR"),
    "set-foot": ("Olaf Scholz set foot in Chile.", "visit occurred Olaf Scholz -> CHL"),
    "leaving-now": (
        "Olaf Scholz is leaving today for Oslo.", "visit planned Olaf Scholz -> NOR"),
    "first-stop": (
        "Olaf Scholz landed in Lima, the first stop on a journey to Chile and Brazil.",
        "visit planned Olaf Scholz -> BRA"),
    "conj-of-a-day-to-come": (
        "Olaf Scholz opens the tour in Lima on 24 November and flies on to Santiago de Chile the"
        " following day.", "visit planned Olaf Scholz -> CHL"),
    "places-in-a-row": (
        "Olaf Scholz will travel to Riga, Latvia; Tallinn, Estonia; and Oslo, Norway.",
        "visit planned Olaf Scholz -> NOR"),
    "countries-in-a-row": (
        "Olaf Scholz will visit Namibia, the Republic of the Congo, Chad and Nigeria.",
        "visit planned Olaf Scholz -> NGA"),
    "sat-down-with": (
        "Olaf Scholz sat down with Narendra Modi in Oslo.",
        "meeting occurred Narendra Modi -> Olaf Scholz"),
    "called-on": (
        "Penny Wong called on President Bola Tinubu in Abuja.",
        "meeting occurred Bola Tinubu -> Penny Wong"),
    "saw": (
        "Penny Wong saw President Bola Tinubu in Abuja.",
        "meeting occurred Bola Tinubu -> Penny Wong"),
    "granted-an-audience": (
        "President Bola Tinubu granted an audience to Penny Wong.",
        "meeting occurred Bola Tinubu -> Penny Wong"),
    "took-part": (
        SUMMIT + "Claudia Sheinbaum and Gustavo Petro took part.",
        "attendance occurred Gustavo Petro -> series:celac-summit"),
    "took-part-by-video": (
        SUMMIT + "Gustavo Petro took part only by video.",
        "attendance virtual Gustavo Petro -> series:celac-summit"),
    "was-absent": (
        SUMMIT + "Javier Milei was absent.",
        "attendance negated Javier Milei -> series:celac-summit"),
    "list-of-those-there": (
        SUMMIT + "Taking part were Claudia Sheinbaum, Gustavo Petro and Gabriel Boric.",
        "attendance occurred Gabriel Boric -> series:celac-summit"),
    "list-behind-by": (
        SUMMIT + "The summit was attended by the Presidents of Mexico, Claudia Sheinbaum, and of"
        " Colombia, Gustavo Petro.", "attendance occurred Gustavo Petro -> series:celac-summit"),
    "represented": (
        SUMMIT + "Gabriel Boric was represented by Foreign Minister Alberto van Klaveren.",
        "attendance occurred Alberto van Klaveren -> series:celac-summit"),
    "speech-to": (
        "In a speech to the CELAC summit, Gustavo Petro asked for help.",
        "attendance occurred Gustavo Petro -> series:celac-summit"),
    "speaking-first": (
        "Addressing the CELAC summit in Tegucigalpa, President Gustavo Petro asked for help.",
        "attendance occurred Gustavo Petro -> series:celac-summit"),
    "at-which": (
        "Honduras hosted the CELAC summit, at which Gustavo Petro asked for help.",
        "attendance occurred Gustavo Petro -> series:celac-summit"),
    "sent": (
        "Javier Milei will stay away from the CELAC summit and send Diana Mondino.",
        "attendance planned Diana Mondino -> series:celac-summit"),
    "barred": (
        "Honduras barred Javier Milei from the CELAC summit.",
        "attendance disinvited Javier Milei -> series:celac-summit"),
    "walked-out": (
        "Javier Milei walked out of the CELAC summit.",
        "attendance occurred Javier Milei -> series:celac-summit"),
    "without": (
        "Honduras hosts the CELAC summit without Javier Milei.",
        "attendance negated Javier Milei -> series:celac-summit"),
    "cancels-attendance": (
        "Javier Milei cancelled his attendance at the CELAC summit.",
        "attendance cancelled Javier Milei -> series:celac-summit"),
    "accepted-an-invitation": (
        "Gustavo Petro accepted an invitation to the CELAC summit.",
        "attendance planned Gustavo Petro -> series:celac-summit"),
    "received-for": (
        "Xiomara Castro received Gustavo Petro in Tegucigalpa for the CELAC summit.",
        "attendance occurred Gustavo Petro -> series:celac-summit"),
    "which-somebody-skips": (
        "Penny Wong arrived in Lima for the APEC summit, which Gustavo Petro is skipping.",
        "attendance declined Gustavo Petro -> series:apec"),
    "which-opens-in": (
        "Javier Milei boycotts the CELAC summit, which opens in Tegucigalpa today.",
        "hosting occurred HND -> series:celac-summit"),
    "which-is-put-off": (
        "The CELAC summit, which was to take place in Tegucigalpa in May, is put off.",
        "hosting postponed HND -> series:celac-summit"),
    "venue": (
        "Tegucigalpa is the venue of a CELAC summit.",
        "hosting occurred HND -> series:celac-summit"),
    "at-the-close-in-a-city": (
        "Gustavo Petro told reporters in Tegucigalpa at the close of a CELAC summit that he will.",
        "hosting occurred HND -> series:celac-summit"),
    "received-with-honours-by": (
        "Olaf Scholz was received with a guard of honour by President Bola Tinubu.",
        "meeting occurred Bola Tinubu -> Olaf Scholz"),
    "where-she-sees": (
        "Penny Wong arrived in Abuja, where she sees President Bola Tinubu.",
        "meeting occurred Bola Tinubu -> Penny Wong"),
    "spent-hours-with": (
        "Penny Wong spent two hours with Bola Tinubu in Abuja.",
        "meeting occurred Bola Tinubu -> Penny Wong"),
    "behind-an-opening-phrase": (
        "After a telephone call with Bola Tinubu, Penny Wong announces a loan.",
        "meeting virtual Bola Tinubu -> Penny Wong"),
    "took-part-in": (
        "Penny Wong took part in the APEC summit in Lima.",
        "attendance occurred Penny Wong -> summit:apec-2024"),
    "visited-accompanied-by": (
        "Olaf Scholz visited Abuja, accompanied by Foreign Minister Annalena Baerbock.",
        "visit occurred Annalena Baerbock -> NGA"),
    "attended-accompanied-by": (
        "Penny Wong attended the APEC summit in Lima accompanied by Anthony Albanese.",
        "attendance occurred Anthony Albanese -> summit:apec-2024"),
    "addressed-a-session-of": (
        "Gustavo Petro addressed the opening session of the CELAC summit.",
        "attendance occurred Gustavo Petro -> series:celac-summit"),
    "received-in-a-place-a-guest": (
        "Bola Tinubu received in Abuja on Wednesday German Chancellor Olaf Scholz.",
        "meeting occurred Bola Tinubu -> Olaf Scholz"),
    "paid-a-courtesy-call": (
        "Penny Wong paid a courtesy call on President Bola Tinubu in Abuja.",
        "meeting occurred Bola Tinubu -> Penny Wong"),
    "received-a-courtesy-call": (
        "Bola Tinubu received a courtesy call from Foreign Minister Penny Wong.",
        "meeting occurred Bola Tinubu -> Penny Wong"),
    "among-the-participants": (
        "Gustavo Petro was among the participants of the CELAC summit.",
        "attendance occurred Gustavo Petro -> series:celac-summit"),
    "among-them-were": (
        "Among the guests of the CELAC summit were Gustavo Petro and Javier Milei.",
        "attendance occurred Javier Milei -> series:celac-summit"),
    "those-attending-include": (
        "Leaders attending the CELAC summit include Gustavo Petro and Javier Milei.",
        "attendance occurred Javier Milei -> series:celac-summit"),
    "brought-together": (
        "The CELAC summit brought together Gustavo Petro, Javier Milei and Penny Wong.",
        "attendance occurred Penny Wong -> series:celac-summit"),
    "did-not-show-up": (
        "Gustavo Petro did not show up at the CELAC summit.",
        "attendance negated Gustavo Petro -> series:celac-summit"),
    "walked-out-of": (
        "Gustavo Petro walked out of the CELAC summit.",
        "attendance occurred Gustavo Petro -> series:celac-summit"),
    "forced-to-skip": (
        "Gustavo Petro was forced to skip the CELAC summit.",
        "attendance declined Gustavo Petro -> series:celac-summit"),
    "flanked-by": (
        "Gustavo Petro spoke at the CELAC summit, flanked by Javier Milei.",
        "attendance occurred Javier Milei -> series:celac-summit"),
    "joined-by-video": (
        "The CELAC summit opened in Tegucigalpa. Gustavo Petro joined by video link.",
        "attendance virtual Gustavo Petro -> series:celac-summit"),
    "flew-in-and-took-part": (
        "The CELAC summit opened. Gustavo Petro flew in and took part.",
        "attendance occurred Gustavo Petro -> series:celac-summit"),
    "arrived-late-but-attended": (
        "The CELAC summit opened. Gustavo Petro arrived late but attended.",
        "attendance occurred Gustavo Petro -> series:celac-summit"),
    "received-for-one-to-come": (
        "Xiomara Castro received Gustavo Petro for the CELAC summit, which opens on 3 December.",
        "attendance planned Gustavo Petro -> series:celac-summit"),
    "those-not-attending": (
        "Those not attending the CELAC summit include Gustavo Petro and Javier Milei.",
        "attendance negated Javier Milei -> series:celac-summit"),
    "addressed-from-home": (
        "Gustavo Petro addressed the CELAC summit from Bogotá.",
        "attendance virtual Gustavo Petro -> series:celac-summit"),
    "told-it-by-a-recording": (
        "Gustavo Petro told the CELAC summit in a recorded message that he was ready.",
        "attendance virtual Gustavo Petro -> series:celac-summit"),
    "joined-others-by-video": (
        "Gustavo Petro joined Javier Milei at the CELAC summit via video link.",
        "attendance virtual Gustavo Petro -> series:celac-summit"),
    "the-others-are-there": (
        "Gustavo Petro joined Javier Milei at the CELAC summit via video link.",
        "attendance occurred Javier Milei -> series:celac-summit"),
    "met-during-it": (
        "Penny Wong met Bola Tinubu during the APEC summit in Lima.",
        "attendance occurred Penny Wong -> summit:apec-2024"),
    "will-be-accompanied": (
        "Gustavo Petro will attend the CELAC summit accompanied by Javier Milei.",
        "attendance planned Javier Milei -> series:celac-summit"),
    "host-told-later": (
        "The CELAC summit is near. It is a test for Honduras. The summit will be held in"
        " Tegucigalpa.", "hosting planned HND -> series:celac-summit"),
}  # fmt: skip
NOT_TOLD = {
    "a-baker": ("Elsa Kornmark visited London.", "visit"),
    "two-scholars": ("Paul Dirac met Robert Oppenheimer in Göttingen.", "meeting"),
    "a-manager": ("Marta Lind, chief executive of a Swedish company, visited Oslo.", "visit"),
    "a-ship": ("The cruise ship Queen Victoria arrived in Chile.", "visit"),
    "a-county": ("Governor Charlie Baker visited Plymouth County.", "visit"),
    "the-pope-at-home": ("Pope Francis received Olaf Scholz in Rome.", "visit occurred Francis"),
    "saw-as": ("Olaf Scholz saw Narendra Modi as a friend in Oslo.", "meeting"),
    "spent-money-with": ("Penny Wong spent millions with Bola Tinubu.", "meeting"),
    "called-on-to": ("Olaf Scholz called on Narendra Modi to act in Kyiv.", "meeting"),
    "away-from-two-summits": (
        "The CELAC summit and the APEC summit opened. Gustavo Petro took part.", "attendance"),
    "host-of-a-summit": (
        "Cyril Ramaphosa will host the BRICS summit, and the leaders of India and China come.",
        "meeting"),
    "a-letter-received": (
        "Bola Tinubu received in Abuja on Wednesday a letter from German Chancellor Olaf Scholz.",
        "meeting"),
    "a-decision-welcomed": (
        "Bola Tinubu welcomed in Abuja the decision of German Chancellor Olaf Scholz.", "meeting"),
    "accompanied-by-a-letter": (
        "Olaf Scholz visited Abuja with a plan accompanied by a letter of Annalena Baerbock.",
        "visit occurred Annalena Baerbock"),
    "a-phone-call-on-a-matter": (
        "Penny Wong paid a call on the Senate of Bola Tinubu.", "meeting"),
    "not-taking-part": (
        "The CELAC summit opened. Not taking part were Gustavo Petro and Penny Wong.",
        "attendance"),
    "part-of-something": (
        "The CELAC summit opened. Part of the talks were about Gustavo Petro.", "attendance"),
    "others-angry-with": (
        "The CELAC summit was attended by ministers angry with Gustavo Petro and tired of"
        " Javier Milei.", "attendance"),
    "representatives-of": (
        "The CELAC summit was attended by representatives of Gustavo Petro and Javier Milei.",
        "attendance"),
    "at-which-he-hopes": (
        "The CELAC summit, at which Gustavo Petro hopes to speak, opens today.", "attendance"),
    "a-message": (
        "In a message to the CELAC summit, Gustavo Petro warned of hunger.", "attendance"),
    "missed-a-speech": ("Penny Wong missed a speech to the CELAC summit.", "attendance"),
    "wants-without": ("Penny Wong wants the CELAC summit without Gustavo Petro.", "attendance"),
    "sought-an-invitation": (
        "Gustavo Petro sought an invitation to the CELAC summit.", "attendance"),
    "represented-in-court": (
        "The CELAC summit opened. Gustavo Petro was represented in court by Penny Wong.",
        "attendance"),
    "a-funeral": (
        "The CELAC summit opened. A funeral took place in Oslo, and Penny Wong attended.",
        "attendance"),
    "called-on-for": ("Olaf Scholz called on Narendra Modi for restraint.", "meeting"),
    "met-reporters": ("Olaf Scholz and Emmanuel Macron met reporters in Lima.", "meeting"),
    "met-with": ("Olaf Scholz and Emmanuel Macron met with reporters in Lima.", "meeting"),
    "called-off": ("Olaf Scholz called off a speech in Warsaw.", "visit"),
    "put-off": ("Olaf Scholz put off a speech in Warsaw.", "visit"),
    "cancelled-by-others": ("The university cancelled a speech by Olaf Scholz in Warsaw.", "visit"),
    "talks-with": (
        "Olaf Scholz and Emmanuel Macron held talks with officials in Lima.", "meeting"),
    "talks-there-with": (
        "Olaf Scholz and Emmanuel Macron held talks in Lima with business leaders.", "meeting"),
    "met-staff": ("Olaf Scholz and Emmanuel Macron will meet staff in Lima.", "meeting"),
    "sits-in-a-club": (
        "Gustavo Petro sits with Narendra Modi in a club of poets.", "meeting"),
    "seen-on-television": ("Olaf Scholz saw Narendra Modi on television in Oslo.", "meeting"),
    "called-off-courtesy": (
        "Penny Wong cancelled a courtesy call on President Bola Tinubu.", "meeting"),
    "somebody's-decision": (
        "Bola Tinubu welcomed on Monday Chancellor Olaf Scholz's decision.", "meeting"),
    "turned-up-the-heat": ("Olaf Scholz turned up the heat in Norway.", "visit"),
    "dropped-in-the-polls": ("Olaf Scholz dropped in the polls in Norway.", "visit"),
    "trial-of-somebody": (
        "The trial of Gustavo Petro, in London for fraud, opens on Monday.", "visit"),
    "a-city-that-reacts": (
        "Olaf Scholz visits Oslo, London furious.", "visit occurred Olaf Scholz -> GBR"),
    "a-city-like-another": (
        "Olaf Scholz visited Oslo, the London of the north.",
        "visit occurred Olaf Scholz -> GBR"),
    "aides-to": ("Visiting Oslo, aides to Olaf Scholz ruled out a deal.", "visit"),
    "joined-by-phone": (
        "Olaf Scholz visited Oslo, joined by phone by Penny Wong.", "visit occurred Penny Wong"),
    "head-of-another-body": (
        "The Secretary General of the party visited Oslo.", "visit"),
    "opposition-leader": (
        "After talks with the French president, opposition leader Olaf Scholz visited Oslo.",
        "office"),
    "slated-to-see": (
        "The trip comes a week before Olaf Scholz is slated to see Penny Wong at the CELAC"
        " summit in Oslo.", "visit occurred Penny Wong"),
    "brought-a-success": (
        "The CELAC summit brought Gustavo Petro a success.", "attendance"),
    "may-be-forced": (
        "Protests could force Gustavo Petro to skip the CELAC summit.", "attendance declined"),
    "received-after-it": (
        "Xiomara Castro received Gustavo Petro after the CELAC summit.", "attendance"),
    "recalled-from-it": (
        "Colombia recalled Gustavo Petro from the CELAC summit.", "attendance disinvited"),
    "another-sentence-between": (
        "The CELAC summit ended on Friday. Penny Wong held a dinner. Gustavo Petro attended.",
        "attendance"),
    "absent-elsewhere": (
        "The CELAC summit ended. In parliament in Rome, Giorgia Meloni was absent.",
        "attendance"),
    "rarely-attends": ("The CELAC summit is near. Gustavo Petro rarely attends.", "attendance"),
    "stays-elsewhere-during-it": (
        "Penny Wong plans to stay in Oslo during the APEC summit in Lima.",
        "attendance"),
    "plays-golf-during-it": (
        "Penny Wong will play golf during the APEC summit in Lima.", "visit"),
    "meets-elsewhere-during-it": (
        "Penny Wong will meet Bola Tinubu in Oslo during the APEC summit in Lima.",
        "attendance"),
    "among-the-absentees": (
        "Among the absentees at the CELAC summit were Gustavo Petro and Javier Milei.",
        "attendance occurred"),
    "among-the-topics": (
        "Among the topics at the CELAC summit is Gustavo Petro.", "attendance"),
    "conspicuous-by-absence": (
        "Conspicuous by his absence at the CELAC summit was Gustavo Petro.",
        "attendance occurred"),
    "missing-at-it": (
        "Among those missing at COP29 in Baku are Penny Wong and Bola Tinubu.",
        "visit occurred Penny Wong"),
    "closer-together": (
        "The CELAC summit brought Gustavo Petro and Javier Milei closer together.", "attendance"),
    "with-somebody's-backing": (
        "Olaf Scholz visited Oslo with Penny Wong's backing.", "visit occurred Penny Wong"),
    "thanked-by-another": (
        "Olaf Scholz visited Norway and Nigeria's Bola Tinubu thanked him.", "meeting"),
    "but-not-another-country": (
        "Olaf Scholz is visiting Norway and Nigeria, but not Peru.",
        "visit occurred Olaf Scholz -> PER"),
    "but-not-to-another": (
        "Olaf Scholz will travel to Norway and Nigeria, but not to Peru.",
        "visit planned Olaf Scholz -> PER"),
    "not-the-last-of-a-list": (
        "Olaf Scholz will visit Norway and Nigeria, not Peru.",
        "visit planned Olaf Scholz -> PER"),
    "the-country-before-its-name": (
        "Olaf Scholz left for the country after a crisis in Norway.", "visit"),
    "another-name": (
        "Olaf Scholz visited Rome, and Paris protested.", "visit occurred Olaf Scholz -> FRA"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "says"), TOLD.values(), ids=TOLD)
def test_who_is_there_is_read(pipeline: Pipeline, text: str, says: str) -> None:
    assert says in lines(pipeline, text)


@pytest.mark.parametrize(("text", "start"), NOT_TOLD.values(), ids=NOT_TOLD)
def test_nobody_is_put_where_he_is_not(pipeline: Pipeline, text: str, start: str) -> None:
    assert [line for line in lines(pipeline, text) if line.startswith(start)] == []
