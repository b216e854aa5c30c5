# padding of its own, in PyTorch.
# Runs the layers once and checks what comes out:
# input 11 × 10 × 2 (height × width × channels),
# output 3 × 2 × 4, with -86.75543 as its first value.
import numpy as np
import torch
import torch.nn.functional as F
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


def average_pool(x, kernel, stride, sides):
    """The mean of the cells under the window that lie on the map: their sum, divided by their number.

    F.avg_pool2d knows no padding that differs from side to side, or is wider than half the window.
    """

    def sums(values):
        return F.avg_pool2d(F.pad(values, sides), kernel, stride=stride, divisor_override=1)

    return sums(x) / sums(torch.ones_like(x))


# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels].
image = integers((11, 10, 2), layer=0, role=0, limit=3)
conv_kernel = integers((3, 5, 2, 6), layer=1, role=0, limit=2)
conv2_kernel = integers((3, 3, 6, 4), layer=8, role=0, limit=2)
conv3_kernel = integers((3, 3, 2, 4), layer=9, role=0, limit=2)
conv3_bias = integers((4,), layer=9, role=1, limit=2)
conv4_kernel = integers((2, 2, 1, 4), layer=10, role=0, limit=2)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(2, 6, kernel_size=(3, 5), stride=(2, 1), bias=False)
        self.conv2 = nn.Conv2d(6, 4, kernel_size=3, padding=1, bias=False)
        self.conv3 = nn.Conv2d(4, 4, kernel_size=3, groups=2, bias=True)
        self.conv4 = nn.Conv2d(4, 4, kernel_size=2, stride=(1, 2), groups=4, bias=False)

    def forward(self, x):
        # Padding of its own: 2 above, 0 below, 1 left, 2 right; padding= would pad evenly.
        x = self.conv(F.pad(x, (1, 2, 2, 0)))
        # Padding of its own: 2 above, 2 below, 2 left, 2 right; padding= takes half a window at most; -inf never wins.
        x = F.max_pool2d(F.pad(x, (2, 2, 2, 2), value=float("-inf")), 3, stride=1)
        # Padding of its own: 2 above, 0 below, 1 left, 2 right; padding= would pad evenly; -inf never wins.
        x = F.max_pool2d(F.pad(x, (1, 2, 2, 0), value=float("-inf")), 3, stride=(1, 2))
        # Padding of its own: 2 above, 0 below, 1 left, 2 right; padding= would pad evenly.
        x = average_pool(x, 3, stride=2, sides=(1, 2, 2, 0))
        x = F.avg_pool2d(x, 3, stride=1, padding=1, count_include_pad=False)
        # TensorFlow's "same" of 4×4: 0 above, 1 below, 0 left, 1 right; padding= would pad evenly.
        x = average_pool(x, 2, stride=1, sides=(0, 1, 0, 1))
        x = F.max_pool2d(x, 2, stride=1)
        x = self.conv2(x)
        # Padding of its own: 2 above, 0 below, 1 left, 2 right; padding= would pad evenly.
        x = self.conv3(F.pad(x, (1, 2, 2, 0)))
        # TensorFlow's "same" of 3×4: 0 above, 1 below, 0 left, 0 right; padding= would pad evenly.
        x = self.conv4(F.pad(x, (0, 0, 0, 1)))
        return x


model = Model()

# PyTorch keeps kernels as [out channels, in channels / groups, height, width].
model.load_state_dict(
    {
        "conv.weight": torch.from_numpy(conv_kernel).permute(3, 2, 0, 1),
        "conv2.weight": torch.from_numpy(conv2_kernel).permute(3, 2, 0, 1),
        "conv3.weight": torch.from_numpy(conv3_kernel).permute(3, 2, 0, 1),
        "conv3.bias": torch.from_numpy(conv3_bias),
        "conv4.weight": torch.from_numpy(conv4_kernel).permute(3, 2, 0, 1),
    }
)

model.eval()
with torch.no_grad():
    # PyTorch takes [batch, channels, height, width].
    output = model(torch.from_numpy(image).permute(2, 0, 1)[None])
output = output[0].permute(1, 2, 0)
first = output[0, 0, 0].item()

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (3, 2, 4), "unexpected shape"
expected = -86.75543
tolerance = 1e-5 * max(1.0, output.abs().max().item())  # 32-bit sums depend on their order
assert abs(first - expected) <= tolerance, "unexpected first value"
