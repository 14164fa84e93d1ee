"""Formats of dates and numbers, en."""
