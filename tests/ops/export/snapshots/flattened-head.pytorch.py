# flattened head, in PyTorch.
# Runs the layers once and checks what comes out:
# input 5 × 4 × 2 (height × width × channels),
# output 1 × 1 × 3, with 1 as its first value.
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


# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels].
image = integers((5, 4, 2), layer=0, role=0, limit=3)
features_kernel = integers((3, 3, 2, 3), layer=1, role=0, limit=2)
norm_gamma = np.ones(3, dtype=np.float32)
norm_beta = np.zeros(3, dtype=np.float32)
norm_mean = np.zeros(3, dtype=np.float32)
norm_variance = np.ones(3, dtype=np.float32)
dense_kernel = integers((18, 6), layer=4, role=0, limit=2)
norm2_gamma = np.ones(6, dtype=np.float32)
norm2_beta = np.zeros(6, dtype=np.float32)
norm2_mean = np.zeros(6, dtype=np.float32)
norm2_variance = np.ones(6, dtype=np.float32)
dense2_kernel = integers((6, 3), layer=7, role=0, limit=2)
dense2_bias = integers((3,), layer=7, role=1, limit=2)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Conv2d(2, 3, kernel_size=3, bias=False)
        self.norm = nn.BatchNorm2d(3, eps=0.01)
        self.dense = nn.Linear(18, 6, bias=False)
        self.norm2 = nn.BatchNorm1d(6, eps=0.001)
        self.dense2 = nn.Linear(6, 3)

    def forward(self, x):
        x = self.features(x)
        x = self.norm(x)
        # Values are counted by row, column, channel: channels have to be the last axis first.
        x = x.permute(0, 2, 3, 1).flatten(1)
        x = self.dense(x)
        x = self.norm2(x)
        x = F.relu(x)
        x = self.dense2(x)
        x = F.softmax(x, dim=1)
        return x


model = Model()

# PyTorch keeps kernels as [out channels, in channels / groups, height, width].
model.load_state_dict(
    {
        "features.weight": torch.from_numpy(features_kernel).permute(3, 2, 0, 1),
        "norm.weight": torch.from_numpy(norm_gamma),
        "norm.bias": torch.from_numpy(norm_beta),
        "norm.running_mean": torch.from_numpy(norm_mean),
        "norm.running_var": torch.from_numpy(norm_variance),
        "dense.weight": torch.from_numpy(dense_kernel).T,
        "norm2.weight": torch.from_numpy(norm2_gamma),
        "norm2.bias": torch.from_numpy(norm2_beta),
        "norm2.running_mean": torch.from_numpy(norm2_mean),
        "norm2.running_var": torch.from_numpy(norm2_variance),
        "dense2.weight": torch.from_numpy(dense2_kernel).T,
        "dense2.bias": torch.from_numpy(dense2_bias),
    }
)

model.eval()
with torch.no_grad():
    # PyTorch takes [batch, channels, height, width].
    output = model(torch.from_numpy(image).permute(2, 0, 1)[None])
output = output.reshape(1, 1, -1)  # a vector counts as a map of one place
first = output[0, 0, 0].item()

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (1, 1, 3), "unexpected shape"
expected = 1
tolerance = 1e-5 * max(1.0, output.abs().max().item())  # 32-bit sums depend on their order
assert abs(first - expected) <= tolerance, "unexpected first value"
