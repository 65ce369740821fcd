"""How an ingest goes, on the standard error: rate, time left, what failed."""

import time
from collections.abc import Callable
from typing import Final, Self, TextIO

LINE_S: Final = 10.0
"""Between two lines where the output is no terminal."""

TERMINAL_S: Final = 0.5
"""Between two looks at a terminal, where the line is written over."""


class Progress:
    """Counts what is sent and read, and says so now and then; a watcher of `app.intake`."""

    def __init__(
        self,
        stream: TextIO,
        complain: Callable[[str], None],
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._stream = stream
        self._complain = complain
        self._clock = clock
        self._is_terminal = stream.isatty()
        self._started = self._shown_at = clock()
        self._n_sent = self._n_read = self._n_failed = 0
        self._words_sent = self._words_read = 0
        self._has_line = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._has_line:
            self._show()
            if self._is_terminal:
                self._stream.write("\n")

    def sent(self, n_articles: int, n_words: int) -> None:
        """So many more are in the store."""
        self._n_sent += n_articles
        self._words_sent += n_words
        self._tick()

    def read(self, n_articles: int, n_words: int) -> None:
        """So many more were read, or have failed."""
        self._n_read += n_articles
        self._words_read += n_words
        self._tick()

    def failed(self, sentence: str) -> None:
        """One was not stored, or not read, and why."""
        self._n_failed += 1
        if self._has_line and self._is_terminal:
            self._stream.write("\r\x1b[K")
        self._complain(sentence)

    def sentence(self) -> str:
        """`1,200 of 5,000 read, 31,000 words/s, 12 s left, 1 failed`."""
        seconds = max(self._clock() - self._started, 1e-9)
        parts = [f"{self._n_read:,} of {self._n_sent:,} read"]
        if not self._n_read:
            parts = [f"{self._n_sent:,} sent"]
        else:
            rate = self._words_read / seconds
            parts.append(f"{rate:,.0f} words/s")
            if rate and self._words_sent > self._words_read:
                left = (self._words_sent - self._words_read) / rate
                parts.append(f"{_duration(left)} left")
        if self._n_failed:
            parts.append(f"{self._n_failed:,} failed")
        return ", ".join(parts)

    def _tick(self) -> None:
        pause = TERMINAL_S if self._is_terminal else LINE_S
        if self._clock() - self._shown_at >= pause:
            self._show()

    def _show(self) -> None:
        self._shown_at = self._clock()
        self._has_line = True
        if self._is_terminal:
            self._stream.write(f"\r\x1b[K{self.sentence()}")
        else:
            self._stream.write(f"{self.sentence()}\n")
        self._stream.flush()


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
