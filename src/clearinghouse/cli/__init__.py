"""The command-line program: every command of ./clearinghouse."""
