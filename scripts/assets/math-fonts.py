"""Makes static/fonts/math-*.woff2 from KaTeX's fonts (npm package katex, OFL-1.1): the characters of this site's
formulas, without hinting; and src/lib/ui/math-fonts.css, which says where each of them is drawn with these.

The licence reserves KaTeX's names for the unchanged fonts, so these carry another.

Needs: npm ci; Debian: apt-get install python3-fonttools python3-brotli (fonttools 4.38, brotli 1.0.9).
Usage: /usr/bin/python3 scripts/assets/math-fonts.py && npm run format
"""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "node_modules/katex/dist/fonts"
OUT = ROOT / "static/fonts"
RULES = ROOT / "src/lib/ui/math-fonts.css"

# The name of a face is its first font with a blank, from which CSS takes the height of lines: each has one.
UPRIGHT = "".join(map(chr, range(0x20, 0x7F))) + "\xa0±·×÷Σ…′←→⇒∈∑−√≈≠≤≥⋅⋯⌈⌉⌊⌋"
ITALIC = " \xa0ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzαβγδεηλμρσ"
LARGE = " ()[]{}|/∑∏√⌈⌉⌊⌋"

FONTS = {
    "upright": ("Main", "Regular", UPRIGHT),
    "italic": ("Math", "Italic", ITALIC),
    **{f"size-{size}": (f"Size{size}", "Regular", LARGE) for size in (1, 2, 3, 4)},
}

# KaTeX's struts have it. It is of no width and in no font, and must not fetch one.
ZERO_WIDTH_SPACE = 0x200B

HEAD = """/*
 * Written by scripts/assets/math-fonts.py. Where its range reaches, a later face of a family goes before an earlier one,
 * so this file is imported after KaTeX's; for any other character KaTeX's whole fonts are fetched.
 */
"""

FACE = """@font-face {{
	font-family: 'KaTeX_{family}';
	src: url('/fonts/math-{name}.woff2') format('woff2');
	font-style: {style};
	font-display: block;
	unicode-range: {covered};
}}
"""

FAMILY, FULL, POSTSCRIPT = 1, 4, 6


def main() -> None:
    faces = [made(name, *source) for name, source in FONTS.items()]
    RULES.write_text(HEAD + "".join(faces), encoding="utf-8")


def made(name: str, family: str, variant: str, characters: str) -> str:
    """Writes one font, and says what it covers."""
    font = cut(SOURCE / f"KaTeX_{family}-{variant}.woff2", characters)
    rename(font, f"Featherweight math {name.replace('-', ' ')}")
    font.flavor = "woff2"
    font.save(OUT / f"math-{name}.woff2")
    covered = unicode_range(sorted({*font.getBestCmap(), ZERO_WIDTH_SPACE}))
    style = "italic" if variant == "Italic" else "normal"
    return FACE.format(family=family, name=name, style=style, covered=covered)


def cut(file: Path, characters: str) -> TTFont:
    # The source's timestamp stays: the same input gives the same bytes.
    font = TTFont(file, recalcTimestamp=False)
    options = subset.Options(hinting=False, desubroutinize=True, notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    return font


def rename(font: TTFont, name: str) -> None:
    for entry in font["name"].names:
        if entry.nameID in (FAMILY, FULL):
            entry.string = name
        elif entry.nameID == POSTSCRIPT:
            entry.string = name.replace(" ", "-")


def unicode_range(codes: list[int]) -> str:
    """As CSS writes it: runs of neighbouring characters."""
    runs: list[list[int]] = []
    for code in codes:
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


if __name__ == "__main__":
    main()
