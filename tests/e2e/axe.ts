import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Where axe looks, and for what. */
interface Look {
	/** Selector of the parts that it looks at; without it, the whole page. */
	readonly within?: string;
	/** The only rules that it holds the page to; without them, all. */
	readonly rules?: string[];
}

/** What axe finds wrong with a page as it stands: each rule that is broken, with the markup that breaks it. */
export async function axeFaults(page: Page, { within, rules }: Look = {}): Promise<[string, string[]][]> {
	// Told all that is in order as well, element by element, and put together in a second page as for a page with
	// frames, the same faults take more than twice as long.
	const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	if (within !== undefined) axe.include(within);
	if (rules !== undefined) axe.withRules(rules);
	const { violations } = await axe.analyze();
	return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
