"""Draw the pictures of the sample archive into ``desktop/pressmark/sample/images``.

Run it after a change here, with ``QT_QPA_PLATFORM=offscreen``, and look at what it made. It needs the
DejaVu fonts; the pictures are committed, so that nobody else does.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from sample_canvas import PAPER, SKY, Sheet
from sample_charts import draw_largest_shares, draw_magnet_chain, draw_thin_market, draw_turbine_kilograms
from sample_diagrams import (
    draw_companion_metals,
    draw_magnet_loop,
    draw_periodic_excerpt,
    draw_strata,
    draw_two_roads,
)

FOLDER = Path(__file__).parent.parent / "desktop" / "pressmark" / "sample" / "images"


PICTURES: dict[str, Callable[[Sheet], None]] = {
    "cover-strata": draw_strata,
    "periodic-excerpt": draw_periodic_excerpt,
    "magnet-chain": draw_magnet_chain,
    "two-roads": draw_two_roads,
    "largest-shares": draw_largest_shares,
    "companion-metals": draw_companion_metals,
    "magnet-loop": draw_magnet_loop,
    "thin-market": draw_thin_market,
    "turbine-kilograms": draw_turbine_kilograms,
}


def main() -> None:
    """Draw all of them, or those named on the command line."""
    application = QGuiApplication(sys.argv[:1])
    for name in sys.argv[1:] or PICTURES:
        sheet = Sheet(SKY if name == "cover-strata" else PAPER)
        PICTURES[name](sheet)
        sheet.save(FOLDER, name)
    application.quit()


if __name__ == "__main__":
    main()
