"""What may be typed into the pages: no rules of the house, no saving."""
