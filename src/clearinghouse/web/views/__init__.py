"""The pages of the house, a module for each room: load, one call, render."""
