"""The clock edge: what is done on a schedule or from the command line."""
