"""Steps that add to a parsed article, one in a file; `ingest.pipeline` puts them in order."""
