#!/usr/bin/python3
"""Makes the pictures a convolution can be fed with.

Writes static/pictures/*.png, static/pictures/README.md,
static/pictures/LICENSE-fashion-mnist and src/lib/notebook/pictures.json from
the files of two Debian packages (bookworm: python3-skimage 0.19.3-8,
dataset-fashion-mnist 0.0~git20200523.55506a9-1):

    apt-get install python3-numpy python3-pil python3-skimage dataset-fashion-mnist
    /usr/bin/python3 scripts/assets/pictures.py

python3-skimage brings much else along; its data folder alone will do:

    apt-get download python3-skimage && dpkg -x python3-skimage_*.deb /tmp/skimage
    /usr/bin/python3 scripts/assets/pictures.py \\
        /tmp/skimage/usr/lib/python3/dist-packages/skimage/data

A photograph is a square crop, area-averaged to 64 by 64: each output value is
the mean of the input values under it, a value cut by the border counting by the
part inside, worked out in whole numbers and rounded half up. A garment is one
picture of Fashion-MNIST's test set, as it is.
"""

import gzip
import json
import sys
from pathlib import Path

import numpy as np
from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "static" / "pictures"
LIST = ROOT / "src" / "lib" / "notebook" / "pictures.json"
SKIMAGE = Path("/usr/lib/python3/dist-packages/skimage/data")
FASHION = Path("/usr/share/datasets/fashion-mnist")
SIDE = 64

SKIMAGE_DOCS = "https://scikit-image.org/docs/stable/api/skimage.data.html#skimage.data."

# The quotes are from the docstrings of skimage/data/_fetchers.py in the package.
# crop: left, top, side.
PHOTOS = [
    {
        "id": "cat",
        "title": "Cat",
        "shows": "Chelsea the cat, her face",
        "file": "chelsea.png",
        "crop": (95, 0, 300),
        "licence": "CC0-1.0",
        "author": "Stefan van der Walt",
        "source": "scikit-image, data.chelsea",
        "url": SKIMAGE_DOCS + "chelsea",
        "quote": "No copyright restrictions. CC0 by the photographer (Stefan van der Walt).",
    },
    {
        "id": "coffee",
        "title": "Coffee cup",
        "shows": "a cup of espresso on a red saucer",
        "file": "coffee.png",
        "crop": (80, 8, 384),
        "licence": "CC0-1.0",
        "author": "Rachel Michetti",
        "source": "scikit-image, data.coffee (courtesy of Pikolo Espresso Bar)",
        "url": SKIMAGE_DOCS + "coffee",
        "quote": "No copyright restrictions. CC0 by the photographer (Rachel Michetti).",
    },
    {
        "id": "astronaut",
        "title": "Astronaut",
        "shows": "the astronaut Eileen Collins in her space suit",
        "file": "astronaut.png",
        "crop": (70, 0, 320),
        "licence": "Public domain",
        "author": "NASA",
        "source": "NASA Great Images database, by way of scikit-image, data.astronaut",
        "url": "https://flic.kr/p/r9qvLn",
        "quote": "No known copyright restrictions, released into the public domain.",
    },
    {
        "id": "rocket",
        "title": "Rocket",
        "shows": "a Falcon 9 on its launch pad, carrying DSCOVR",
        "file": "rocket.jpg",
        "crop": (170, 107, 320),
        "licence": "Public domain",
        "author": "SpaceX",
        "source": "SpaceX Photos, by way of scikit-image, data.rocket",
        "url": "https://www.flickr.com/photos/spacexphotos/16511594820/in/photostream/",
        "quote": "The image was captured by SpaceX and `released in the public domain "
        "<http://arstechnica.com/tech-policy/2015/03/elon-musk-puts-spacex-photos-into-the-public-domain/>`_.",
    },
]

# index: which picture of the test set; label: its class there, checked.
GARMENTS = [
    {"id": "boot", "title": "Ankle boot", "shows": "an ankle boot, its toe to the left", "index": 39, "label": 9},
    {"id": "shirt", "title": "Striped T-shirt", "shows": "a T-shirt with broad stripes", "index": 3485, "label": 0},
    {"id": "bag", "title": "Bag", "shows": "a handbag with a round handle", "index": 69, "label": 8},
]

MIT = """The MIT License (MIT)

Copyright (c) 2017 Zalando SE, https://tech.zalando.com

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""


def overlaps(size: int, out: int) -> np.ndarray:
    """How much of input value j lies under output value i, in units of 1/out."""
    start = np.arange(size) * out
    left = np.arange(out)[:, None] * size
    return np.clip(np.minimum(start + out, left + size) - np.maximum(start, left), 0, None)


def area_average(square: np.ndarray, out: int) -> np.ndarray:
    size = square.shape[0]
    weights = overlaps(size, out)
    total = np.einsum("ip,pqc,jq->ijc", weights, square.astype(np.int64), weights, optimize=True)
    area = size * size
    return ((2 * total + area) // (2 * area)).astype(np.uint8)


def photo(folder: Path, row: dict) -> np.ndarray:
    pixels = np.asarray(Image.open(folder / row["file"]).convert("RGB"))
    left, top, side = row["crop"]
    square = pixels[top : top + side, left : left + side]
    assert square.shape == (side, side, 3), f"{row['id']}: the crop leaves the picture"
    return area_average(square, SIDE)


def fashion(name: str, header: int) -> np.ndarray:
    return np.frombuffer(gzip.decompress((FASHION / name).read_bytes()), np.uint8, offset=header)


def main() -> None:
    skimage = Path(sys.argv[1]) if len(sys.argv) > 1 else SKIMAGE
    images = fashion("t10k-images-idx3-ubyte.gz", 16).reshape(-1, 28, 28)
    labels = fashion("t10k-labels-idx1-ubyte.gz", 8)

    PICTURES.mkdir(parents=True, exist_ok=True)
    made: list[tuple[dict, np.ndarray]] = [(row, photo(skimage, row)) for row in PHOTOS]
    for row in GARMENTS:
        assert labels[row["index"]] == row["label"], f"{row['id']}: another class"
        row = row | {
            "licence": "MIT",
            "author": "Zalando SE",
            "source": f"Fashion-MNIST, test set, picture {row['index']}",
            "url": "https://github.com/zalandoresearch/fashion-mnist",
        }
        made.append((row, images[row["index"]]))

    entries = []
    readme = [
        "# Pictures",
        "",
        "Made by `scripts/assets/pictures.py` from the Debian packages python3-skimage and",
        "dataset-fashion-mnist. Edit the tables there, not this file.",
        "",
        "The photographs are square crops, area-averaged to 64×64. The garments are 28×28, as they came.",
    ]
    for row, pixels in made:
        name = f"{row['id']}.png"
        Image.fromarray(pixels).save(PICTURES / name, optimize=True)
        height, width = pixels.shape[:2]
        entries.append(
            {
                "id": row["id"],
                "title": row["title"],
                "file": f"pictures/{name}",
                "width": width,
                "height": height,
                "channels": 3 if pixels.ndim == 3 else 1,
                **{key: row[key] for key in ("licence", "author", "source", "url")},
            }
        )
        readme += [
            "",
            f"## {name}",
            "",
            f"- Shows: {row['shows']}",
            f"- Author: {row['author']}",
            f"- Source: {row['source']}, <{row['url']}>",
        ]
        if "quote" in row:
            readme += [
                f"- Licence: {row['licence']}. scikit-image's `skimage/data/_fetchers.py` says:",
                "",
                f"  > {row['quote']}",
            ]
        else:
            readme += ["- Licence: MIT, in `LICENSE-fashion-mnist`"]

    (PICTURES / "README.md").write_text("\n".join(readme) + "\n")
    (PICTURES / "LICENSE-fashion-mnist").write_text(MIT)
    LIST.parent.mkdir(parents=True, exist_ok=True)
    LIST.write_text(json.dumps(entries, indent="\t", ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
