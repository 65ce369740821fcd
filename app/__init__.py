"""Entente: a graph of diplomatic events that never says more than its sources say."""
