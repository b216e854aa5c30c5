"""Makes static/fonts/math-*.woff2 from KaTeX's fonts (npm package katex, OFL-1.1): the characters of this site's
formulas, without hinting. Any other character is still drawn with KaTeX's whole font (src/lib/ui/math-fonts.css).

The licence reserves KaTeX's names for the unchanged fonts, so these carry another.

Needs: npm ci; Debian: apt-get install python3-fonttools python3-brotli (fonttools 4.38, brotli 1.0.9).
Usage: /usr/bin/python3 scripts/assets/math-fonts.py
"""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "node_modules/katex/dist/fonts"
OUT = ROOT / "static/fonts"

# The name of a face is its first font with a blank, from which CSS takes the height of lines: each has one.
UPRIGHT = "".join(map(chr, range(0x20, 0x7F))) + "\xa0±·×÷Σ…′←→⇒∈∑−√≈≠≤≥⋅⋯⌈⌉⌊⌋"
ITALIC = " \xa0ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzαβγδεηλμρσ"
LARGE = " ()[]{}|/∑∏√⌈⌉⌊⌋"

FONTS = {
    "math-upright": ("KaTeX_Main-Regular", UPRIGHT),
    "math-italic": ("KaTeX_Math-Italic", ITALIC),
    "math-size-1": ("KaTeX_Size1-Regular", LARGE),
    "math-size-2": ("KaTeX_Size2-Regular", LARGE),
    "math-size-3": ("KaTeX_Size3-Regular", LARGE),
    "math-size-4": ("KaTeX_Size4-Regular", LARGE),
}

FAMILY, FULL, POSTSCRIPT = 1, 4, 6


def main() -> None:
    for name, (source, characters) in FONTS.items():
        font = cut(SOURCE / f"{source}.woff2", characters)
        rename(font, f"Featherweight {name.replace('-', ' ')}")
        font.flavor = "woff2"
        font.save(OUT / f"{name}.woff2")
        covered = "".join(map(chr, sorted(font.getBestCmap())))
        print(f"{name}: {unicode_range(covered)}")


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


def unicode_range(characters: str) -> str:
    """As CSS writes it: runs of neighbouring characters."""
    runs: list[list[int]] = []
    for code in map(ord, characters):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)


if __name__ == "__main__":
    main()
