# effnet-block mapSide 6 inChannels 4 outChannels 16 kernel 3 same, in Keras 3 with any of its backends.
# Runs the layers once and checks what comes out:
# input 6 × 6 × 4 (height × width × channels),
# output 3 × 3 × 16, with -49 as its first value.
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
bottleneck_kernel = integers((1, 1, 4, 8), layer=1, role=0, limit=2)
row_kernel = integers((1, 3, 8, 1), layer=2, role=0, limit=2)
column_kernel = integers((3, 1, 8, 1), layer=4, role=0, limit=2)
last_kernel = integers((2, 1, 8, 16), layer=5, role=0, limit=2)

inputs = keras.Input(shape=(6, 6, 4))
x = layers.Conv2D(8, 1, use_bias=False, name="bottleneck")(inputs)
x = layers.DepthwiseConv2D((1, 3), padding="same", use_bias=False, name="row")(x)
x = layers.MaxPooling2D((1, 2), strides=(1, 2), padding="valid")(x)
x = layers.DepthwiseConv2D((3, 1), padding="same", use_bias=False, name="column")(x)
x = layers.Conv2D(16, (2, 1), strides=(2, 1), padding="valid", use_bias=False, name="last")(x)
model = keras.Model(inputs, x)

weights = {
    "bottleneck": [bottleneck_kernel],
    "row": [row_kernel],
    "column": [column_kernel],
    "last": [last_kernel],
}
for name, arrays in weights.items():
    model.get_layer(name).set_weights(arrays)

output = ops.convert_to_numpy(model(image[np.newaxis], training=False))
output = output[0]
first = float(output[0, 0, 0])

print("shape", tuple(output.shape), "first value", first)
assert tuple(output.shape) == (3, 3, 16), "unexpected shape"
assert first == -49, "unexpected first value"  # whole numbers: equal to the last bit
