# flattened head, in Keras 3 with any of its backends.
# Runs the layers once and checks what comes out:
# input 5 × 4 × 2 (height × width × channels),
# output 1 × 1 × 3, with 1 as its first value.
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


# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels];
# depthwise kernels are [height, width, channels, multiplier].
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

inputs = keras.Input(shape=(5, 4, 2))
x = layers.Conv2D(3, 3, padding="valid", use_bias=False, name="features")(inputs)
x = layers.BatchNormalization(epsilon=0.01, name="norm")(x)
x = layers.Flatten()(x)
x = layers.Dense(6, use_bias=False, name="dense")(x)
x = layers.BatchNormalization(epsilon=0.001, name="norm2")(x)
x = layers.ReLU()(x)
x = layers.Dense(3, use_bias=True, name="dense2")(x)
x = layers.Softmax()(x)
model = keras.Model(inputs, x)

weights = {
    "features": [features_kernel],
    "norm": [norm_gamma, norm_beta, norm_mean, norm_variance],
    "dense": [dense_kernel],
    "norm2": [norm2_gamma, norm2_beta, norm2_mean, norm2_variance],
    "dense2": [dense2_kernel, dense2_bias],
}
for name, arrays in weights.items():
    model.get_layer(name).set_weights(arrays)

output = ops.convert_to_numpy(model(image[np.newaxis], training=False))
output = output.reshape(1, 1, -1)  # a vector counts as a map of one place
first = float(output[0, 0, 0])

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (1, 1, 3), "unexpected shape"
expected = 1
tolerance = 1e-5 * max(1.0, float(np.abs(output).max()))  # 32-bit sums depend on their order
assert abs(first - expected) <= tolerance, "unexpected first value"
