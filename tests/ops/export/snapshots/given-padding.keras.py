# padding of its own, in Keras 3 with any of its backends.
# Runs the layers once and checks what comes out:
# input 11 × 10 × 2 (height × width × channels),
# output 3 × 2 × 4, with -86.75543 as its first value.
import keras
import numpy as np
from keras import layers, ops

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


def max_pool(x, pool_size, strides, sides):
    """MaxPooling2D with padding of its own: minus infinity never is the largest."""
    x = ops.pad(x, ((0, 0), *sides, (0, 0)), constant_values=-np.inf)
    return layers.MaxPooling2D(pool_size, strides=strides)(x)


def average_pool(x, pool_size, strides, sides):
    """AveragePooling2D with padding of its own, which does not count: divided by the share of the map in it."""
    pads = ((0, 0), *sides, (0, 0))
    pool = layers.AveragePooling2D(pool_size, strides=strides)
    return pool(ops.pad(x, pads)) / pool(ops.pad(ops.ones_like(x), pads))


# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels];
# depthwise kernels are [height, width, channels, multiplier].
image = integers((11, 10, 2), layer=0, role=0, limit=3)
conv_kernel = integers((3, 5, 2, 6), layer=1, role=0, limit=2)
conv2_kernel = integers((3, 3, 6, 4), layer=8, role=0, limit=2)
conv3_kernel = integers((3, 3, 2, 4), layer=9, role=0, limit=2)
conv3_bias = integers((4,), layer=9, role=1, limit=2)
conv4_kernel = integers((2, 2, 1, 4), layer=10, role=0, limit=2)

inputs = keras.Input(shape=(11, 10, 2))
x = layers.ZeroPadding2D(((2, 0), (1, 2)))(inputs)
x = layers.Conv2D(6, (3, 5), strides=(2, 1), padding="valid", use_bias=False, name="conv")(x)
x = max_pool(x, 3, strides=1, sides=((2, 2), (2, 2)))
x = max_pool(x, 3, strides=(1, 2), sides=((2, 0), (1, 2)))
x = average_pool(x, 3, strides=2, sides=((2, 0), (1, 2)))
x = average_pool(x, 3, strides=1, sides=((1, 1), (1, 1)))
# "same" as in TensorFlow, written out: Keras on PyTorch averages copies of the edge where it is uneven.
x = average_pool(x, 2, strides=1, sides=((0, 1), (0, 1)))
x = max_pool(x, 2, strides=1, sides=((0, 0), (0, 0)))
x = layers.ZeroPadding2D(((1, 1), (1, 1)))(x)
x = layers.Conv2D(4, 3, padding="valid", use_bias=False, name="conv2")(x)
x = layers.ZeroPadding2D(((2, 0), (1, 2)))(x)
x = layers.Conv2D(4, 3, padding="valid", groups=2, use_bias=True, name="conv3")(x)
# TensorFlow's depthwise convolution wants equal strides, hence a group for every channel.
x = layers.Conv2D(4, 2, strides=(1, 2), padding="same", groups=4, use_bias=False, name="conv4")(x)
model = keras.Model(inputs, x)

weights = {
    "conv": [conv_kernel],
    "conv2": [conv2_kernel],
    "conv3": [conv3_kernel, conv3_bias],
    "conv4": [conv4_kernel],
}
for name, arrays in weights.items():
    model.get_layer(name).set_weights(arrays)

output = ops.convert_to_numpy(model(image[np.newaxis], training=False))
output = output[0]
first = float(output[0, 0, 0])

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (3, 2, 4), "unexpected shape"
expected = -86.75543
tolerance = 1e-5 * max(1.0, float(np.abs(output).max()))  # 32-bit sums depend on their order
assert abs(first - expected) <= tolerance, "unexpected first value"
