"""The endpoints, one module for each room: ask once, answer."""
