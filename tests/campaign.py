"""The kill campaign: `python -m tests.campaign --store embedded --rounds 40`.

Each round three clients send the same 500 articles to an empty graph while worker, API and store
are killed at random moments. In the end the canonical export has to equal that of a calm run, every
acknowledged article has to be done and whole, and no lease may be stuck. One line a round, and a
summary; status 1 if anything was lost, half there or stuck.
"""

import argparse
import contextlib
import itertools
import json
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Protocol, TypeAlias

import httpx

from app.graph.connection import DATABASE, Connection, open_driver
from app.graph.embedded import attach
from app.graph.neo4j_server import Neo4jServer
from app.graph.store import GraphReader
from tests.app.servers import Server, kill, running, wait_until
from tests.stores import is_alive

N_ARTICLES: Final = 500
N_CLIENTS: Final = 3
TOGETHER: Final = (1, 5, 20)
"""How many articles each client sends in one request."""
KILL_WITHIN_S: Final = 5.0
SETTLE_S: Final = 240.0

_LEADERS: Final = (
    "Vladimir Putin", "Narendra Modi", "Xi Jinping", "Emmanuel Macron", "Olaf Scholz",
    "Recep Tayyip Erdogan", "Volodymyr Zelensky", "Cyril Ramaphosa",
)  # fmt: skip
_COUNTRIES: Final = (
    "India", "Mongolia", "Brazil", "Japan", "Kenya", "Peru", "Norway", "Vietnam", "Egypt",
)  # fmt: skip
_SENTENCES: Final = (
    "{leader} visited {country} on July {day}, 2024.",
    "{leader} will visit {country} in October 2024.",
    "{leader} declined to visit {country} this year.",
    "{leader} cancelled a visit to {country}. He met {other} in May 2024.",
    "{country} is not a member of NATO. {leader} met {other} on July {day}, 2024.",
)


Row: TypeAlias = dict[str, str]


def articles(n: int = N_ARTICLES) -> list[Row]:
    """Articles that share their dossiers, so that those who write them meet."""
    combinations = itertools.product(range(1, 29), _SENTENCES, _COUNTRIES, _LEADERS)
    rows = []
    for i, (day, sentence, country, leader) in enumerate(itertools.islice(combinations, n)):
        other = _LEADERS[(_LEADERS.index(leader) + 1 + i % 3) % len(_LEADERS)]
        text = sentence.format(leader=leader, country=country, other=other, day=day)
        date = f"2024-08-{1 + i % 28:02d}"
        rows.append({"url": f"https://news.example/{i}", "date": date, "text": text})
    return rows


class Target(Protocol):
    """What is killed: a served store."""

    server: Server
    kinds: tuple[str, ...]

    def connection(self) -> Connection: ...
    def kill_store(self) -> None: ...


@dataclass
class Embedded:
    """`entente serve` with the embedded store; it restarts its child by itself."""

    server: Server
    data_dir: Path
    kinds: tuple[str, ...] = ("worker", "api", "store")

    def connection(self) -> Connection:
        found = wait_until(lambda: attach(self.data_dir), "no connection")
        assert found is not None
        return found

    def kill_store(self) -> None:
        kill(self.server.child("store"))


@dataclass
class Neo4j:
    """`entente serve` on a Neo4j that is started again on its ports after a kill."""

    server: Server
    neo4j: Neo4jServer
    kinds: tuple[str, ...] = ("worker", "api", "neo4j")

    def connection(self) -> Connection:
        return self.neo4j.connection

    def kill_store(self) -> None:
        pid = self.neo4j.server_pid
        assert pid is not None
        kill(pid)
        self.neo4j.restart()


@dataclass
class Round:
    """What happened in one round."""

    kills: list[str] = field(default_factory=list)
    answers: Counter[str] = field(default_factory=Counter)
    acknowledged: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)
    export: list[str] = field(default_factory=list)
    seconds: float = 0.0


def play(
    target: Target, rows: Sequence[dict[str, str]], plan: Sequence[tuple[float, str]]
) -> Round:
    """One round: an empty graph, three clients, and kills as planned (seconds, what)."""
    played = Round()
    start = time.monotonic()
    _empty(target.connection())
    shares = [rows[i::N_CLIENTS] for i in range(N_CLIENTS)]
    clients = [
        threading.Thread(target=_send, args=(target.server.url, share, played, together))
        for share, together in zip(shares, TOGETHER, strict=True)
    ]
    for client in clients:
        client.start()
    for at, what in plan:
        time.sleep(max(0.0, start + at - time.monotonic()))
        _kill(target, what)
        played.kills.append(f"{what} at {at:.1f} s")
    for client in clients:
        client.join()
    with open_driver(target.connection()) as driver:
        reader = GraphReader(driver)
        _settle(target, reader, played)
        _examine(driver, reader, played, n_expected=len(rows))
        played.export = list(reader.export())
    played.seconds = time.monotonic() - start
    return played


def _empty(connection: Connection) -> None:
    with open_driver(connection) as driver:
        text = "MATCH (n) WHERE NOT n:Meta OR n.key <> 'schema' DETACH DELETE n"
        driver.execute_query(text, database_=DATABASE)


def _send(url: str, rows: Sequence[Row], played: Round, together: int) -> None:
    """Send articles until they are acknowledged, as a patient client does; some in one request."""
    with httpx.Client(trust_env=False, timeout=60) as client:
        for start in range(0, len(rows), together):
            part = rows[start : start + together]
            deadline = time.monotonic() + SETTLE_S
            while not _is_acknowledged(client, url, part, played):
                if time.monotonic() > deadline:
                    played.faults.append(f"{part[0]['url']} was never acknowledged")
                    break
                time.sleep(0.2)


def _is_acknowledged(client: httpx.Client, url: str, part: Sequence[Row], played: Round) -> bool:
    kind = "application/json" if len(part) == 1 else "application/x-ndjson"
    body = "\n".join(map(json.dumps, part))
    try:
        answer = client.post(f"{url}/v1/articles", content=body, headers={"content-type": kind})
    except httpx.HTTPError as error:
        played.answers[type(error).__name__] += 1
        return False
    played.answers[str(answer.status_code)] += 1
    if answer.status_code not in (200, 202):
        if answer.status_code != 503 or "retry-after" not in answer.headers:
            played.faults.append(f"an answer {answer.status_code}: {answer.text[:200]}")
        return False
    said = answer.json()
    lines = [said] if len(part) == 1 else said["lines"]
    played.acknowledged |= {line["article_id"] for line in lines}
    return True


def _kill(target: Target, what: str) -> None:
    if what in ("store", "neo4j"):
        target.kill_store()
        return
    pid = target.server.child(what)
    if is_alive(pid):
        kill(pid)


def _settle(target: Target, reader: GraphReader, played: Round) -> None:
    """Wait until nothing waits; what still does after a long time is stuck."""

    def is_quiet() -> bool:
        with contextlib.suppress(Exception):
            counts = reader.counts().n_articles
            return not counts["queued"] and not counts["processing"]
        return False

    deadline = time.monotonic() + SETTLE_S
    while not is_quiet():
        if time.monotonic() > deadline:
            played.faults.append(f"stuck: {reader.counts().n_articles}")
            return
        time.sleep(0.2)


def _examine(driver: Any, reader: GraphReader, played: Round, *, n_expected: int) -> None:
    states = reader.states(sorted(played.acknowledged))
    lost = played.acknowledged - states.keys()
    not_done = {i for i, (state, _) in states.items() if state != "done"}
    if len(played.acknowledged) != n_expected or lost or not_done:
        played.faults.append(
            f"lost: {len(lost)} of {len(played.acknowledged)} acknowledged are not there, "
            f"{len(not_done)} are not done"
        )
    half = driver.execute_query(
        "MATCH (a:Article) OPTIONAL MATCH (c:Claim)-[:FROM]->(a) WITH a, count(c) AS n "
        "WHERE a.n_claims <> n OR a.token IS NOT NULL RETURN count(a) AS n",
        database_=DATABASE,
    ).records[0]["n"]
    if half:
        played.faults.append(f"half written: {half} articles")
    seqs = driver.execute_query(
        "MATCH (c:Change) RETURN count(c) AS n, max(c.seq) AS last", database_=DATABASE
    ).records[0]
    if seqs["n"] != seqs["last"]:
        played.faults.append(f"the log has {seqs['n']} rows and ends with {seqs['last']}")


@contextlib.contextmanager
def served(store: str) -> Iterator[Target]:
    """A server on a store of its own, embedded or Neo4j."""
    with tempfile.TemporaryDirectory() as directory, contextlib.ExitStack() as stack:
        data_dir = Path(directory, "data")
        if store == "embedded":
            yield Embedded(stack.enter_context(running(data_dir)), data_dir)
            return
        neo4j = stack.enter_context(Neo4jServer(Path(directory, "neo4j")))
        c = neo4j.connection
        environment = {
            "NEO4J_URI": c.uri, "NEO4J_USERNAME": c.username, "NEO4J_PASSWORD": c.password,
        }  # fmt: skip
        yield Neo4j(stack.enter_context(running(data_dir, **environment)), neo4j)


def plan_of(chance: random.Random, kinds: Sequence[str]) -> list[tuple[float, str]]:
    """One to three kills at random moments."""
    moments = sorted(chance.uniform(0, KILL_WITHIN_S) for _ in range(chance.randint(1, 3)))
    return [(moment, chance.choice(kinds)) for moment in moments]


def campaign(store: str, *, n_rounds: int, seed: int, n_articles: int = N_ARTICLES) -> list[Round]:
    """Play the rounds; each comes with its faults, a differing export among them."""
    chance, rows = random.Random(seed), articles(n_articles)
    rounds = []
    with served(store) as target:
        calm = play(target, rows, [])
        _say(0, calm, f"calm, {len(calm.export)} lines")
        for number in range(1, n_rounds + 1):
            played = play(target, rows, plan_of(chance, target.kinds))
            if played.export != calm.export:
                played.faults.append(_difference(calm.export, played.export))
            _say(number, played, "export equal" if played.export == calm.export else "DIFFERS")
            rounds.append(played)
        if calm.faults:
            rounds.append(calm)
    return rounds


def _difference(calm: Sequence[str], played: Sequence[str]) -> str:
    missing, surplus = sorted({*calm} - {*played}), sorted({*played} - {*calm})
    first = (missing or surplus or [""])[0][:300]
    return f"the export differs: {len(missing)} lines missing, {len(surplus)} surplus: {first}"


def _say(number: int, played: Round, end: str) -> None:
    answers = ", ".join(f"{name} {n}" for name, n in sorted(played.answers.items()))
    sys.stdout.write(
        f"round {number}: killed {', '.join(played.kills) or 'nothing'}; {answers}; "
        f"{played.seconds:.1f} s; {end}\n"
    )
    for fault in played.faults:
        sys.stdout.write(f"  FAULT {fault}\n")
    sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the campaign and return its status."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaign", description=__doc__)
    parser.add_argument("--store", choices=["embedded", "neo4j"], default="embedded")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    rounds = campaign(options.store, n_rounds=options.rounds, seed=options.seed)
    kills = Counter(kill.split()[0] for played in rounds for kill in played.kills)
    faults = [fault for played in rounds for fault in played.faults]
    by_kind = ", ".join(f"{what} {n}" for what, n in sorted(kills.items()))
    sys.stdout.write(
        f"{options.store}: {options.rounds} rounds, {kills.total()} kills ({by_kind}), "
        f"{len(faults)} faults\n"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
