"""Write the screenshots of the docs: pages of the fixtures' database, in which every word is invented.

make pictures
"""

from __future__ import annotations

import io
import sqlite3
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from extract import batch  # noqa: E402
from extract.database import store  # noqa: E402
from tests.browsing import chromium, served  # noqa: E402

SIZE = (1180, 760)  # pixels
COLOURS = 64  # of a picture: enough for text, and a tenth of the bytes
# What is on the picture → its address; of evidence, the row that is highlighted.
EVIDENCE = "SELECT id FROM resolutions WHERE text LIKE 'the results of the first six months%'"


def main() -> None:
    """Read the fixtures, browse them and write docs/pictures/*.png."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder, "papers.db")
        opened = store.open_database(database)
        list(batch.ingest(opened, sorted((ROOT / "fixtures").glob("*.pdf"))))
        opened.conn.close()
        row = sqlite3.connect(database).execute(EVIDENCE).fetchone()[0]
        pages = {
            "start": "/",
            "evidence": f"/papers/-/evidence/resolutions/{row}#words",
            "question": "/papers/motions_lost",
        }
        with served(database) as address, chromium() as browser:
            page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
            for name, place in pages.items():
                page.goto(address + place, wait_until="networkidle")
                shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(COLOURS)
                path = ROOT / "docs" / "pictures" / f"{name}.png"
                shot.save(path, optimize=True)
                print(path)


if __name__ == "__main__":
    main()
