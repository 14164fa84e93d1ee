"""Write ``docs/law.md`` anew, from the root of the source tree: ``python -m clearinghouse.law``."""

from pathlib import Path

from clearinghouse.law.table import write_law

write_law(Path.cwd())
