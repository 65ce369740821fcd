"""What stands in the background of a report, and what one went on to do, on 2025-09-20.

Data of `test_plainly_told.py`.
"""

TOLD = {
    "the-president-of-the-day": (
        "The US president met Narendra Modi in Delhi on Monday. "
        "The policy goes back to US President George W. Bush.",
        "meeting occurred Donald Trump -> Narendra Modi",
    ),
    "went-on-to-meet": (
        "Marco Rubio met Wang Yi in Beijing before seeing Xi Jinping on Friday.",
        "meeting occurred Marco Rubio -> Xi Jinping",
    ),
    "went-on-to-fly": (
        "Marco Rubio met Wang Yi in Beijing on Friday before flying to Seoul.",
        "visit occurred Marco Rubio -> KOR",
    ),
    "sees-no-reason": (
        "Emmanuel Macron sees no reason to meet Vladimir Putin.",
        "meeting declined Emmanuel Macron -> Vladimir Putin",
    ),
    "sees-no-point": (
        "Emmanuel Macron sees no point in a meeting with Vladimir Putin.",
        "meeting declined Emmanuel Macron -> Vladimir Putin",
    ),
    "sees-no-point-in-going": (
        "Emmanuel Macron sees no point in visiting Moscow.",
        "visit declined Emmanuel Macron -> RUS",
    ),
    "does-not-see-any-reason": (
        "Emmanuel Macron does not see any reason to visit Russia.",
        "visit declined Emmanuel Macron -> RUS",
    ),
    "a-decision-not-explained": (
        "Lula did not explain his decision to skip the G7 summit.",
        "attendance declined Luiz Inacio Lula da Silva",
    ),
}
UNTOLD = {
    "not-the-president-of-then": (
        "The US president met Narendra Modi in Delhi on Monday. "
        "The policy goes back to US President George W. Bush.",
        "meeting occurred George W. Bush",
    ),
    "is-yet-to-go-on": (
        "Marco Rubio meets Wang Yi in Beijing before flying to Seoul.",
        "visit occurred Marco Rubio -> KOR",
    ),
    "told-before-he-flew": (
        "Marco Rubio told reporters about it before flying to Seoul.",
        "visit occurred",
    ),
    "no-need": (
        "There is no need for a meeting with Vladimir Putin, Emmanuel Macron said.",
        "meeting",
    ),
    "sees-no-reason-is-no-plan": (
        "There is no reason for Emmanuel Macron to meet Vladimir Putin.",
        "meeting planned",
    ),
    "a-decision-not-explained-is-no-plan": (
        "Lula did not explain his decision to skip the G7 summit.",
        "attendance planned",
    ),
    "to-be-told-of": (
        "We will now tell you more about President Alexander Stubb's visit to China.",
        "visit planned",
    ),
    "to-be-investigated": (
        "The committee will investigate Marco Rubio's visit to China.",
        "visit planned",
    ),
}
