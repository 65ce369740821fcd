"""The worker: articles in, claims out. Everything up to the write is pure and needs no database."""
