"""Formats of dates and numbers, ru."""
