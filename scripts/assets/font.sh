#!/bin/sh
# Makes static/fonts/inter.woff2 and static/fonts/LICENSE from Inter 4.1 (npm
# package inter-ui 4.1.1, OFL-1.1): upright only, wght 400-700 variable, opsz
# pinned at 14 (text), cut down to the characters and features the site uses.
#
# Needs: npm; Debian: apt-get install python3-fonttools python3-brotli
# (fonttools 4.38, brotli 1.0.9). Usage: sh scripts/assets/font.sh
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
out=$root/static/fonts
python=${PYTHON:-/usr/bin/python3}   # Debian's, which has fontTools
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# In a scratch folder, so that the site's own package.json stays as it is.
echo '{"private":true}' > "$work/package.json"
(cd "$work" && npm install --silent --no-audit --no-fund --ignore-scripts inter-ui@4.1.1)
src=$work/node_modules/inter-ui

# Keep the source's timestamp: the same input gives the same bytes.
"$python" -m fontTools.varLib.instancer --quiet --no-recalc-timestamp \
	-o "$work/inter.ttf" "$src/variable/InterVariable.woff2" wght=400:700 opsz=14

# Figures have one width, for columns of numbers. Inter gives it to spaces, hyphens and stops as well, which would stand
# apart in prose.
"$python" - "$work/inter.ttf" <<'END'
import sys
from fontTools.ttLib import TTFont

font = TTFont(sys.argv[1], recalcTimestamp=False)
figures = {font.getBestCmap()[code] for code in range(ord("0"), ord("9") + 1)}
table = font["GSUB"].table
records = [record for record in table.FeatureList.FeatureRecord if record.FeatureTag == "tnum"]
for at in {at for record in records for at in record.Feature.LookupListIndex}:
    for part in table.LookupList.Lookup[at].SubTable:
        part = getattr(part, "ExtSubTable", part)
        part.mapping = {name: wide for name, wide in part.mapping.items() if name in figures}
font.save(sys.argv[1])
END

# Basic: printable ASCII (0020-007E), nbsp 00A0, § 00A7, © 00A9, ° 00B0, ± 00B1,
#   ² 00B2, ³ 00B3, µ 00B5 (drawn as μ), · 00B7, ½ 00BD, × 00D7
# Greek: Σ 03A3, α 03B1, μ 03BC, ρ 03C1
# Punctuation: thin space 2009, – 2013, — 2014, ‘ 2018, ’ 2019, “ 201C, ” 201D,
#   • 2022, … 2026, narrow nbsp 202F
# Arrows and maths: ← 2190, → 2192, ↔ 2194, − 2212, √ 221A, ≈ 2248, ≤ 2264, ≥ 2265
# Not in Inter, so not here: ⌈ ⌉ ⌊ ⌋ (2308-230B); the next font in the stack draws them.
unicodes=20-7E,A0,A7,A9,B0,B1,B2,B3,B5,B7,BD,D7,3A3,3B1,3BC,3C1
unicodes=$unicodes,2009,2013,2014,2018,2019,201C,201D,2022,2026,202F
unicodes=$unicodes,2190,2192,2194,2212,221A,2248,2264,2265

mkdir -p "$out"
"$python" -m fontTools.subset "$work/inter.ttf" \
	--unicodes="$unicodes" \
	--layout-features=kern,tnum,case,zero \
	--no-hinting --desubroutinize --notdef-outline --name-IDs=0,1,2,3,4,5,6,13,14 \
	--no-recalc-timestamp \
	--flavor=woff2 --output-file="$out/inter.woff2"

cp "$src/LICENSE.txt" "$out/LICENSE"
ls -l "$out"
