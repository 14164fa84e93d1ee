"""Reads of the meetings room; the first parameter is the reader."""
