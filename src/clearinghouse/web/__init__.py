"""The HTML edge: pages, their doors and their words."""
