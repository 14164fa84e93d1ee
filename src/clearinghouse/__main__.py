"""``python -m clearinghouse``: the command-line program."""

import sys

from clearinghouse.cli.main import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
