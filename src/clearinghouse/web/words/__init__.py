"""Codes of the rooms put into words, a module for each room; see also ``web.wording``."""
