"""Data that ship with the product: the seed articles and the reference tables."""
