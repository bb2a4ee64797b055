"""The sample archive's charts: figures drawn as lengths and lines."""

import math

from sample_canvas import BLUE, BRICK, GREY, INK, LINE, NAVY, OCHRE, PAPER, SKY, TEAL, Sheet, turn

# Months of three made-up indices.
_CALM = "100 103 101 98 96 97 99 104 107 105 103 100 98 97 99 101 104 106 107 105 103 104 106 108"
_EBB = "100 92 84 79 75 70 64 61 59 57 58 60 57 55 54 56 58 57 55 53 54 56 58 59"
_LEAP = "100 100 100 104 104 104 110 110 180 240 240 310 355 355 340 340 320 320 300 300 300 290 290 285"


def draw_magnet_chain(sheet: Sheet) -> None:
    """Five steps from rock to rotor, with one country's share of each."""
    sheet.heading("From rock to rotor", "Five steps, and about how much of each is done in China")
    steps = [("Mine", 0.67), ("Concentrate", 0.67), ("Separate", 0.90), ("Metal", 0.90), ("Magnet", 0.93)]
    for place, (name, share) in enumerate(steps):
        x = 80 + place * 296
        sheet.box(x, 250, 256, 110, NAVY if share > 0.8 else BLUE, radius=16)
        sheet.text((x, 250, 256, 110), name, 36, PAPER, bold=True, align="centre")
        if place:
            sheet.arrow((x - 38, 305), (x - 4, 305), GREY, 6)
        _draw_tank(sheet, x + 28, 430, 200, 300, share)
    sheet.source("Round figures; they move a little every year.")


def _draw_tank(sheet: Sheet, x: float, y: float, width: float, height: float, share: float) -> None:
    sheet.box(x, y, width, height, "#ebe3d2", radius=12)
    full = height * share
    sheet.box(x, y + height - full, width, full, OCHRE if share > 0.8 else "#e3b56a", radius=12)
    sheet.text((x, y + height + 12, width, 60), f"{share:.0%}", 42, INK, bold=True, align="centre")


def draw_largest_shares(sheet: Sheet) -> None:
    """Bars: the share of the largest producer."""
    sheet.heading("The largest producer’s share", "Of world output, in percent, by material")
    bars = [
        ("Gallium, primary", 98, NAVY),
        ("Graphite anode", 95, NAVY),
        ("Magnets, NdFeB", 93, NAVY),
        ("Tungsten, mined", 80, BLUE),
        ("Cobalt, mined", 75, BLUE),
        ("Platinum, mined", 70, BLUE),
        ("Nickel, mined", 60, SKY),
        ("Lithium, mined", 36, SKY),
    ]
    for tick in range(0, 101, 25):
        x = 480 + tick * 9.6
        sheet.line([(x, 205), (x, 790)], LINE, 3)
        sheet.text((x - 50, 792, 100, 44), str(tick), 28, GREY, align="centre")
    for place, (name, share, colour) in enumerate(bars):
        y = 212 + place * 72
        sheet.text((80, y, 380, 54), name, 35, INK, align="right")
        sheet.box(480, y, share * 9.6, 54, colour, radius=6)
        sheet.text(
            (480 + share * 9.6 - 112, y, 96, 54),
            str(share),
            34,
            PAPER if colour != SKY else INK,
            bold=True,
            align="right",
        )
    sheet.source("Round figures from public surveys. Top four bars: one country. Others: one country each.")


def draw_thin_market(sheet: Sheet) -> None:
    """Three indices over two years: one jumps, two drift."""
    sheet.heading("A price in a thin market", "Three indices, first month = 100 (illustrative)")
    left, top, width, height = 160, 210, 1080, 560
    for value in range(0, 401, 100):
        y = top + height - value / 400 * height
        sheet.line([(left, y), (left + width, y)], LINE, 3)
        sheet.text((60, y - 26, 84, 52), str(value), 32, GREY, align="right")
    for values, colour, name in (
        (_CALM, BLUE, "A deep market"),
        (_EBB, TEAL, "A glut"),
        (_LEAP, BRICK, "A thin market"),
    ):
        points = [
            (left + month / 23 * width, top + height - value / 400 * height)
            for month, value in enumerate(map(int, values.split()))
        ]
        sheet.line(points, colour, 9)
        sheet.circle(points[-1], 12, colour)
        sheet.text((left + width + 28, points[-1][1] - 28, 300, 56), name, 35, colour, bold=True)
    for month in (1, 7, 13, 19):
        x = left + (month - 1) / 23 * width
        sheet.text((x - 80, top + height + 10, 160, 50), f"month {month}", 30, GREY, align="centre")
    sheet.source("The steps of the third line are weeks without a single published deal.")


def draw_turbine_kilograms(sheet: Sheet) -> None:
    """A turbine beside bars of what is in it."""
    sheet.heading(
        "One turbine, in kilograms", "Offshore, direct drive, 12 megawatts; the scale is by powers of ten"
    )
    sheet.area([(262, 800), (298, 800), (288, 410), (272, 410)], NAVY)
    for degrees in (-90, 30, 150):
        angle = math.radians(degrees)
        tip = turn((280, 410), 190, angle)
        side = turn((280, 410), 64, angle + 0.17)
        sheet.area([(280, 410), side, tip], BLUE)
    sheet.circle((280, 410), 22, OCHRE)
    sheet.line([(80, 802), (480, 802)], TEAL, 10)
    bars = [
        ("Steel and iron", 2_000_000, GREY),
        ("Copper", 40_000, BRICK),
        ("Magnets", 7_000, NAVY),
        ("Nd and Pr", 2_100, BLUE),
        ("Dy and Tb", 130, OCHRE),
    ]
    for place, (name, kilograms, colour) in enumerate(bars):
        y = 236 + place * 112
        sheet.text((540, y, 280, 72), name, 36, INK, align="right")
        length = (math.log10(kilograms) - 1.5) * 96
        sheet.box(844, y, length, 72, colour, radius=8)
        sheet.text(
            (844 + length + 20, y, 400, 72), f"{kilograms:,} kg".replace(",", "\u202f"), 36, INK, bold=True
        )
    sheet.source("Round figures from published studies; the foundation is not counted.")
