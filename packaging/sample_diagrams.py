"""The sample archive's diagrams: how things hang together, and a cover."""

import math

from sample_canvas import BLUE, BRICK, GREY, LINE, NAVY, OCHRE, PAPER, SAND, SKY, TEAL, Point, Sheet, turn


def draw_strata(sheet: Sheet) -> None:
    """An abstract cover: layers of rock, one of them thin and bright."""
    colours = [SAND, "#e3bd7c", SKY, "#7fa8c9", BLUE, OCHRE, "#2b5a83", NAVY, "#16314a"]
    depths = [150, 250, 330, 430, 545, 622, 648, 740, 830]
    sheet.circle((1240, 120), 62, OCHRE)
    for layer, (colour, depth) in enumerate(zip(colours, depths, strict=True)):
        swell = 46 - 3 * layer
        top = [
            (x, depth + swell * math.sin(x / 255 + layer * 0.32) + 0.035 * (x - 800) * math.cos(layer / 3))
            for x in range(0, 1641, 20)
        ]
        sheet.area([*top, (1640, 900), (0, 900)], colour)
    for x, y in ((240, 700), (410, 742), (700, 700), (930, 768), (1190, 724), (1400, 690)):
        sheet.circle((x, y), 7, SAND)


def draw_periodic_excerpt(sheet: Sheet) -> None:
    """The lanthanides with scandium and yttrium."""
    sheet.heading("The rare earths", "Fifteen in the lanthanide row, and two that keep them company")
    symbols = ["La", "Ce", "Pr", "Nd", "Pm", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu"]
    magnets = {"Pr", "Nd", "Sm", "Tb", "Dy"}
    for place, symbol in enumerate(symbols):
        column, row = place % 8, place // 8
        heavy = place >= 6
        colour = "#b9b3a6" if symbol == "Pm" else (OCHRE if heavy else BLUE)
        _draw_element(sheet, 264 + column * 162, 396 + row * 202, symbol, 57 + place, colour)
        if symbol in magnets:
            sheet.circle((264 + column * 162 + 122, 396 + row * 202 + 28), 11, PAPER)
    _draw_element(sheet, 80, 396, "Sc", 21, TEAL)
    _draw_element(sheet, 80, 598, "Y", 39, OCHRE)
    for x, colour, words in (
        (264, BLUE, "light"),
        (444, OCHRE, "heavy"),
        (634, "#b9b3a6", "no stable isotope"),
    ):
        sheet.box(x, 272, 40, 40, colour, radius=8)
        sheet.text((x + 54, 262, 320, 60), words, 34)
    sheet.circle((1030, 292), 22, BLUE)
    sheet.circle((1030, 292), 11, PAPER)
    sheet.text((1066, 262, 400, 60), "goes into magnets", 34)
    sheet.source("Scandium is counted apart. Where light ends and heavy begins is a convention.")


def _draw_element(sheet: Sheet, x: float, y: float, symbol: str, number: int, colour: str) -> None:
    sheet.box(x, y, 150, 186, colour, radius=14)
    sheet.text((x + 18, y + 12, 100, 36), str(number), 30, PAPER)
    sheet.text((x, y + 52, 150, 100), symbol, 72, PAPER, bold=True, align="centre")


def draw_two_roads(sheet: Sheet) -> None:
    """Brine and spodumene meet in a battery."""
    sheet.heading(
        "Two roads to lithium", "What happens between the ground and the cell, and how long it takes"
    )
    roads = [
        (300, TEAL, "Brine", ["Pump", "Evaporate", "Purify", "Carbonate"], "12 to 18 months"),
        (600, BRICK, "Hard rock", ["Mine", "Concentrate", "Roast", "Hydroxide"], "days to weeks"),
    ]
    for y, colour, name, steps, time in roads:
        sheet.text((80, y - 68, 600, 50), name, 40, colour, bold=True)
        sheet.text((560, y - 68, 640, 50), time, 34, GREY, align="right")
        for place, step in enumerate(steps):
            x = 80 + place * 286
            sheet.box(x, y, 250, 130, colour, radius=16)
            sheet.text((x, y, 250, 130), step, 36, PAPER, bold=True, align="centre")
            if place:
                sheet.arrow((x - 33, y + 65), (x - 4, y + 65), GREY, 6)
    for y, end in ((365, 482), (665, 548)):
        sheet.curve([(1192, y), (1262, y), (1236, end), (1300, end)], GREY, 6)
    sheet.box(1300, 430, 220, 170, OCHRE, radius=18)
    sheet.box(1372, 406, 76, 30, OCHRE, radius=8)
    sheet.text((1300, 430, 220, 170), "Cell", 46, PAPER, bold=True, align="centre")
    sheet.source("Times from pumping or blasting to a finished salt, in round figures.")


def draw_companion_metals(sheet: Sheet) -> None:
    """Host metals in the middle, what is won from them around."""
    sheet.heading("Metals that travel together", "Inside: what the mine is for. Outside: what comes along")
    hosts = [
        ("Al", ["Ga", "V"], BLUE),
        ("Zn", ["Ge", "In", "Cd"], TEAL),
        ("Cu", ["Co", "Se", "Te", "Re"], BRICK),
        ("Ni", ["Co", "Pd", "Sc"], "#6d7f4f"),
        ("Pb", ["Sb", "Bi"], GREY),
        ("Fe", ["RE", "V"], NAVY),
    ]
    centre = (1080.0, 520.0)
    sheet.circle(centre, 294, "", edge=LINE, width=3)
    sheet.circle(centre, 165, "", edge=LINE, width=3)
    for place, (host, companions, colour) in enumerate(hosts):
        angle = math.radians(-90 + place * 60)
        for number, companion in enumerate(companions):
            spread = angle + math.radians((number - (len(companions) - 1) / 2) * 16.5)
            sheet.line([turn(centre, 165, angle), turn(centre, 294, spread)], colour, 4)
            _draw_disc(sheet, turn(centre, 294, spread), 38, companion, PAPER, colour)
        _draw_disc(sheet, turn(centre, 165, angle), 56, host, colour, colour)
    notes = [
        (BLUE, "Gallium comes with alumina"),
        (TEAL, "Germanium with zinc"),
        (BRICK, "Cobalt with copper"),
        (GREY, "Antimony with lead"),
        (NAVY, "Rare earths with iron"),
    ]
    for place, (colour, words) in enumerate(notes):
        sheet.box(80, 282 + place * 88, 40, 40, colour, radius=8)
        sheet.text((140, 270 + place * 88, 520, 64), words, 36)
    sheet.source("A selection. RE: rare earths, from iron ores that carry them.")


def _draw_disc(sheet: Sheet, at: Point, radius: float, words: str, colour: str, edge: str) -> None:
    sheet.circle(at, radius, colour, edge=edge)
    size = int(radius * 0.84)
    ink = edge if colour == PAPER else PAPER
    sheet.text((at[0] - 80, at[1] - 40, 160, 80), words, size, ink, bold=True, align="centre")


def draw_magnet_loop(sheet: Sheet) -> None:
    """Three ways from scrap back to a magnet."""
    sheet.heading(
        "Three ways round the magnet loop", "The shorter the way, the more of the work in the magnet is kept"
    )
    ways = [
        (196, TEAL, "Short: powder again"),
        (318, BLUE, "Middle: alloy again"),
        (440, BRICK, "Long: oxide again"),
    ]
    for lift, colour, words in reversed(ways):
        y = 700 - lift
        sheet.curve(
            [
                (1250, 640),
                (1250, y - 40),
                (1150, y),
                (1000, y),
                (800, y),
                (800, y),
                (600, y),
                (450, y),
                (350, y - 40),
                (350, 640),
            ],
            colour,
            16,
        )
        sheet.area([(350, 668), (326, 630), (374, 630)], colour)
        sheet.box(560, y - 34, 480, 68, PAPER, radius=30, edge=colour)
        sheet.text((560, y - 34, 480, 68), words, 36, colour, bold=True, align="centre")
    for x, words, colour in ((190, "Magnet", NAVY), (1090, "Scrap", GREY)):
        sheet.box(x, 660, 320, 120, colour, radius=18)
        sheet.text((x, 660, 320, 120), words, 44, PAPER, bold=True, align="centre")
    sheet.arrow((520, 720), (1080, 720), OCHRE, 14)
    sheet.text((520, 734, 560, 56), "ten to twenty-five years of use", 34, GREY, align="centre")
    sheet.source(
        "Energy rises from the short way to the long one; so does the freedom to make something else."
    )
