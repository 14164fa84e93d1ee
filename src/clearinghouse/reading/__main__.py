"""Prints what is read from papers as JSON: ``python -m clearinghouse.reading FILE…``."""

import json
import sys
from pathlib import Path

from clearinghouse.reading.errors import ReadingError
from clearinghouse.reading.gate import read_many


def main(arguments: list[str]) -> int:
    """Read each paper and print its findings; return 1 if any could not be read."""
    failed = False
    for outcome in read_many([Path(argument) for argument in arguments]):
        failed = failed or isinstance(outcome.result, ReadingError)
        sys.stdout.write(json.dumps(outcome.result.as_json(), ensure_ascii=False, indent=1) + "\n")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
