# ShuffleNet in small, in Keras 3 with any of its backends.
# Runs the layers once and checks what comes out:
# input 16 × 16 × 3 (height × width × channels),
# output 1 × 1 × 4, with 0 as its first value.
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


def channel_shuffle(x, groups):
    """Reads the channels as a table of groups and deals them out column by column (ShuffleNet, 3.1)."""
    _, height, width, channels = x.shape
    x = layers.Reshape((height, width, groups, channels // groups))(x)
    x = layers.Permute((1, 2, 4, 3))(x)
    return layers.Reshape((height, width, channels))(x)


def average_pool(x, pool_size, strides, sides):
    """AveragePooling2D with padding of its own, which does not count: divided by the share of the map in it."""
    pads = ((0, 0), *sides, (0, 0))
    pool = layers.AveragePooling2D(pool_size, strides=strides)
    return pool(ops.pad(x, pads)) / pool(ops.pad(ops.ones_like(x), pads))


# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels];
# depthwise kernels are [height, width, channels, multiplier].
image = integers((16, 16, 3), layer=0, role=0, limit=3)
stem_kernel = integers((3, 3, 3, 9), layer=1, role=0, limit=2)
stage2_unit1_compress_kernel = integers((1, 1, 3, 6), layer=3, role=0, limit=2)
stage2_unit1_compress_norm_gamma = np.ones(6, dtype=np.float32)
stage2_unit1_compress_norm_beta = np.zeros(6, dtype=np.float32)
stage2_unit1_compress_norm_mean = np.zeros(6, dtype=np.float32)
stage2_unit1_compress_norm_variance = np.ones(6, dtype=np.float32)
stage2_unit1_depthwise_kernel = integers((3, 3, 6, 1), layer=7, role=0, limit=2)
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
stage2_unit2_depthwise_kernel = integers((3, 3, 6, 1), layer=18, role=0, limit=2)
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
stage2_unit3_depthwise_kernel = integers((3, 3, 6, 1), layer=28, role=0, limit=2)
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

inputs = keras.Input(shape=(16, 16, 3))
x = layers.Conv2D(9, 3, strides=2, padding="same", use_bias=False, name="stem")(inputs)
x = layers.MaxPooling2D(3, strides=2, padding="same")(x)

# stage2.unit1
shortcut = x
x = layers.Conv2D(6, 1, groups=3, use_bias=False, name="stage2_unit1_compress")(x)
x = layers.BatchNormalization(epsilon=0.001, name="stage2_unit1_compress_norm")(x)
x = layers.ReLU()(x)
x = channel_shuffle(x, groups=3)
x = layers.DepthwiseConv2D(3, strides=2, padding="same", use_bias=False, name="stage2_unit1_depthwise")(x)
x = layers.BatchNormalization(epsilon=0.001, name="stage2_unit1_depthwise_norm")(x)
x = layers.Conv2D(9, 1, groups=3, use_bias=False, name="stage2_unit1_expand")(x)
main = layers.BatchNormalization(epsilon=0.001, name="stage2_unit1_expand_norm")(x)
# "same" as in TensorFlow, written out: Keras on PyTorch averages copies of the edge where it is uneven.
x = average_pool(shortcut, 3, strides=2, sides=((0, 1), (0, 1)))
x = layers.Concatenate()([x, main])
x = layers.ReLU()(x)

# stage2.unit2
shortcut = x
x = layers.Conv2D(6, 1, groups=3, use_bias=False, name="stage2_unit2_compress")(x)
x = layers.BatchNormalization(epsilon=0.001, name="stage2_unit2_compress_norm")(x)
x = layers.ReLU()(x)
x = channel_shuffle(x, groups=3)
x = layers.DepthwiseConv2D(3, padding="same", use_bias=False, name="stage2_unit2_depthwise")(x)
x = layers.BatchNormalization(epsilon=0.001, name="stage2_unit2_depthwise_norm")(x)
x = layers.Conv2D(18, 1, groups=3, use_bias=False, name="stage2_unit2_expand")(x)
x = layers.BatchNormalization(epsilon=0.001, name="stage2_unit2_expand_norm")(x)
x = layers.Add()([x, shortcut])
x = layers.ReLU()(x)

# stage2.unit3
shortcut = x
x = layers.Conv2D(6, 1, groups=3, use_bias=False, name="stage2_unit3_compress")(x)
x = layers.BatchNormalization(epsilon=0.001, name="stage2_unit3_compress_norm")(x)
x = layers.ReLU()(x)
x = channel_shuffle(x, groups=3)
x = layers.DepthwiseConv2D(3, padding="same", use_bias=False, name="stage2_unit3_depthwise")(x)
x = layers.BatchNormalization(epsilon=0.001, name="stage2_unit3_depthwise_norm")(x)
x = layers.Conv2D(18, 1, groups=3, use_bias=False, name="stage2_unit3_expand")(x)
x = layers.BatchNormalization(epsilon=0.001, name="stage2_unit3_expand_norm")(x)
x = layers.Add()([x, shortcut])
x = layers.ReLU()(x)

x = layers.GlobalAveragePooling2D()(x)
x = layers.Dense(4, use_bias=True, name="logits")(x)
x = layers.Softmax()(x)
model = keras.Model(inputs, x)

weights = {
    "stem": [stem_kernel],
    "stage2_unit1_compress": [stage2_unit1_compress_kernel],
    "stage2_unit1_compress_norm": [
        stage2_unit1_compress_norm_gamma,
        stage2_unit1_compress_norm_beta,
        stage2_unit1_compress_norm_mean,
        stage2_unit1_compress_norm_variance,
    ],
    "stage2_unit1_depthwise": [stage2_unit1_depthwise_kernel],
    "stage2_unit1_depthwise_norm": [
        stage2_unit1_depthwise_norm_gamma,
        stage2_unit1_depthwise_norm_beta,
        stage2_unit1_depthwise_norm_mean,
        stage2_unit1_depthwise_norm_variance,
    ],
    "stage2_unit1_expand": [stage2_unit1_expand_kernel],
    "stage2_unit1_expand_norm": [
        stage2_unit1_expand_norm_gamma,
        stage2_unit1_expand_norm_beta,
        stage2_unit1_expand_norm_mean,
        stage2_unit1_expand_norm_variance,
    ],
    "stage2_unit2_compress": [stage2_unit2_compress_kernel],
    "stage2_unit2_compress_norm": [
        stage2_unit2_compress_norm_gamma,
        stage2_unit2_compress_norm_beta,
        stage2_unit2_compress_norm_mean,
        stage2_unit2_compress_norm_variance,
    ],
    "stage2_unit2_depthwise": [stage2_unit2_depthwise_kernel],
    "stage2_unit2_depthwise_norm": [
        stage2_unit2_depthwise_norm_gamma,
        stage2_unit2_depthwise_norm_beta,
        stage2_unit2_depthwise_norm_mean,
        stage2_unit2_depthwise_norm_variance,
    ],
    "stage2_unit2_expand": [stage2_unit2_expand_kernel],
    "stage2_unit2_expand_norm": [
        stage2_unit2_expand_norm_gamma,
        stage2_unit2_expand_norm_beta,
        stage2_unit2_expand_norm_mean,
        stage2_unit2_expand_norm_variance,
    ],
    "stage2_unit3_compress": [stage2_unit3_compress_kernel],
    "stage2_unit3_compress_norm": [
        stage2_unit3_compress_norm_gamma,
        stage2_unit3_compress_norm_beta,
        stage2_unit3_compress_norm_mean,
        stage2_unit3_compress_norm_variance,
    ],
    "stage2_unit3_depthwise": [stage2_unit3_depthwise_kernel],
    "stage2_unit3_depthwise_norm": [
        stage2_unit3_depthwise_norm_gamma,
        stage2_unit3_depthwise_norm_beta,
        stage2_unit3_depthwise_norm_mean,
        stage2_unit3_depthwise_norm_variance,
    ],
    "stage2_unit3_expand": [stage2_unit3_expand_kernel],
    "stage2_unit3_expand_norm": [
        stage2_unit3_expand_norm_gamma,
        stage2_unit3_expand_norm_beta,
        stage2_unit3_expand_norm_mean,
        stage2_unit3_expand_norm_variance,
    ],
    "logits": [logits_kernel, logits_bias],
}
for name, arrays in weights.items():
    model.get_layer(name).set_weights(arrays)

output = ops.convert_to_numpy(model(image[np.newaxis], training=False))
output = output.reshape(1, 1, -1)  # a vector counts as a map of one place
first = float(output[0, 0, 0])

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (1, 1, 4), "unexpected shape"
expected = 0
tolerance = 1e-5 * max(1.0, float(np.abs(output).max()))  # 32-bit sums depend on their order
assert abs(first - expected) <= tolerance, "unexpected first value"
