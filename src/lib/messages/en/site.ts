/** The words around every page. */
export const site = {
	name: 'Featherweight',
	tagline: 'Small convolutions, step by step',
	title: (page: string) => `${page} · Featherweight`,
	skip: 'Skip to the content',
	navigation: 'Site',
	contents: 'Contents',
	compare: 'Compare',
	/** The theme that a press puts on. */
	themes: { light: 'Light', dark: 'Dark' },
	themeNames: { light: 'Light theme', dark: 'Dark theme' },
	footer: 'Everything runs here, in this page; nothing is sent anywhere.',
	about: 'About this site',
	newVersion: { message: 'A newer version is here.', load: 'Load the new version' },
	error: {
		missing: 'There is no such page.',
		failed: 'This page could not be shown.',
		home: 'All convolutions',
	},
};
