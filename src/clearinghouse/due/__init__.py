"""What is due: derived from what the other rooms hold; nothing of it is stored."""
