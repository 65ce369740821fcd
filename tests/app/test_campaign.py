"""The kill campaign in short: a round for each thing that can be killed, on either store."""

import pytest

from tests.campaign import articles, play, served

N = 150


@pytest.mark.parametrize(
    ("store", "plan"),
    [
        ("embedded", [(0.4, "worker"), (1.2, "store")]),
        ("embedded", [(0.8, "api"), (2.0, "worker")]),
        pytest.param("neo4j", [(0.6, "neo4j"), (1.0, "worker")], marks=pytest.mark.neo4j),
    ],
)
def test_the_graph_after_kills_is_that_of_a_calm_run(
    store: str, plan: list[tuple[float, str]], request: pytest.FixtureRequest
) -> None:
    if store == "neo4j":
        request.getfixturevalue("neo4j_lib")
    rows = articles(N)
    with served(store) as target:
        calm = play(target, rows, [])
        killed = play(target, rows, plan)

    assert (calm.faults, killed.faults) == ([], [])
    assert len(killed.kills) == len(plan)
    assert killed.export == calm.export
    assert sum('"type":"relationship"' in line for line in calm.export) > N / 2
