# standard mapSide 6 inChannels 4 outChannels 8 kernel 3 stride 2 same, in Keras 3 with any of its backends.
# Runs the layers once and checks what comes out:
# input 6 × 6 × 4 (height × width × channels),
# output 3 × 3 × 8, with 13 as its first value.
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
image = integers((6, 6, 4), layer=0, role=0, limit=3)
conv_kernel = integers((3, 3, 4, 8), layer=1, role=0, limit=2)

inputs = keras.Input(shape=(6, 6, 4))
x = layers.Conv2D(8, 3, strides=2, padding="same", use_bias=False, name="conv")(inputs)
model = keras.Model(inputs, x)

weights = {
    "conv": [conv_kernel],
}
for name, arrays in weights.items():
    model.get_layer(name).set_weights(arrays)

output = ops.convert_to_numpy(model(image[np.newaxis], training=False))
output = output[0]
first = float(output[0, 0, 0])

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (3, 3, 8), "unexpected shape"
assert first == 13, "unexpected first value"  # whole numbers: equal to the last bit
