/** A colour as its three channels, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colours of one theme that carry values; `app.css` declares the same ones for the page. */
export interface ValueColours {
	readonly negative: Rgb;
	readonly zero: Rgb;
	readonly positive: Rgb;
}

export type Theme = 'light' | 'dark';

export const valueColours: Readonly<Record<Theme, ValueColours>> = {
	light: { negative: [47, 111, 181], zero: [250, 248, 243], positive: [199, 105, 22] },
	dark: { negative: [78, 141, 214], zero: [38, 41, 46], positive: [226, 140, 62] },
};

/** The largest magnitude takes this much of its colour, so that ink stays legible on it. */
const fullMix = 0.78;

/** How much of the positive or negative colour a value takes, 0 to `fullMix`. */
export function mix(value: number, limit: number): number {
	return limit > 0 ? Math.min(Math.abs(value) / limit, 1) * fullMix : 0;
}

/** A value as a CSS colour that follows the theme of the page. */
export function fill(value: number, limit: number): string {
	const share = Math.round(mix(value, limit) * 1000) / 10;
	if (share === 0) return 'var(--zero)';
	return `color-mix(in srgb, var(--${value < 0 ? 'negative' : 'positive'}) ${share}%, var(--zero))`;
}

/** A value as the red, green and blue of one theme, for a canvas. */
export function rgb(value: number, limit: number, theme: Theme): Rgb {
	const { negative, zero, positive } = valueColours[theme];
	const [end, share] = [value < 0 ? negative : positive, mix(value, limit)];
	return [
		Math.round(zero[0] + (end[0] - zero[0]) * share),
		Math.round(zero[1] + (end[1] - zero[1]) * share),
		Math.round(zero[2] + (end[2] - zero[2]) * share),
	];
}

/** From this share on the dark theme's orange is too bright for white figures. */
const brightFrom = 0.65;

/** Which of the page's two inks is legible on a value's colour. */
export function ink(value: number, limit: number): 'var(--ink-on-value)' | 'var(--ink-on-bright)' {
	const isBright = value > 0 && mix(value, limit) > brightFrom;
	return isBright ? 'var(--ink-on-bright)' : 'var(--ink-on-value)';
}

/** The colour of a value and that of a figure on it. */
export function look(value: number, limit: number): { background: string; ink: string } {
	return { background: fill(value, limit), ink: ink(value, limit) };
}

/** Contrast ratio of two colours by WCAG 2.2, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
	const [bright, dim] = [luminance(one), luminance(other)].sort((left, right) => right - left);
	return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
	return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
	const share = channel / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
