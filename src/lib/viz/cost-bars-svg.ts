import type { CostBar, CostFigure, CostGroup } from './cost-figure';

/** The colours of light paper, as `app.css` declares them: a file cannot ask the page. */
export const paperColours = { paper: '#fbfaf7', ink: '#1d1d1f', soft: '#63605a', hair: '#dcd8cf' } as const;

/** Sizes of the figure, in pixels. */
const geometry = {
	marginPx: 32,
	columnPx: 340,
	gutterPx: 40,
	/** From the top to the title, from there to the names of the groups, from there to the first bar. */
	titlePx: 48,
	groupPx: 40,
	firstPx: 34,
	/** From a label to its bar, its ratio, and to the next label. */
	barPx: 8,
	heightPx: 9,
	ratioPx: 36,
	detailPx: 52,
	lastPx: 32,
} as const;

const font = 'font-family="Inter, \'Helvetica Neue\', Arial, sans-serif"';

/** How large the file's picture is. */
export function figureSize({ groups }: CostFigure): { width: number; height: number } {
	const { marginPx, columnPx, gutterPx, titlePx, groupPx, firstPx, lastPx } = geometry;
	const width = 2 * marginPx + groups.length * columnPx + (groups.length - 1) * gutterPx;
	const longest = Math.max(...groups.map(({ bars }) => bars.reduce((sum, bar) => sum + rowPx(bar), 0)));
	return { width, height: titlePx + groupPx + firstPx + longest + lastPx };
}

/**
 * The figure as an SVG file that needs nothing else: colours are those of light paper, and where its font
 * is not there, the reader's own sans-serif does.
 */
export function costBarsSvg(figure: CostFigure): string {
	const { width, height } = figureSize(figure);
	const { marginPx, columnPx, gutterPx, titlePx, lastPx } = geometry;
	const columns = figure.groups.map((group, index) =>
		groupText(group, marginPx + index * (columnPx + gutterPx)),
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" ${font} font-size="13" fill="${paperColours.ink}">`,
		`<title id="title">${escaped(figure.title)}</title>`,
		`<desc id="description">${escaped(figure.description)}</desc>`,
		`<rect width="${width}" height="${height}" fill="${paperColours.paper}"/>`,
		text({ x: marginPx, y: titlePx }, figure.title, 'font-size="18" font-weight="600"'),
		...columns,
		text(
			{ x: marginPx, y: height - lastPx / 2 },
			figure.note,
			`font-size="11.5" fill="${paperColours.soft}"`,
		),
		'</svg>',
	].join('\n');
}

function groupText({ title, bars }: CostGroup, x: number): string {
	const { titlePx, groupPx, firstPx } = geometry;
	const parts = [text({ x, y: titlePx + groupPx }, title, 'font-weight="600"')];
	let y = titlePx + groupPx + firstPx;
	for (const [index, bar] of bars.entries()) {
		parts.push(barText(bar, { x, y }, index === 0));
		y += rowPx(bar);
	}
	return parts.join('\n');
}

interface Place {
	readonly x: number;
	readonly y: number;
}

function barText(bar: CostBar, { x, y }: Place, isFirst: boolean): string {
	const { columnPx, barPx, heightPx, ratioPx, detailPx } = geometry;
	const { ink, soft } = paperColours;
	const small = `font-size="11.5" fill="${soft}"`;
	// Even the smallest bar is seen.
	const width = bar.part === 0 ? 0 : Math.max(Math.round(bar.part * columnPx * 100) / 100, 1);
	return [
		text({ x, y }, `${bar.number}  ${bar.label}`),
		text({ x: x + columnPx, y }, bar.value, 'text-anchor="end" font-weight="600"'),
		`<rect x="${x}" y="${y + barPx}" width="${width}" height="${heightPx}" fill="${isFirst ? ink : soft}"/>`,
		text({ x, y: y + ratioPx }, bar.ratio, small),
		...(bar.detail === '' ? [] : [text({ x, y: y + detailPx }, bar.detail, small)]),
	].join('\n');
}

function rowPx({ detail }: CostBar): number {
	return (detail === '' ? geometry.ratioPx : geometry.detailPx) + 26;
}

function text({ x, y }: Place, words: string, attributes = ''): string {
	return `<text x="${x}" y="${y}" ${attributes}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
	return words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
