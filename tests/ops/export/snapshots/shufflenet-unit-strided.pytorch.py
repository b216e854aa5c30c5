# ShuffleNet unit at stride 2, in PyTorch.
# Runs the layers once and checks what comes out:
# input 6 × 5 × 9 (height × width × channels),
# output 3 × 3 × 18, with 0 as its first value.
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


def channel_shuffle(x, groups):
    """Reads the channels as a table of groups and deals them out column by column (ShuffleNet, 3.1)."""
    batch, channels, height, width = x.shape
    table = x.reshape(batch, groups, channels // groups, height, width)
    return table.transpose(1, 2).reshape(batch, channels, height, width)


def average_pool(x, kernel, stride, sides):
    """The mean of the cells under the window that lie on the map: their sum, divided by their number.

    F.avg_pool2d knows no padding that differs from side to side, or is wider than half the window.
    """

    def sums(values):
        return F.avg_pool2d(F.pad(values, sides), kernel, stride=stride, divisor_override=1)

    return sums(x) / sums(torch.ones_like(x))


# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels].
image = integers((6, 5, 9), layer=0, role=0, limit=3)
unit_compress_kernel = integers((1, 1, 3, 6), layer=1, role=0, limit=2)
unit_compress_norm_gamma = np.ones(6, dtype=np.float32)
unit_compress_norm_beta = np.zeros(6, dtype=np.float32)
unit_compress_norm_mean = np.zeros(6, dtype=np.float32)
unit_compress_norm_variance = np.ones(6, dtype=np.float32)
unit_depthwise_kernel = integers((3, 3, 1, 6), layer=5, role=0, limit=2)
unit_depthwise_norm_gamma = np.ones(6, dtype=np.float32)
unit_depthwise_norm_beta = np.zeros(6, dtype=np.float32)
unit_depthwise_norm_mean = np.zeros(6, dtype=np.float32)
unit_depthwise_norm_variance = np.ones(6, dtype=np.float32)
unit_expand_kernel = integers((1, 1, 2, 9), layer=7, role=0, limit=2)
unit_expand_norm_gamma = np.ones(9, dtype=np.float32)
unit_expand_norm_beta = np.zeros(9, dtype=np.float32)
unit_expand_norm_mean = np.zeros(9, dtype=np.float32)
unit_expand_norm_variance = np.ones(9, dtype=np.float32)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.unit_compress = nn.Conv2d(9, 6, kernel_size=1, groups=3, bias=False)
        self.unit_compress_norm = nn.BatchNorm2d(6, eps=0.001)
        self.unit_depthwise = nn.Conv2d(6, 6, kernel_size=3, stride=2, groups=6, bias=False)
        self.unit_depthwise_norm = nn.BatchNorm2d(6, eps=0.001)
        self.unit_expand = nn.Conv2d(6, 9, kernel_size=1, groups=3, bias=False)
        self.unit_expand_norm = nn.BatchNorm2d(9, eps=0.001)

    def forward(self, x):
        shortcut = x
        x = self.unit_compress(x)
        x = self.unit_compress_norm(x)
        x = F.relu(x)
        x = channel_shuffle(x, groups=3)
        # TensorFlow's "same" of 6×5: 0 above, 1 below, 1 left, 1 right; padding= would pad evenly.
        x = self.unit_depthwise(F.pad(x, (1, 1, 0, 1)))
        x = self.unit_depthwise_norm(x)
        x = self.unit_expand(x)
        main = self.unit_expand_norm(x)
        # TensorFlow's "same" of 6×5: 0 above, 1 below, 1 left, 1 right; padding= would pad evenly.
        x = average_pool(shortcut, 3, stride=2, sides=(1, 1, 0, 1))
        x = torch.cat([x, main], dim=1)
        x = F.relu(x)
        return x


model = Model()

# PyTorch keeps kernels as [out channels, in channels / groups, height, width].
model.load_state_dict(
    {
        "unit_compress.weight": torch.from_numpy(unit_compress_kernel).permute(3, 2, 0, 1),
        "unit_compress_norm.weight": torch.from_numpy(unit_compress_norm_gamma),
        "unit_compress_norm.bias": torch.from_numpy(unit_compress_norm_beta),
        "unit_compress_norm.running_mean": torch.from_numpy(unit_compress_norm_mean),
        "unit_compress_norm.running_var": torch.from_numpy(unit_compress_norm_variance),
        "unit_depthwise.weight": torch.from_numpy(unit_depthwise_kernel).permute(3, 2, 0, 1),
        "unit_depthwise_norm.weight": torch.from_numpy(unit_depthwise_norm_gamma),
        "unit_depthwise_norm.bias": torch.from_numpy(unit_depthwise_norm_beta),
        "unit_depthwise_norm.running_mean": torch.from_numpy(unit_depthwise_norm_mean),
        "unit_depthwise_norm.running_var": torch.from_numpy(unit_depthwise_norm_variance),
        "unit_expand.weight": torch.from_numpy(unit_expand_kernel).permute(3, 2, 0, 1),
        "unit_expand_norm.weight": torch.from_numpy(unit_expand_norm_gamma),
        "unit_expand_norm.bias": torch.from_numpy(unit_expand_norm_beta),
        "unit_expand_norm.running_mean": torch.from_numpy(unit_expand_norm_mean),
        "unit_expand_norm.running_var": torch.from_numpy(unit_expand_norm_variance),
    }
)

model.eval()
with torch.no_grad():
    # PyTorch takes [batch, channels, height, width].
    output = model(torch.from_numpy(image).permute(2, 0, 1)[None])
output = output[0].permute(1, 2, 0)
first = output[0, 0, 0].item()

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (3, 3, 18), "unexpected shape"
expected = 0
tolerance = 1e-5 * max(1.0, output.abs().max().item())  # 32-bit sums depend on their order
assert abs(first - expected) <= tolerance, "unexpected first value"
