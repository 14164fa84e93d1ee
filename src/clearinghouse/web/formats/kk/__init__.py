"""Formats of dates and numbers, kk."""
