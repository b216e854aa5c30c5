# MobileNet v1, α = 1, in Keras 3 with any of its backends.
# Runs the layers once and checks what comes out:
# input 32 × 32 × 3 (height × width × channels),
# output 1 × 1 × 1000, with 0.0010173895 as its first value.
# 4,231,976 parameters are trained: kernels, biases, gamma and beta.
import keras
import numpy as np
from keras import layers, ops

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

inputs = keras.Input(shape=(32, 32, 3))
x = layers.Conv2D(32, 3, strides=2, padding="same", use_bias=False, name="conv1")(inputs)
x = layers.BatchNormalization(epsilon=0.001, name="norm")(x)
x = layers.ReLU()(x)

# block1
x = layers.DepthwiseConv2D(3, padding="same", use_bias=False, name="block1_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block1_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(64, 1, use_bias=False, name="block1_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block1_norm2")(x)
x = layers.ReLU()(x)

# block2
x = layers.DepthwiseConv2D(3, strides=2, padding="same", use_bias=False, name="block2_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block2_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(128, 1, use_bias=False, name="block2_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block2_norm2")(x)
x = layers.ReLU()(x)

# block3
x = layers.DepthwiseConv2D(3, padding="same", use_bias=False, name="block3_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block3_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(128, 1, use_bias=False, name="block3_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block3_norm2")(x)
x = layers.ReLU()(x)

# block4
x = layers.DepthwiseConv2D(3, strides=2, padding="same", use_bias=False, name="block4_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block4_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(256, 1, use_bias=False, name="block4_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block4_norm2")(x)
x = layers.ReLU()(x)

# block5
x = layers.DepthwiseConv2D(3, padding="same", use_bias=False, name="block5_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block5_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(256, 1, use_bias=False, name="block5_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block5_norm2")(x)
x = layers.ReLU()(x)

# block6
x = layers.DepthwiseConv2D(3, strides=2, padding="same", use_bias=False, name="block6_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block6_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(512, 1, use_bias=False, name="block6_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block6_norm2")(x)
x = layers.ReLU()(x)

# block7
x = layers.DepthwiseConv2D(3, padding="same", use_bias=False, name="block7_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block7_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(512, 1, use_bias=False, name="block7_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block7_norm2")(x)
x = layers.ReLU()(x)

# block8
x = layers.DepthwiseConv2D(3, padding="same", use_bias=False, name="block8_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block8_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(512, 1, use_bias=False, name="block8_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block8_norm2")(x)
x = layers.ReLU()(x)

# block9
x = layers.DepthwiseConv2D(3, padding="same", use_bias=False, name="block9_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block9_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(512, 1, use_bias=False, name="block9_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block9_norm2")(x)
x = layers.ReLU()(x)

# block10
x = layers.DepthwiseConv2D(3, padding="same", use_bias=False, name="block10_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block10_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(512, 1, use_bias=False, name="block10_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block10_norm2")(x)
x = layers.ReLU()(x)

# block11
x = layers.DepthwiseConv2D(3, padding="same", use_bias=False, name="block11_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block11_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(512, 1, use_bias=False, name="block11_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block11_norm2")(x)
x = layers.ReLU()(x)

# block12
x = layers.DepthwiseConv2D(3, strides=2, padding="same", use_bias=False, name="block12_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block12_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(1024, 1, use_bias=False, name="block12_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block12_norm2")(x)
x = layers.ReLU()(x)

# block13
x = layers.DepthwiseConv2D(3, padding="same", use_bias=False, name="block13_dw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block13_norm")(x)
x = layers.ReLU()(x)
x = layers.Conv2D(1024, 1, use_bias=False, name="block13_pw")(x)
x = layers.BatchNormalization(epsilon=0.001, name="block13_norm2")(x)
x = layers.ReLU()(x)

x = layers.GlobalAveragePooling2D()(x)
x = layers.Dense(1000, use_bias=True, name="fc")(x)
x = layers.Softmax()(x)
model = keras.Model(inputs, x)


def fill(model):
    """Gives every layer its weights by the formula, in the order of Keras: kernel, bias; gamma, beta, mean, variance.

    The formula has kernels as [height, width, in channels / groups, out channels]; Keras keeps depthwise ones as
    [height, width, channels, multiplier], in the same order in memory.
    """
    for name, number in LAYERS.items():
        layer = model.get_layer(name)
        roles = ROLES[2:] if isinstance(layer, layers.BatchNormalization) else ROLES[:2]
        arrays = []
        for role, weight in zip(roles, layer.weights):
            shape = tuple(weight.shape)
            if role == "kernel" and isinstance(layer, layers.DepthwiseConv2D):
                height, width, channels, multiplier = shape
                shape = (height, width, 1, channels * multiplier)
            arrays.append(formula(shape, number, role).reshape(weight.shape))
        layer.set_weights(arrays)


fill(model)

output = ops.convert_to_numpy(model(image[np.newaxis], training=False))
output = output.reshape(1, 1, -1)  # a vector counts as a map of one place
first = float(output[0, 0, 0])

parameters = sum(int(np.prod(w.shape)) for w in model.trainable_weights)
print("shape", tuple(output.shape), "first value", first, "parameters", parameters)
assert parameters == 4_231_976, "unexpected number of parameters"
assert tuple(output.shape) == (1, 1, 1000), "unexpected shape"

values = [float(value) for value in output.reshape(-1)]
largest = max(values)
# 32-bit sums depend on their order, so a little is allowed.
assert abs(first - 0.0010173895) <= 1e-7, "unexpected first value"
assert abs(largest - 0.0041338694) <= 4e-7, "unexpected largest value"
assert largest - values[800] <= 4e-7, "the largest value is at another place"
