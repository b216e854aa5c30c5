# grouped-shuffle mapSide 6 inChannels 9 outChannels 9 kernel 1 groups 3 same, in PyTorch.
# Runs the layers once and checks what comes out:
# input 6 × 6 × 9 (height × width × channels),
# output 6 × 6 × 9, with 6 as its first value.
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


def channel_shuffle(x, groups):
    """Reads the channels as a table of groups and deals them out column by column (ShuffleNet, 3.1)."""
    batch, channels, height, width = x.shape
    table = x.reshape(batch, groups, channels // groups, height, width)
    return table.transpose(1, 2).reshape(batch, channels, height, width)


# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels].
image = integers((6, 6, 9), layer=0, role=0, limit=3)
first_kernel = integers((1, 1, 3, 9), layer=1, role=0, limit=2)
second_kernel = integers((1, 1, 3, 9), layer=3, role=0, limit=2)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(9, 9, kernel_size=1, groups=3, bias=False)
        self.second = nn.Conv2d(9, 9, kernel_size=1, groups=3, bias=False)

    def forward(self, x):
        x = self.first(x)
        x = channel_shuffle(x, groups=3)
        x = self.second(x)
        return x


model = Model()

# PyTorch keeps kernels as [out channels, in channels / groups, height, width].
model.load_state_dict(
    {
        "first.weight": torch.from_numpy(first_kernel).permute(3, 2, 0, 1),
        "second.weight": torch.from_numpy(second_kernel).permute(3, 2, 0, 1),
    }
)

model.eval()
with torch.no_grad():
    # PyTorch takes [batch, channels, height, width].
    output = model(torch.from_numpy(image).permute(2, 0, 1)[None])
output = output[0].permute(1, 2, 0)
first = output[0, 0, 0].item()

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (6, 6, 9), "unexpected shape"
assert first == 6, "unexpected first value"  # whole numbers: equal to the last bit
