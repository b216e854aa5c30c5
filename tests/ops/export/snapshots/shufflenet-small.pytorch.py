# ShuffleNet in small, in PyTorch.
# Runs the layers once and checks what comes out:
# input 16 × 16 × 3 (height × width × channels),
# output 1 × 1 × 4, with 0 as its first value.
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
image = integers((16, 16, 3), layer=0, role=0, limit=3)
stem_kernel = integers((3, 3, 3, 9), layer=1, role=0, limit=2)
stage2_unit1_compress_kernel = integers((1, 1, 3, 6), layer=3, role=0, limit=2)
stage2_unit1_compress_norm_gamma = np.ones(6, dtype=np.float32)
stage2_unit1_compress_norm_beta = np.zeros(6, dtype=np.float32)
stage2_unit1_compress_norm_mean = np.zeros(6, dtype=np.float32)
stage2_unit1_compress_norm_variance = np.ones(6, dtype=np.float32)
stage2_unit1_depthwise_kernel = integers((3, 3, 1, 6), layer=7, role=0, limit=2)
stage2_unit1_depthwise_norm_gamma = np.ones(6, dtype=np.float32)
stage2_unit1_depthwise_norm_beta = np.zeros(6, dtype=np.float32)
stage2_unit1_depthwise_norm_mean = np.zeros(6, dtype=np.float32)
stage2_unit1_depthwise_norm_variance = np.ones(6, dtype=np.float32)
stage2_unit1_expand_kernel = integers((1, 1, 2, 9), layer=9, role=0, limit=2)
stage2_unit1_expand_norm_gamma = np.ones(9, dtype=np.float32)
stage2_unit1_expand_norm_beta = np.zeros(9, dtype=np.float32)
stage2_unit1_expand_norm_mean = np.zeros(9, dtype=np.float32)
stage2_unit1_expand_norm_variance = np.ones(9, dtype=np.float32)
stage2_unit2_compress_kernel = integers((1, 1, 6, 6), layer=14, role=0, limit=2)
stage2_unit2_compress_norm_gamma = np.ones(6, dtype=np.float32)
stage2_unit2_compress_norm_beta = np.zeros(6, dtype=np.float32)
stage2_unit2_compress_norm_mean = np.zeros(6, dtype=np.float32)
stage2_unit2_compress_norm_variance = np.ones(6, dtype=np.float32)
stage2_unit2_depthwise_kernel = integers((3, 3, 1, 6), layer=18, role=0, limit=2)
stage2_unit2_depthwise_norm_gamma = np.ones(6, dtype=np.float32)
stage2_unit2_depthwise_norm_beta = np.zeros(6, dtype=np.float32)
stage2_unit2_depthwise_norm_mean = np.zeros(6, dtype=np.float32)
stage2_unit2_depthwise_norm_variance = np.ones(6, dtype=np.float32)
stage2_unit2_expand_kernel = integers((1, 1, 2, 18), layer=20, role=0, limit=2)
stage2_unit2_expand_norm_gamma = np.ones(18, dtype=np.float32)
stage2_unit2_expand_norm_beta = np.zeros(18, dtype=np.float32)
stage2_unit2_expand_norm_mean = np.zeros(18, dtype=np.float32)
stage2_unit2_expand_norm_variance = np.ones(18, dtype=np.float32)
stage2_unit3_compress_kernel = integers((1, 1, 6, 6), layer=24, role=0, limit=2)
stage2_unit3_compress_norm_gamma = np.ones(6, dtype=np.float32)
stage2_unit3_compress_norm_beta = np.zeros(6, dtype=np.float32)
stage2_unit3_compress_norm_mean = np.zeros(6, dtype=np.float32)
stage2_unit3_compress_norm_variance = np.ones(6, dtype=np.float32)
stage2_unit3_depthwise_kernel = integers((3, 3, 1, 6), layer=28, role=0, limit=2)
stage2_unit3_depthwise_norm_gamma = np.ones(6, dtype=np.float32)
stage2_unit3_depthwise_norm_beta = np.zeros(6, dtype=np.float32)
stage2_unit3_depthwise_norm_mean = np.zeros(6, dtype=np.float32)
stage2_unit3_depthwise_norm_variance = np.ones(6, dtype=np.float32)
stage2_unit3_expand_kernel = integers((1, 1, 2, 18), layer=30, role=0, limit=2)
stage2_unit3_expand_norm_gamma = np.ones(18, dtype=np.float32)
stage2_unit3_expand_norm_beta = np.zeros(18, dtype=np.float32)
stage2_unit3_expand_norm_mean = np.zeros(18, dtype=np.float32)
stage2_unit3_expand_norm_variance = np.ones(18, dtype=np.float32)
logits_kernel = integers((18, 4), layer=35, role=0, limit=2)
logits_bias = integers((4,), layer=35, role=1, limit=2)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 9, kernel_size=3, stride=2, bias=False)
        self.stage2_unit1_compress = nn.Conv2d(9, 6, kernel_size=1, groups=3, bias=False)
        self.stage2_unit1_compress_norm = nn.BatchNorm2d(6, eps=0.001)
        self.stage2_unit1_depthwise = nn.Conv2d(6, 6, kernel_size=3, stride=2, groups=6, bias=False)
        self.stage2_unit1_depthwise_norm = nn.BatchNorm2d(6, eps=0.001)
        self.stage2_unit1_expand = nn.Conv2d(6, 9, kernel_size=1, groups=3, bias=False)
        self.stage2_unit1_expand_norm = nn.BatchNorm2d(9, eps=0.001)
        self.stage2_unit2_compress = nn.Conv2d(18, 6, kernel_size=1, groups=3, bias=False)
        self.stage2_unit2_compress_norm = nn.BatchNorm2d(6, eps=0.001)
        self.stage2_unit2_depthwise = nn.Conv2d(6, 6, kernel_size=3, padding=1, groups=6, bias=False)
        self.stage2_unit2_depthwise_norm = nn.BatchNorm2d(6, eps=0.001)
        self.stage2_unit2_expand = nn.Conv2d(6, 18, kernel_size=1, groups=3, bias=False)
        self.stage2_unit2_expand_norm = nn.BatchNorm2d(18, eps=0.001)
        self.stage2_unit3_compress = nn.Conv2d(18, 6, kernel_size=1, groups=3, bias=False)
        self.stage2_unit3_compress_norm = nn.BatchNorm2d(6, eps=0.001)
        self.stage2_unit3_depthwise = nn.Conv2d(6, 6, kernel_size=3, padding=1, groups=6, bias=False)
        self.stage2_unit3_depthwise_norm = nn.BatchNorm2d(6, eps=0.001)
        self.stage2_unit3_expand = nn.Conv2d(6, 18, kernel_size=1, groups=3, bias=False)
        self.stage2_unit3_expand_norm = nn.BatchNorm2d(18, eps=0.001)
        self.logits = nn.Linear(18, 4)

    def forward(self, x):
        # TensorFlow's "same" of 16×16: 0 above, 1 below, 0 left, 1 right; padding= would pad evenly.
        x = self.stem(F.pad(x, (0, 1, 0, 1)))
        # TensorFlow's "same" of 8×8: 0 above, 1 below, 0 left, 1 right; padding= would pad evenly; -inf never wins.
        x = F.max_pool2d(F.pad(x, (0, 1, 0, 1), value=float("-inf")), 3, stride=2)

        # stage2.unit1
        shortcut = x
        x = self.stage2_unit1_compress(x)
        x = self.stage2_unit1_compress_norm(x)
        x = F.relu(x)
        x = channel_shuffle(x, groups=3)
        # TensorFlow's "same" of 4×4: 0 above, 1 below, 0 left, 1 right; padding= would pad evenly.
        x = self.stage2_unit1_depthwise(F.pad(x, (0, 1, 0, 1)))
        x = self.stage2_unit1_depthwise_norm(x)
        x = self.stage2_unit1_expand(x)
        main = self.stage2_unit1_expand_norm(x)
        # TensorFlow's "same" of 4×4: 0 above, 1 below, 0 left, 1 right; padding= would pad evenly.
        x = average_pool(shortcut, 3, stride=2, sides=(0, 1, 0, 1))
        x = torch.cat([x, main], dim=1)
        x = F.relu(x)

        # stage2.unit2
        shortcut = x
        x = self.stage2_unit2_compress(x)
        x = self.stage2_unit2_compress_norm(x)
        x = F.relu(x)
        x = channel_shuffle(x, groups=3)
        x = self.stage2_unit2_depthwise(x)
        x = self.stage2_unit2_depthwise_norm(x)
        x = self.stage2_unit2_expand(x)
        x = self.stage2_unit2_expand_norm(x)
        x = x + shortcut
        x = F.relu(x)

        # stage2.unit3
        shortcut = x
        x = self.stage2_unit3_compress(x)
        x = self.stage2_unit3_compress_norm(x)
        x = F.relu(x)
        x = channel_shuffle(x, groups=3)
        x = self.stage2_unit3_depthwise(x)
        x = self.stage2_unit3_depthwise_norm(x)
        x = self.stage2_unit3_expand(x)
        x = self.stage2_unit3_expand_norm(x)
        x = x + shortcut
        x = F.relu(x)

        x = x.mean(dim=(2, 3))
        x = self.logits(x)
        x = F.softmax(x, dim=1)
        return x


model = Model()

# PyTorch keeps kernels as [out channels, in channels / groups, height, width].
model.load_state_dict(
    {
        "stem.weight": torch.from_numpy(stem_kernel).permute(3, 2, 0, 1),
        "stage2_unit1_compress.weight": torch.from_numpy(stage2_unit1_compress_kernel).permute(3, 2, 0, 1),
        "stage2_unit1_compress_norm.weight": torch.from_numpy(stage2_unit1_compress_norm_gamma),
        "stage2_unit1_compress_norm.bias": torch.from_numpy(stage2_unit1_compress_norm_beta),
        "stage2_unit1_compress_norm.running_mean": torch.from_numpy(stage2_unit1_compress_norm_mean),
        "stage2_unit1_compress_norm.running_var": torch.from_numpy(stage2_unit1_compress_norm_variance),
        "stage2_unit1_depthwise.weight": torch.from_numpy(stage2_unit1_depthwise_kernel).permute(3, 2, 0, 1),
        "stage2_unit1_depthwise_norm.weight": torch.from_numpy(stage2_unit1_depthwise_norm_gamma),
        "stage2_unit1_depthwise_norm.bias": torch.from_numpy(stage2_unit1_depthwise_norm_beta),
        "stage2_unit1_depthwise_norm.running_mean": torch.from_numpy(stage2_unit1_depthwise_norm_mean),
        "stage2_unit1_depthwise_norm.running_var": torch.from_numpy(stage2_unit1_depthwise_norm_variance),
        "stage2_unit1_expand.weight": torch.from_numpy(stage2_unit1_expand_kernel).permute(3, 2, 0, 1),
        "stage2_unit1_expand_norm.weight": torch.from_numpy(stage2_unit1_expand_norm_gamma),
        "stage2_unit1_expand_norm.bias": torch.from_numpy(stage2_unit1_expand_norm_beta),
        "stage2_unit1_expand_norm.running_mean": torch.from_numpy(stage2_unit1_expand_norm_mean),
        "stage2_unit1_expand_norm.running_var": torch.from_numpy(stage2_unit1_expand_norm_variance),
        "stage2_unit2_compress.weight": torch.from_numpy(stage2_unit2_compress_kernel).permute(3, 2, 0, 1),
        "stage2_unit2_compress_norm.weight": torch.from_numpy(stage2_unit2_compress_norm_gamma),
        "stage2_unit2_compress_norm.bias": torch.from_numpy(stage2_unit2_compress_norm_beta),
        "stage2_unit2_compress_norm.running_mean": torch.from_numpy(stage2_unit2_compress_norm_mean),
        "stage2_unit2_compress_norm.running_var": torch.from_numpy(stage2_unit2_compress_norm_variance),
        "stage2_unit2_depthwise.weight": torch.from_numpy(stage2_unit2_depthwise_kernel).permute(3, 2, 0, 1),
        "stage2_unit2_depthwise_norm.weight": torch.from_numpy(stage2_unit2_depthwise_norm_gamma),
        "stage2_unit2_depthwise_norm.bias": torch.from_numpy(stage2_unit2_depthwise_norm_beta),
        "stage2_unit2_depthwise_norm.running_mean": torch.from_numpy(stage2_unit2_depthwise_norm_mean),
        "stage2_unit2_depthwise_norm.running_var": torch.from_numpy(stage2_unit2_depthwise_norm_variance),
        "stage2_unit2_expand.weight": torch.from_numpy(stage2_unit2_expand_kernel).permute(3, 2, 0, 1),
        "stage2_unit2_expand_norm.weight": torch.from_numpy(stage2_unit2_expand_norm_gamma),
        "stage2_unit2_expand_norm.bias": torch.from_numpy(stage2_unit2_expand_norm_beta),
        "stage2_unit2_expand_norm.running_mean": torch.from_numpy(stage2_unit2_expand_norm_mean),
        "stage2_unit2_expand_norm.running_var": torch.from_numpy(stage2_unit2_expand_norm_variance),
        "stage2_unit3_compress.weight": torch.from_numpy(stage2_unit3_compress_kernel).permute(3, 2, 0, 1),
        "stage2_unit3_compress_norm.weight": torch.from_numpy(stage2_unit3_compress_norm_gamma),
        "stage2_unit3_compress_norm.bias": torch.from_numpy(stage2_unit3_compress_norm_beta),
        "stage2_unit3_compress_norm.running_mean": torch.from_numpy(stage2_unit3_compress_norm_mean),
        "stage2_unit3_compress_norm.running_var": torch.from_numpy(stage2_unit3_compress_norm_variance),
        "stage2_unit3_depthwise.weight": torch.from_numpy(stage2_unit3_depthwise_kernel).permute(3, 2, 0, 1),
        "stage2_unit3_depthwise_norm.weight": torch.from_numpy(stage2_unit3_depthwise_norm_gamma),
        "stage2_unit3_depthwise_norm.bias": torch.from_numpy(stage2_unit3_depthwise_norm_beta),
        "stage2_unit3_depthwise_norm.running_mean": torch.from_numpy(stage2_unit3_depthwise_norm_mean),
        "stage2_unit3_depthwise_norm.running_var": torch.from_numpy(stage2_unit3_depthwise_norm_variance),
        "stage2_unit3_expand.weight": torch.from_numpy(stage2_unit3_expand_kernel).permute(3, 2, 0, 1),
        "stage2_unit3_expand_norm.weight": torch.from_numpy(stage2_unit3_expand_norm_gamma),
        "stage2_unit3_expand_norm.bias": torch.from_numpy(stage2_unit3_expand_norm_beta),
        "stage2_unit3_expand_norm.running_mean": torch.from_numpy(stage2_unit3_expand_norm_mean),
        "stage2_unit3_expand_norm.running_var": torch.from_numpy(stage2_unit3_expand_norm_variance),
        "logits.weight": torch.from_numpy(logits_kernel).T,
        "logits.bias": torch.from_numpy(logits_bias),
    }
)

model.eval()
with torch.no_grad():
    # PyTorch takes [batch, channels, height, width].
    output = model(torch.from_numpy(image).permute(2, 0, 1)[None])
output = output.reshape(1, 1, -1)  # a vector counts as a map of one place
first = output[0, 0, 0].item()

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (1, 1, 4), "unexpected shape"
expected = 0
tolerance = 1e-5 * max(1.0, output.abs().max().item())  # 32-bit sums depend on their order
assert abs(first - expected) <= tolerance, "unexpected first value"
