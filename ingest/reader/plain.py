"""Plain text: one file is one article."""

from typing import BinaryIO, Final

from ingest.reader.row import ReadFailure, ReadRow, to_row, too_large

_BOM_16: Final = (b"\xff\xfe", b"\xfe\xff")


def read_plain(
    stream: BinaryIO, *, source: str, name: str | None, max_bytes: int
) -> ReadRow | ReadFailure:
    """The one article in the stream; its id is `name`, the file's name.

    The text is what the bytes say in UTF-8, and nothing is changed in it: line ends stay as they
    are, and so does a byte order mark, as U+FEFF. Offsets of claims therefore count into the file
    as any program reads it. At most `max_bytes` and one more are read.
    """
    body = stream.read(max_bytes + 1)
    if len(body) > max_bytes:
        return ReadFailure(source, None, too_large("the file", max_bytes))
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        return ReadFailure(source, None, not_utf8(body, error))
    return to_row({"id": name, "text": text}, source=source, line=None, max_bytes=max_bytes)


def not_utf8(body: bytes, error: UnicodeDecodeError) -> str:
    """The sentence on bytes that are no UTF-8, with the place of the first one."""
    what = "it looks like UTF-16; " if body.startswith(_BOM_16) else ""
    return (
        f"not UTF-8: byte 0x{body[error.start]:02x} at offset {error.start}; "
        f"{what}convert it to UTF-8, for instance with iconv"
    )
