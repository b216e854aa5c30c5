# standard with a pattern, in PyTorch.
# Runs the layers once and checks what comes out:
# input 6 × 6 × 4 (height × width × channels),
# output 6 × 6 × 8, with -5 as its first value.
from collections import OrderedDict

import numpy as np
import torch
from torch import nn

SEED = 7


def mixed(bits):
    """Mixes 32 bits: the finaliser of MurmurHash3. Arrays of uint32 wrap around, as it needs."""
    bits = (bits ^ (bits >> 16)) * 0x85EBCA6B
    bits = (bits ^ (bits >> 13)) * 0xC2B2AE35
    return bits ^ (bits >> 16)


def integers(shape, layer, role, limit):
    """Whole numbers from -limit to limit: the same on every machine for a seed, layer and role."""
    stream = np.array([(SEED * 65536 + layer * 16 + role + 0x9E3779B9) % 2**32], dtype=np.uint32)
    places = np.arange(np.prod(shape), dtype=np.uint32)
    bits = mixed(mixed(stream) + places * 0x9E3779B1).astype(np.int64)
    return (bits * (2 * limit + 1) // 2**32 - limit).astype(np.float32).reshape(shape)


# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels].
image = integers((6, 6, 4), layer=0, role=0, limit=3)
conv_kernel = np.array([
    [
        [
            [-1, -1, -1, -1, -1, -1, -1, -1], [-1, -1, -1, -1, -1, -1, -1, -1], [-1, -1, -1, -1, -1, -1, -1, -1],
            [-1, -1, -1, -1, -1, -1, -1, -1],
        ],
        [[0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0]],
        [[1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1]],
    ],
    [
        [
            [-2, -2, -2, -2, -2, -2, -2, -2], [-2, -2, -2, -2, -2, -2, -2, -2], [-2, -2, -2, -2, -2, -2, -2, -2],
            [-2, -2, -2, -2, -2, -2, -2, -2],
        ],
        [[0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0]],
        [[2, 2, 2, 2, 2, 2, 2, 2], [2, 2, 2, 2, 2, 2, 2, 2], [2, 2, 2, 2, 2, 2, 2, 2], [2, 2, 2, 2, 2, 2, 2, 2]],
    ],
    [
        [
            [-1, -1, -1, -1, -1, -1, -1, -1], [-1, -1, -1, -1, -1, -1, -1, -1], [-1, -1, -1, -1, -1, -1, -1, -1],
            [-1, -1, -1, -1, -1, -1, -1, -1],
        ],
        [[0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0]],
        [[1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1]],
    ],
], dtype=np.float32)

model = nn.Sequential(
    OrderedDict(
        conv=nn.Conv2d(4, 8, kernel_size=3, padding=1, bias=False),
    )
)

# PyTorch keeps kernels as [out channels, in channels / groups, height, width].
model.load_state_dict(
    {
        "conv.weight": torch.from_numpy(conv_kernel).permute(3, 2, 0, 1),
    }
)

model.eval()
with torch.no_grad():
    # PyTorch takes [batch, channels, height, width].
    output = model(torch.from_numpy(image).permute(2, 0, 1)[None])
output = output[0].permute(1, 2, 0)
first = output[0, 0, 0].item()

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (6, 6, 8), "unexpected shape"
assert first == -5, "unexpected first value"  # whole numbers: equal to the last bit
