"""How many independent origins a fact has: a shared quote or a wire copy counts once.

Claims of one article share an origin, and so do articles that carry the same words: a passage of at
least six words of which four in five stand in both. What is counted is therefore a lower bound, as
it must be for a service that never says more than its sources say.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.ids import fold
from app.domain.model import Claim

_MIN_WORDS: Final = 6
_SHARED: Final = (4, 5)
"""Numerator and denominator of the share of words that makes two passages the same."""


def count_origins(claims: Sequence[Claim]) -> int:
    """Number of groups of articles that do not repeat each other's words."""
    articles = sorted({claim.article_id for claim in claims})
    if len(articles) < 2:
        return len(articles)
    holders: dict[frozenset[str], set[str]] = {}
    for claim in claims:
        words = frozenset(fold(claim.quote).split())
        if len(words) >= _MIN_WORDS:
            holders.setdefault(words, set()).add(claim.article_id)
    groups = _Groups(articles)
    for who in holders.values():
        groups.join(*who)
    passages = _passages({words: min(who) for words, who in holders.items()})
    for first, second in _near_copies(passages, groups):
        groups.join(first.article_id, second.article_id)
    return groups.count()


class _Groups:
    """Articles in groups that only ever grow together."""

    def __init__(self, articles: Sequence[str]) -> None:
        self._parents = {article: article for article in articles}

    def of(self, article: str) -> str:
        """The article that stands for the whole group."""
        parents = self._parents
        while parents[article] != article:
            parents[article] = parents[parents[article]]
            article = parents[article]
        return article

    def join(self, *articles: str) -> None:
        """Make one group of all their groups."""
        roots = sorted({self.of(article) for article in articles})
        for root in roots:
            self._parents[root] = roots[0]

    def count(self) -> int:
        """How many groups there are."""
        return sum(article == parent for article, parent in self._parents.items())


@dataclass(frozen=True)
class _Passage:
    """The words of a passage, rarest first, and as one bit each; an article that carries it."""

    words: tuple[str, ...]
    bits: int
    article_id: str


def _passages(articles: dict[frozenset[str], str]) -> list[_Passage]:
    frequency = Counter(word for words in articles for word in words)
    # A word of one passage only is shared by no two, and needs no bit.
    common = sorted(word for word, n in frequency.items() if n > 1)
    bit = {word: 1 << i for i, word in enumerate(common)}
    return sorted(
        (
            _Passage(
                words=tuple(sorted(words, key=lambda w: (frequency[w], w))),
                bits=sum(bit.get(word, 0) for word in words),
                article_id=article_id,
            )
            for words, article_id in articles.items()
        ),
        key=lambda p: p.words,
    )


def _near_copies(
    passages: Sequence[_Passage], groups: _Groups
) -> Iterator[tuple[_Passage, _Passage]]:
    """Pairs of passages that are the same, of articles that are not yet in one group.

    Two that share four in five of their words share one of the rarest fifth of either, and the
    place where each has it says how many they can share at most: only where that is enough are the
    words compared, so thousands of reports of one visit cost no square.
    """
    shelves: dict[str, dict[tuple[int, int], dict[str, list[_Passage]]]] = {}
    for mine in passages:
        length = len(mine.words)
        for place, word in enumerate(mine.words[: length - _least(length) + 1]):
            shelf = shelves.setdefault(word, {})
            for (n_words, other_place), by_group in shelf.items():
                needed = _needed(length, n_words)
                if min(length - place, n_words - other_place) < needed:
                    continue
                for root, others in by_group.items():
                    if groups.of(root) == groups.of(mine.article_id):
                        continue
                    for other in others:
                        if (mine.bits & other.bits).bit_count() >= needed:
                            yield mine, other
                            break
            rows = shelf.setdefault((length, place), {})
            rows.setdefault(groups.of(mine.article_id), []).append(mine)


def _least(n_words: int) -> int:
    """How many words of a passage of this length stand in any other that is the same."""
    over, under = _SHARED
    return -(-over * n_words // under)


def _needed(n_words: int, n_others: int) -> int:
    """How many words two passages of these lengths share where they are the same."""
    over, under = _SHARED
    return -(-over * (n_words + n_others) // (over + under))
