#!/bin/sh
# Makes static/fonts/chinese.woff2, static/fonts/LICENSE-chinese and src/lib/ui/chinese-font.css from Noto Sans SC (npm
# package @fontsource/noto-sans-sc 5.3.0, OFL-1.1): the Chinese characters that stand in the English catalogues, for
# machines without a Chinese font.
#
# Needs: npm; Debian: apt-get install python3-fonttools python3-brotli
# (fonttools 4.38, brotli 1.0.9). Usage: sh scripts/assets/chinese-font.sh && npm run format
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
python=${PYTHON:-/usr/bin/python3}   # Debian's, which has fontTools
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# In a scratch folder, so that the site's own package.json stays as it is.
echo '{"private":true}' > "$work/package.json"
(cd "$work" && npm install --silent --no-audit --no-fund --ignore-scripts @fontsource/noto-sans-sc@5.3.0)
src=$work/node_modules/@fontsource/noto-sans-sc

"$python" - "$root" "$src/files/noto-sans-sc-chinese-simplified-400-normal.woff2" <<'END'
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

root = Path(sys.argv[1])
texts = [path.read_text() for path in (root / "src/lib/messages/en").rglob("*.ts")]
used = sorted({ord(sign) for text in texts for sign in text if "\u4e00" <= sign <= "\u9fff"})
font = TTFont(sys.argv[2], recalcTimestamp=False)
options = subset.Options(flavor="woff2", hinting=False, layout_features=[], name_IDs=[0, 1, 2, 13, 14])
cut = subset.Subsetter(options)
cut.populate(unicodes=used)
cut.subset(font)
for record in font["name"].names:
    if record.nameID == 1:
        record.string = "Featherweight Chinese"
font.flavor = "woff2"
font.save(root / "static/fonts/chinese.woff2")
covered = ", ".join(f"U+{code:X}" for code in used)
(root / "src/lib/ui/chinese-font.css").write_text(
    f"""/* Written by scripts/assets/chinese-font.sh. Fetched only where one of these characters is drawn. */
@font-face {{
	font-family: 'Featherweight Chinese';
	src: url('/fonts/chinese.woff2') format('woff2');
	font-display: swap;
	unicode-range: {covered};
}}
"""
)
END

cp "$src/LICENSE" "$root/static/fonts/LICENSE-chinese"
ls -l "$root/static/fonts"
