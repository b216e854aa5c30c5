import { readFileSync } from 'node:fs';
import { asLanguage } from '$lib/messages/languages';
import { pageWords } from '$lib/messages/page-words';
import { kindText } from '$lib/notebook/kind-text';
import { convolutions } from '$lib/ops/convolutions';
import article from './article.json';
import { shippedPackages } from './packages.server';
import { goldenFamilies, printedFigures, referenceNetworks, tolerances } from './proof.server';
import { writtenTests } from './written-tests.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}];

/** Reads from the sources, while the page is built, what it says of them. */
export const load: PageServerLoad = ({ params }) => {
	const language = asLanguage(params.lang);
	return {
		article,
		words: pageWords('about', language),
		kinds: convolutions.map((kind) => {
			return { id: kind.id, title: kindText(kind, language).title, source: kind.source };
		}),
		golden: goldenFamilies('tests/golden'),
		tolerances: tolerances(),
		reference: referenceNetworks(),
		printed: printedFigures(),
		tests: writtenTests('tests'),
		packages: shippedPackages(),
		copyright: /^Copyright.*$/m.exec(readFileSync('LICENSE', 'utf8'))?.[0] ?? '',
	};
};
