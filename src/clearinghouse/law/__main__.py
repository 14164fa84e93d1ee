"""Write ``docs/law.md`` anew, from the root of the source tree: ``python -m clearinghouse.law``."""

from pathlib import Path

from clearinghouse.law.table import write_law

if __name__ == "__main__":
    write_law(Path.cwd())
