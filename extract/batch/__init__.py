"""Many PDFs → one database, by many processes; one PDF's failure is a value: it costs that PDF and nothing else."""

from extract.batch.choice import chosen
from extract.batch.cluster import Cluster, Lost
from extract.batch.files import File, NeedsExtra, find, look
from extract.batch.partition import merge, write_parts
from extract.batch.printable import printable
from extract.batch.progress import Progress
from extract.batch.run import Plan, ingest
from extract.batch.task import Limits, read
from extract.batch.workers import Pool
from extract.batch.writer import Outcome, Writer

__all__ = [
    "Cluster", "File", "Limits", "Lost", "NeedsExtra", "Outcome", "Plan", "Pool", "Progress", "Writer", "chosen", "find", "ingest",
    "look", "merge", "printable", "read", "write_parts",
]  # fmt: skip
