import type { Page } from '@playwright/test';

/** Controls, each by the beginning of its markup, that a walk found to be wrong. */
interface Walk {
	/** That Tab does not reach. */
	readonly missed: readonly string[];
	/** That look the same with the focus as without. */
	readonly unmarked: readonly string[];
	/** Of which nothing can be seen when they have the focus, since something lies over them. */
	readonly covered: readonly string[];
}

/** Goes through the whole page with Tab, from its beginning until the focus leaves it. */
export async function walkByTab(page: Page): Promise<Walk> {
	// What is skipped off the screen may have no box yet, and would not be counted.
	await page.addStyleTag({ content: '[data-cell] { content-visibility: visible !important; }' });
	await page.evaluate(untilMeasured);
	const all = await page.evaluate(markControls);
	const walk = { missed: [] as string[], unmarked: [] as string[], covered: [] as string[] };
	const seen = new Set<string>();
	for (let presses = 0; presses <= all.length; presses += 1) {
		await page.keyboard.press('Tab');
		const focus = await page.evaluate(lookAtFocus);
		if (focus === undefined || seen.has(focus.mark)) break;
		seen.add(focus.mark);
		if (!focus.isMarked && !(await looksOtherWithout(page))) walk.unmarked.push(focus.markup);
		if (focus.isCovered) walk.covered.push(focus.markup);
	}
	walk.missed.push(...all.filter(({ mark }) => !seen.has(mark)).map(({ markup }) => markup));
	return walk;
}

/** Whether the control that has the focus looks other when it loses it; it gets it back. */
async function looksOtherWithout(page: Page): Promise<boolean> {
	const control = await page.$(':focus');
	const withFocus = await control?.screenshot({ animations: 'disabled' });
	await control?.evaluate((element: HTMLElement) => {
		element.blur();
	});
	const without = await control?.screenshot({ animations: 'disabled' });
	await control?.focus();
	return without !== undefined && withFocus?.equals(without) === false;
}

/** Waits until all that watches its size has been told of it: what need not scroll leaves the order of Tab then. */
async function untilMeasured(): Promise<void> {
	// The latest observer is told last.
	await new Promise((resolve) => {
		new ResizeObserver(resolve).observe(document.body);
	});
}

/** Numbers all that Tab should reach: of radio buttons with one name, one. */
function markControls(): { mark: string; markup: string }[] {
	const kinds = 'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable="true"]';
	return [...document.querySelectorAll<HTMLElement>(kinds)]
		.filter((element) => {
			const isShown = element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
			return isShown && isStop(element) && !element.matches(':disabled') && element.tabIndex >= 0;
		})
		.map((element, index) => {
			element.dataset['mark'] = String(index);
			return { mark: String(index), markup: element.outerHTML.slice(0, 160) };
		});

	/** One radio button of a group is: the chosen one, or the first if none is. */
	function isStop(element: HTMLElement): boolean {
		if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
		const group = `input[type=radio][name="${element.name}"]`;
		const stop = document.querySelector(`${group}:checked`) ?? document.querySelector(group);
		return stop === element;
	}
}

function lookAtFocus(): { mark: string; markup: string; isMarked: boolean; isCovered: boolean } | undefined {
	const element = document.activeElement;
	if (!(element instanceof HTMLElement) || element === document.body) return undefined;
	// A control that is drawn by its label, or by what follows it, shows its focus there.
	const drawnBy = [element, element.closest('label'), element.parentElement, element.nextElementSibling];
	const isMarked = drawnBy.some((drawn) => {
		if (drawn === null) return false;
		const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
		return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
	});
	const boxes = drawnBy.slice(0, 2).flatMap((drawn) => (drawn ? [...drawn.getClientRects()] : []));
	const isSeen = boxes.some((box) => {
		const points = [0.5, 0.1, 0.9].map((part) => [box.x + box.width / 2, box.y + box.height * part] as const);
		return points.some(([x, y]) => {
			const top = document.elementFromPoint(x, y);
			return top !== null && (element.contains(top) || drawnBy.includes(top) || top.contains(element));
		});
	});
	const markup = element.outerHTML.slice(0, 160);
	return { mark: element.dataset['mark'] ?? markup, markup, isMarked, isCovered: !isSeen };
}
