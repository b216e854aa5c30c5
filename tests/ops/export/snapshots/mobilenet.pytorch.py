# MobileNet v1, α = 1, in PyTorch.
# Runs the layers once and checks what comes out:
# input 32 × 32 × 3 (height × width × channels),
# output 1 × 1 × 1000, with 0.0010173895 as its first value.
# 4,231,976 parameters are trained: kernels, biases, gamma and beta.
from collections import OrderedDict

import numpy as np
import torch
from torch import nn

SEED = 1
ROLES = ["kernel", "bias", "gamma", "beta", "mean", "variance"]


def mixed(bits):
    """Mixes 32 bits: the finaliser of MurmurHash3. Arrays of uint32 wrap around, as it needs."""
    bits = (bits ^ (bits >> 16)) * 0x85EBCA6B
    bits = (bits ^ (bits >> 13)) * 0xC2B2AE35
    return bits ^ (bits >> 16)


def uniforms(shape, layer, role):
    """Numbers from -1 to 1, in 64 bits: the same on every machine for a seed, layer and role."""
    stream = np.array([(SEED * 65536 + layer * 16 + role + 0x9E3779B9) % 2**32], dtype=np.uint32)
    places = np.arange(np.prod(shape), dtype=np.uint32)
    bits = mixed(mixed(stream) + places * 0x9E3779B1)
    return (bits / 2**31 - 1).reshape(shape)


def formula(shape, layer, role):
    """Weights that keep maps in range through many layers, worked out in 64 bits and rounded once to 32."""
    values = uniforms(shape, layer, ROLES.index(role))
    if role == "kernel":
        values = values * np.sqrt(6 / np.prod(shape[:-1]))
    elif role == "gamma":
        values = 1 + 0.25 * values
    elif role == "variance":
        values = 1 + 0.5 * values
    else:
        values = 0.25 * values
    return values.astype(np.float32)


# An image is [height, width, channels].
image = uniforms((32, 32, 3), layer=0, role=0).astype(np.float32)

# The layers that have weights, by their place among all layers, which the formula reads.
LAYERS = {
    "conv1": 1,
    "norm": 2,
    "block1_dw": 4,
    "block1_norm": 5,
    "block1_pw": 7,
    "block1_norm2": 8,
    "block2_dw": 10,
    "block2_norm": 11,
    "block2_pw": 13,
    "block2_norm2": 14,
    "block3_dw": 16,
    "block3_norm": 17,
    "block3_pw": 19,
    "block3_norm2": 20,
    "block4_dw": 22,
    "block4_norm": 23,
    "block4_pw": 25,
    "block4_norm2": 26,
    "block5_dw": 28,
    "block5_norm": 29,
    "block5_pw": 31,
    "block5_norm2": 32,
    "block6_dw": 34,
    "block6_norm": 35,
    "block6_pw": 37,
    "block6_norm2": 38,
    "block7_dw": 40,
    "block7_norm": 41,
    "block7_pw": 43,
    "block7_norm2": 44,
    "block8_dw": 46,
    "block8_norm": 47,
    "block8_pw": 49,
    "block8_norm2": 50,
    "block9_dw": 52,
    "block9_norm": 53,
    "block9_pw": 55,
    "block9_norm2": 56,
    "block10_dw": 58,
    "block10_norm": 59,
    "block10_pw": 61,
    "block10_norm2": 62,
    "block11_dw": 64,
    "block11_norm": 65,
    "block11_pw": 67,
    "block11_norm2": 68,
    "block12_dw": 70,
    "block12_norm": 71,
    "block12_pw": 73,
    "block12_norm2": 74,
    "block13_dw": 76,
    "block13_norm": 77,
    "block13_pw": 79,
    "block13_norm2": 80,
    "fc": 83,
}

model = nn.Sequential(
    OrderedDict(
        # TensorFlow's "same" of 32×32: 0 above, 1 below, 0 left, 1 right; padding= would pad evenly.
        conv1_pad=nn.ZeroPad2d((0, 1, 0, 1)),
        conv1=nn.Conv2d(3, 32, kernel_size=3, stride=2, bias=False),
        norm=nn.BatchNorm2d(32, eps=0.001),
        relu=nn.ReLU(),
        block1_dw=nn.Conv2d(32, 32, kernel_size=3, padding=1, groups=32, bias=False),
        block1_norm=nn.BatchNorm2d(32, eps=0.001),
        block1_relu=nn.ReLU(),
        block1_pw=nn.Conv2d(32, 64, kernel_size=1, bias=False),
        block1_norm2=nn.BatchNorm2d(64, eps=0.001),
        block1_relu2=nn.ReLU(),
        # TensorFlow's "same" of 16×16: 0 above, 1 below, 0 left, 1 right; padding= would pad evenly.
        block2_dw_pad=nn.ZeroPad2d((0, 1, 0, 1)),
        block2_dw=nn.Conv2d(64, 64, kernel_size=3, stride=2, groups=64, bias=False),
        block2_norm=nn.BatchNorm2d(64, eps=0.001),
        block2_relu=nn.ReLU(),
        block2_pw=nn.Conv2d(64, 128, kernel_size=1, bias=False),
        block2_norm2=nn.BatchNorm2d(128, eps=0.001),
        block2_relu2=nn.ReLU(),
        block3_dw=nn.Conv2d(128, 128, kernel_size=3, padding=1, groups=128, bias=False),
        block3_norm=nn.BatchNorm2d(128, eps=0.001),
        block3_relu=nn.ReLU(),
        block3_pw=nn.Conv2d(128, 128, kernel_size=1, bias=False),
        block3_norm2=nn.BatchNorm2d(128, eps=0.001),
        block3_relu2=nn.ReLU(),
        # TensorFlow's "same" of 8×8: 0 above, 1 below, 0 left, 1 right; padding= would pad evenly.
        block4_dw_pad=nn.ZeroPad2d((0, 1, 0, 1)),
        block4_dw=nn.Conv2d(128, 128, kernel_size=3, stride=2, groups=128, bias=False),
        block4_norm=nn.BatchNorm2d(128, eps=0.001),
        block4_relu=nn.ReLU(),
        block4_pw=nn.Conv2d(128, 256, kernel_size=1, bias=False),
        block4_norm2=nn.BatchNorm2d(256, eps=0.001),
        block4_relu2=nn.ReLU(),
        block5_dw=nn.Conv2d(256, 256, kernel_size=3, padding=1, groups=256, bias=False),
        block5_norm=nn.BatchNorm2d(256, eps=0.001),
        block5_relu=nn.ReLU(),
        block5_pw=nn.Conv2d(256, 256, kernel_size=1, bias=False),
        block5_norm2=nn.BatchNorm2d(256, eps=0.001),
        block5_relu2=nn.ReLU(),
        # TensorFlow's "same" of 4×4: 0 above, 1 below, 0 left, 1 right; padding= would pad evenly.
        block6_dw_pad=nn.ZeroPad2d((0, 1, 0, 1)),
        block6_dw=nn.Conv2d(256, 256, kernel_size=3, stride=2, groups=256, bias=False),
        block6_norm=nn.BatchNorm2d(256, eps=0.001),
        block6_relu=nn.ReLU(),
        block6_pw=nn.Conv2d(256, 512, kernel_size=1, bias=False),
        block6_norm2=nn.BatchNorm2d(512, eps=0.001),
        block6_relu2=nn.ReLU(),
        block7_dw=nn.Conv2d(512, 512, kernel_size=3, padding=1, groups=512, bias=False),
        block7_norm=nn.BatchNorm2d(512, eps=0.001),
        block7_relu=nn.ReLU(),
        block7_pw=nn.Conv2d(512, 512, kernel_size=1, bias=False),
        block7_norm2=nn.BatchNorm2d(512, eps=0.001),
        block7_relu2=nn.ReLU(),
        block8_dw=nn.Conv2d(512, 512, kernel_size=3, padding=1, groups=512, bias=False),
        block8_norm=nn.BatchNorm2d(512, eps=0.001),
        block8_relu=nn.ReLU(),
        block8_pw=nn.Conv2d(512, 512, kernel_size=1, bias=False),
        block8_norm2=nn.BatchNorm2d(512, eps=0.001),
        block8_relu2=nn.ReLU(),
        block9_dw=nn.Conv2d(512, 512, kernel_size=3, padding=1, groups=512, bias=False),
        block9_norm=nn.BatchNorm2d(512, eps=0.001),
        block9_relu=nn.ReLU(),
        block9_pw=nn.Conv2d(512, 512, kernel_size=1, bias=False),
        block9_norm2=nn.BatchNorm2d(512, eps=0.001),
        block9_relu2=nn.ReLU(),
        block10_dw=nn.Conv2d(512, 512, kernel_size=3, padding=1, groups=512, bias=False),
        block10_norm=nn.BatchNorm2d(512, eps=0.001),
        block10_relu=nn.ReLU(),
        block10_pw=nn.Conv2d(512, 512, kernel_size=1, bias=False),
        block10_norm2=nn.BatchNorm2d(512, eps=0.001),
        block10_relu2=nn.ReLU(),
        block11_dw=nn.Conv2d(512, 512, kernel_size=3, padding=1, groups=512, bias=False),
        block11_norm=nn.BatchNorm2d(512, eps=0.001),
        block11_relu=nn.ReLU(),
        block11_pw=nn.Conv2d(512, 512, kernel_size=1, bias=False),
        block11_norm2=nn.BatchNorm2d(512, eps=0.001),
        block11_relu2=nn.ReLU(),
        # TensorFlow's "same" of 2×2: 0 above, 1 below, 0 left, 1 right; padding= would pad evenly.
        block12_dw_pad=nn.ZeroPad2d((0, 1, 0, 1)),
        block12_dw=nn.Conv2d(512, 512, kernel_size=3, stride=2, groups=512, bias=False),
        block12_norm=nn.BatchNorm2d(512, eps=0.001),
        block12_relu=nn.ReLU(),
        block12_pw=nn.Conv2d(512, 1024, kernel_size=1, bias=False),
        block12_norm2=nn.BatchNorm2d(1024, eps=0.001),
        block12_relu2=nn.ReLU(),
        block13_dw=nn.Conv2d(1024, 1024, kernel_size=3, padding=1, groups=1024, bias=False),
        block13_norm=nn.BatchNorm2d(1024, eps=0.001),
        block13_relu=nn.ReLU(),
        block13_pw=nn.Conv2d(1024, 1024, kernel_size=1, bias=False),
        block13_norm2=nn.BatchNorm2d(1024, eps=0.001),
        block13_relu2=nn.ReLU(),
        gap=nn.AdaptiveAvgPool2d(1),
        gap_flatten=nn.Flatten(),
        fc=nn.Linear(1024, 1000),
        softmax=nn.Softmax(dim=1),
    )
)


PLAIN = {"weight": "kernel", "bias": "bias"}
NORM = {"weight": "gamma", "bias": "beta", "running_mean": "mean", "running_var": "variance"}


@torch.no_grad()
def fill(model):
    """Gives every layer its weights by the formula.

    The formula has kernels as [height, width, in channels / groups, out channels]; PyTorch keeps them as
    [out channels, in channels / groups, height, width].
    """
    for name, number in LAYERS.items():
        layer = model.get_submodule(name)
        is_norm = isinstance(layer, (nn.BatchNorm1d, nn.BatchNorm2d))
        for attribute, role in (NORM if is_norm else PLAIN).items():
            values = getattr(layer, attribute)
            if values is None:  # a layer without a bias
                continue
            if role == "kernel":
                values = values.permute(2, 3, 1, 0) if values.dim() == 4 else values.T
            values.copy_(torch.from_numpy(formula(tuple(values.shape), number, role)))


fill(model)

model.eval()
with torch.no_grad():
    # PyTorch takes [batch, channels, height, width].
    output = model(torch.from_numpy(image).permute(2, 0, 1)[None])
output = output.reshape(1, 1, -1)  # a vector counts as a map of one place
first = output[0, 0, 0].item()

parameters = sum(p.numel() for p in model.parameters())
print("shape", tuple(output.shape), "first value", first, "parameters", parameters)
assert parameters == 4_231_976, "unexpected number of parameters"
assert tuple(output.shape) == (1, 1, 1000), "unexpected shape"

values = [float(value) for value in output.reshape(-1)]
largest = max(values)
# 32-bit sums depend on their order, so a little is allowed.
assert abs(first - 0.0010173895) <= 1e-7, "unexpected first value"
assert abs(largest - 0.0041338694) <= 4e-7, "unexpected largest value"
assert largest - values[800] <= 4e-7, "the largest value is at another place"
