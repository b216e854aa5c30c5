const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** A number as the bits of the nearest float16, the even one of two that are as near; infinite from 65520 on. */
export function halfBits(value: number): number {
	float[0] = value;
	const whole = bits[0] ?? 0;
	const sign = (whole >>> 16) & 0x8000;
	const magnitude = whole & 0x7fffffff;
	if (magnitude > 0x7f800000) return sign | 0x7e00;
	if (magnitude >= 0x477ff000) return sign | 0x7c00;
	// Below 2^-14 a float16 counts in steps of 2^-24.
	if (magnitude < 0x38800000) return sign | roundedToEven(Math.abs(float[0]) * 2 ** 24);
	return sign | roundedToEven((magnitude - 0x38000000) / 2 ** 13);
}

/** The number that the bits of a float16 stand for. */
export function halfValue(half: number): number {
	const sign = half & 0x8000 ? -1 : 1;
	const exponent = (half >>> 10) & 31;
	const fraction = half & 1023;
	if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
	if (exponent === 0) return sign * fraction * 2 ** -24;
	return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

function roundedToEven(value: number): number {
	const down = Math.floor(value);
	const rest = value - down;
	if (rest !== 0.5) return rest < 0.5 ? down : down + 1;
	return down % 2 === 0 ? down : down + 1;
}
