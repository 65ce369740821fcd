"""Every Cypher text of the project, constant, one module for each user; all run on both stores.

What shapes them: labels are given at creation and never set; dates arrive as native parameters; no
aggregate stands inside a map projection; a statement that must be alone on a node writes to it
first (`SET n.lock`) and reads after that, since a read before the lock may be stale on Neo4j.
"""
