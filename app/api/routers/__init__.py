"""One file per resource; `application` puts them together."""
