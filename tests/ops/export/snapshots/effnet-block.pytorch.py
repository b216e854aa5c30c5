# effnet-block mapSide 6 inChannels 4 outChannels 16 kernel 3 same, in PyTorch.
# Runs the layers once and checks what comes out:
# input 6 × 6 × 4 (height × width × channels),
# output 3 × 3 × 16, with -49 as its first value.
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
bottleneck_kernel = integers((1, 1, 4, 8), layer=1, role=0, limit=2)
row_kernel = integers((1, 3, 1, 8), layer=2, role=0, limit=2)
column_kernel = integers((3, 1, 1, 8), layer=4, role=0, limit=2)
last_kernel = integers((2, 1, 8, 16), layer=5, role=0, limit=2)

model = nn.Sequential(
    OrderedDict(
        bottleneck=nn.Conv2d(4, 8, kernel_size=1, bias=False),
        row=nn.Conv2d(8, 8, kernel_size=(1, 3), padding=(0, 1), groups=8, bias=False),
        pool=nn.MaxPool2d(kernel_size=(1, 2), stride=(1, 2)),
        column=nn.Conv2d(8, 8, kernel_size=(3, 1), padding=(1, 0), groups=8, bias=False),
        last=nn.Conv2d(8, 16, kernel_size=(2, 1), stride=(2, 1), bias=False),
    )
)

# PyTorch keeps kernels as [out channels, in channels / groups, height, width].
model.load_state_dict(
    {
        "bottleneck.weight": torch.from_numpy(bottleneck_kernel).permute(3, 2, 0, 1),
        "row.weight": torch.from_numpy(row_kernel).permute(3, 2, 0, 1),
        "column.weight": torch.from_numpy(column_kernel).permute(3, 2, 0, 1),
        "last.weight": torch.from_numpy(last_kernel).permute(3, 2, 0, 1),
    }
)

model.eval()
with torch.no_grad():
    # PyTorch takes [batch, channels, height, width].
    output = model(torch.from_numpy(image).permute(2, 0, 1)[None])
output = output[0].permute(1, 2, 0)
first = output[0, 0, 0].item()

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (3, 3, 16), "unexpected shape"
assert first == -49, "unexpected first value"  # whole numbers: equal to the last bit
