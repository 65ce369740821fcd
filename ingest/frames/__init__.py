"""Frames: for each kind of claim, which words open it and where its arguments stand."""
