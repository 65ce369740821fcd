"""Events that bear a body's name and are not the summit of its leaders, on 2025-09-20.

Data of `test_plainly_told.py`.
"""

TOLD = {
    "of-business": (
        "Penny Wong attended the APEC CEO Summit in Lima.",
        "attendance occurred Penny Wong -> series:apec-ceo-summit",
    ),
    "of-the-young": (
        "Keir Starmer attended the NATO Youth Summit in Warsaw.",
        "attendance occurred Keir Starmer -> series:nato-youth-summit",
    ),
    "of-parliaments": (
        "Mark Rutte addressed the NATO Parliamentary Assembly in Sofia.",
        "attendance occurred Mark Rutte -> series:nato-parliamentary-assembly",
    ),
    "a-meeting-of-parliaments": (
        "Mark Rutte attended a meeting of the NATO Parliamentary Assembly in Sofia.",
        "attendance occurred Mark Rutte -> series:nato-parliamentary-assembly-meeting",
    ),
    "of-a-group-within-it": (
        "Penny Wong will attend meetings of the Commonwealth Ministerial Action Group in London.",
        "attendance planned Penny Wong -> series:commonwealth-ministerial-action-group-meeting",
    ),
    "with-another-side": (
        "Emmanuel Macron attended the EU-Africa Summit in Brussels.",
        "attendance occurred Emmanuel Macron -> series:eu-africa-summit",
    ),
    "with-another-side-before": (
        "Donald Trump hosted the US-ASEAN summit in Washington.",
        "hosting occurred USA -> series:us-asean-summit",
    ),
    "a-body-in-brackets": (
        "Emmanuel Macron travelled to the United Nations (UN) Climate Assembly in Bonn.",
        "attendance occurred Emmanuel Macron -> series:un-climate-assembly",
    ),
    "of-its-leaders-all-the-same": (
        "Penny Wong attended the G20 Leaders' Summit in Rio.",
        "attendance occurred Penny Wong -> summit:g20-2024",
    ),
}
UNTOLD = {
    "is-not-apec": (
        "Penny Wong attended the APEC CEO Summit in Lima.",
        "attendance occurred Penny Wong -> summit:apec",
    ),
    "what-they-discussed": (
        "Emmanuel Macron and Friedrich Merz discussed the upcoming NATO summit.",
        "meeting",
    ),
    "is-not-where-they-were": (
        "Emmanuel Macron and Friedrich Merz discussed the upcoming NATO summit.",
        "attendance",
    ),
    "a-second-thing-they-discussed": (
        "Emmanuel Macron met Friedrich Merz. "
        "The two discussed the upcoming NATO summit and the G7 summit.",
        "meeting hypothetical",
    ),
}
