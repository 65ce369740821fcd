"""Who is named beside an event and was no part of it, on 2025-09-20.

Data of `test_plainly_told.py`.
"""

TOLD = {
    "met-one-and-officials": (
        "Emmanuel Macron met with Prime Minister Keir Starmer and officials in London.",
        "meeting occurred Emmanuel Macron -> Keir Starmer",
    ),
    "criticised-for-welcoming": (
        "Gabriel Boric criticised Lula for welcoming Nicolas Maduro in Brasilia.",
        "meeting occurred Luiz Inacio Lula da Silva -> Nicolas Maduro",
    ),
    "prospective-member": (
        "Prospective EU member Albania welcomed the decision.",
        "membership planned ALB",
    ),
    "would-be-member": (
        "Would-be NATO member Sweden held drills.",
        "membership planned SWE",
    ),
    "come-if-invited": (
        "Donald Trump said he would come to London if invited by King Charles III.",
        "visit hypothetical Donald Trump -> GBR",
    ),
}

UNTOLD = {
    "met-others-before-he-left": (
        "Emmanuel Macron met with executives in Paris hours after Xi Jinping left for Belgrade.",
        "meeting",
    ),
    "met-others-as-he-flew": (
        "Emmanuel Macron met with farmers in Paris as Friedrich Merz flew to Washington.",
        "meeting",
    ),
    "met-others-ahead-of-him": (
        "Friedrich Merz met with business leaders in Shanghai ahead of a meeting with Xi Jinping.",
        "meeting occurred",
    ),
    "met-his-supporters": (
        "Viktor Orban met with supporters of Donald Trump in Florida.",
        "meeting",
    ),
    "met-his-widow": (
        "Vladimir Putin met with the widow of Hugo Chavez in Moscow.",
        "meeting",
    ),
    "their-envoys-met": (
        "Envoys of Vladimir Putin and Donald Trump met in Riyadh.",
        "visit occurred Donald Trump",
    ),
    "met-but-not-with-him": (
        "John Kerry met with Chinese officials in Beijing, including Wang Yi, "
        "but not with Xi Jinping.",
        "meeting occurred John Kerry -> Xi Jinping",
    ),
    "critic-of-a-welcome": (
        "Gabriel Boric criticised Lula for welcoming Nicolas Maduro in Brasilia.",
        "meeting occurred Gabriel Boric",
    ),
    "prospective-member-is-none": (
        "Prospective EU member Albania welcomed the decision.",
        "membership occurred",
    ),
    "meets-only-if": (
        "The Kremlin said Donald Trump would meet Vladimir Putin only if Russia did not attack.",
        "meeting planned",
    ),
    "junior": ("Donald Trump Jr. visited Greenland.", "visit occurred Donald Trump ->"),
    "wants-to-see-him-visit": (
        "France would like to see Emmanuel Macron visit Kyiv.",
        "visit occurred",
    ),
}
