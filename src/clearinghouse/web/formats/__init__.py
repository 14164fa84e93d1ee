"""Formats of dates and numbers that Django lacks or prints otherwise than we do."""
