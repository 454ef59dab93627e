"""Many PDFs → one database, by many processes; one PDF's failure is a value: it costs that PDF and nothing else."""

from extract.batch.files import File, NeedsExtra, find, look
from extract.batch.printable import printable
from extract.batch.progress import Progress
from extract.batch.run import Outcome, Plan, ingest
from extract.batch.task import Limits
from extract.batch.workers import Pool

__all__ = ["File", "Limits", "NeedsExtra", "Outcome", "Plan", "Pool", "Progress", "find", "ingest", "look", "printable"]
