"""Readers: what is read as what, and the sentence for everything that cannot be read."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from app.domain.article import Article
from ingest.reader import ReadFailure, ReadRow, read_path, read_stream

MAX_BYTES = 2_000
TEXT = "Vladimir Putin visited India."


def read(path: Path | str, max_bytes: int = MAX_BYTES) -> list[ReadRow | ReadFailure]:
    return list(read_path(path, max_bytes=max_bytes))


def articles(path: Path, max_bytes: int = MAX_BYTES) -> list[Article]:
    found = read(path, max_bytes)
    assert all(isinstance(each, ReadRow) for each in found), found
    return [each.article for each in found if isinstance(each, ReadRow)]


def failure(path: Path, max_bytes: int = MAX_BYTES) -> ReadFailure:
    (found,) = read(path, max_bytes)
    assert isinstance(found, ReadFailure)
    return found


def file(directory: Path, name: str, content: str | bytes) -> Path:
    path = directory / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def row(**fields: object) -> str:
    return json.dumps({"text": TEXT} | fields)


# Plain text


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a", "a.TXT"])
def test_a_text_file_is_one_article_with_the_files_name(tmp_path: Path, name: str) -> None:
    (article,) = articles(file(tmp_path, name, TEXT))

    assert (article.source_id, article.text) == (name, TEXT)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("One.\r\nTwo.\rThree.\n", id="line-ends"),
        pytest.param("\ufeff" + TEXT, id="byte-order-mark"),
        pytest.param("  José met “Xi”.\u2028  ", id="spaces-and-unicode"),
    ],
)
def test_the_text_is_kept_as_it_was_given(tmp_path: Path, text: str) -> None:
    (article,) = articles(file(tmp_path, "a.txt", text))

    assert article.text == text


def test_a_header_gives_day_and_title_and_stays_in_the_text(tmp_path: Path) -> None:
    text = f" date 2024-11-19 Putin to visit India\n\n{TEXT}"

    (article,) = articles(file(tmp_path, "a.txt", text))

    assert (article.published, article.title) == (date(2024, 11, 19), "Putin to visit India")
    assert article.text == text


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        pytest.param(b"", "the text is empty", id="empty"),
        pytest.param(b" \n\t ", "the text is empty", id="blank"),
        pytest.param(
            "Besuch in Köln".encode("latin-1"), "byte 0xf6 at offset 11; convert", id="latin-1"
        ),
        pytest.param("Putin".encode("utf-16"), "offset 0; it looks like UTF-16", id="utf-16"),
        pytest.param(b"PK\x00\x01\x02 Putin visited", "the text is binary", id="binary"),
        pytest.param(b"\xed\xa0\x80 Putin", "not UTF-8: byte 0xed at offset 0", id="surrogate"),
        pytest.param(b"date 2024-13-45 x\nPutin", "2024-13-45", id="day"),
    ],
)
def test_a_text_that_cannot_be_read_says_why(tmp_path: Path, body: bytes, reason: str) -> None:
    found = failure(file(tmp_path, "a.txt", body))

    assert reason in found.reason
    assert "\n" not in found.reason


@pytest.mark.parametrize("name", ["a.txt", "a.json"])
def test_a_file_that_is_too_large_is_refused(tmp_path: Path, name: str) -> None:
    found = failure(file(tmp_path, name, "x" * (MAX_BYTES + 1)))

    assert f"more than the {MAX_BYTES} bytes of ENTENTE_MAX_BODY_BYTES" in found.reason


def test_a_file_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    assert len(articles(file(tmp_path, "a.txt", "x" * MAX_BYTES))) == 1


def test_a_file_without_an_end_is_not_read_whole() -> None:
    # Never-ending zeros: only a bounded read comes back at all.
    assert "more than" in failure(Path("/dev/zero")).reason


# JSON


def test_a_json_file_is_one_article(tmp_path: Path) -> None:
    content = json.dumps(json.loads(row(id="p", date="2024-11-19", colour="red")), indent=2)

    (article,) = articles(file(tmp_path, "a.json", content))

    assert (article.source_id, article.published) == ("p", date(2024, 11, 19))


def test_a_json_article_without_an_id_has_the_files_name(tmp_path: Path) -> None:
    (article,) = articles(file(tmp_path, "a.json", "\ufeff" + row()))

    assert article.source_id == "a.json"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("", "not JSON", id="empty"),
        pytest.param("{'text': 1}", "not JSON", id="quotes"),
        pytest.param("[1]", "not an article but a list", id="list"),
        pytest.param("3", "not an article but a number", id="number"),
        pytest.param("null", "not an article but null", id="null"),
        pytest.param(f"{row()}\n{row()}", "belong in a file named .jsonl", id="lines"),
        pytest.param("[" * 100_000, "nested too deeply", id="deep"),
        pytest.param('{"n": %s}' % ("9" * 5_000), "too long to be read", id="digits"),
        pytest.param("{}", "`text` is missing", id="no-text"),
        pytest.param(row(text=None), "`text`: Input should be a valid string", id="null-text"),
        pytest.param(row(id=5), "`id`: Input should be a valid string", id="number-id"),
        pytest.param(row(text="Putin \ud800"), "the text holds a lone surrogate", id="surrogate"),
        pytest.param(row(date="yesterday"), "yesterday", id="day"),
        pytest.param(row(text="Putin\x00 visited"), "the text is binary", id="nul"),
    ],
)
def test_json_that_is_no_article_says_why(tmp_path: Path, content: str, reason: str) -> None:
    found = failure(file(tmp_path, "a.json", content), max_bytes=200_000)

    assert reason in found.reason


# JSON Lines


def test_a_bad_line_is_a_failure_with_its_number_and_the_rest_is_read(tmp_path: Path) -> None:
    lines = [row(id="1"), "", "{", row(id="2", text=""), row(id="3")]

    found = read(file(tmp_path, "a.jsonl", "\r\n".join(lines)))

    assert [(type(each), each.line) for each in found] == [
        (ReadRow, 1),
        (ReadFailure, 3),
        (ReadFailure, 4),
        (ReadRow, 5),
    ]
    assert str(found[1]).startswith(f"{tmp_path / 'a.jsonl'}, line 3: not JSON")


def test_a_file_of_lines_may_be_longer_than_an_article(tmp_path: Path) -> None:
    path = file(tmp_path, "a.ndjson", "\n".join(row(id=str(i)) for i in range(100)))

    assert path.stat().st_size > MAX_BYTES
    assert [article.source_id for article in articles(path)] == [str(i) for i in range(100)]


@pytest.mark.parametrize("end", ["\n", ""])
def test_a_line_that_is_too_long_is_skipped(tmp_path: Path, end: str) -> None:
    long = row(text="x" * 200_000)

    found = read(file(tmp_path, "a.jsonl", f"{row()}\n{long}\n{row()}\n{long}{end}"))

    assert [type(each) for each in found] == [ReadRow, ReadFailure, ReadRow, ReadFailure]
    assert [each.line for each in found] == [1, 2, 3, 4]


def test_a_line_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    line = row(text="x" * 100)

    assert len(articles(file(tmp_path, "a.jsonl", f"{line}\n{line}"), len(line))) == 2


def test_a_wrong_byte_spoils_its_line_alone(tmp_path: Path) -> None:
    found = read(file(tmp_path, "a.jsonl", b'{"text": "K\xf6ln"}\n' + row().encode()))

    assert [type(each) for each in found] == [ReadFailure, ReadRow]
    assert "byte 0xf6 at offset 11" in str(found[0])


# Directories, absent files, standard input


def test_a_directory_is_its_files_by_name_and_those_below(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", ".hidden.txt", "b/x.txt"):
        file(tmp_path, name, f"{TEXT} {name}")

    names = [article.source_id for article in articles(tmp_path)]

    assert names == ["a.txt", "x.txt", "c.txt"]


def test_an_empty_directory_is_a_failure(tmp_path: Path) -> None:
    assert failure(tmp_path).reason == "the directory has no file to read"


def test_a_directory_that_links_to_itself_has_an_end(tmp_path: Path) -> None:
    (tmp_path / "again").symlink_to(tmp_path)

    assert "a link to a directory" in failure(tmp_path).reason


def test_a_pipe_in_a_directory_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert failure(tmp_path).reason == "neither a file nor a directory"


def test_a_broken_link_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")

    assert failure(tmp_path).reason == "there is no such file or directory"


def test_a_file_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    found = failure(tmp_path / "none.txt")

    assert str(found) == f"{tmp_path / 'none.txt'}: there is no such file or directory"


def test_a_name_that_is_no_unicode_can_be_shown(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    path.write_text(TEXT)

    assert "\ufffd.txt: `id` holds a lone surrogate" in str(failure(path))


def test_a_stream_that_begins_with_a_brace_is_json_lines(tmp_path: Path) -> None:
    path = file(tmp_path, "stream", f"\n {row(id='1')}\n{row(id='2')}\n")

    with path.open("rb") as stream:
        found = list(read_stream(stream, source="-", max_bytes=MAX_BYTES))

    assert [each.line for each in found] == [2, 3]


def test_any_other_stream_is_one_text_without_an_id(tmp_path: Path) -> None:
    with file(tmp_path, "stream", TEXT).open("rb") as stream:
        (found,) = read_stream(stream, source="-", max_bytes=MAX_BYTES)

    assert isinstance(found, ReadRow)
    assert (found.article.source_id, found.article.text) == (None, TEXT)


def test_a_dash_is_standard_input() -> None:
    script = "from ingest.reader import read_path; print(*read_path('-', max_bytes=1000))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=row(id="p"),
        capture_output=True,
        text=True,
        check=True,
    )

    assert "source='standard input', line=1" in done.stdout
