"""Text of strangers in a terminal."""


def printable(text: str) -> str:
    """The text with a sign in place of whatever is no visible character or space.

    Names of files and words of articles may hold escape sequences, which a terminal obeys.
    """
    return "".join(c if c.isprintable() else "\ufffd" for c in text)
