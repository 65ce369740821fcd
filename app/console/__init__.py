"""The console: style, guide and saved queries of Neo4j's Browser, made from the ontology."""
