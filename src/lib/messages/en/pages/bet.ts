/** Page 1 of the course, the front page. Strings only; every number is put in by the page. */
export const bet = {
	title: 'Small networks, fewer multiplications.',
	lead: 'Three small networks, MobileNet, ShuffleNet and EffNet, do nearly what a large one does with a fraction of the work. {pages} pages show how, on numbers that you can change. Everything runs here, in this page; nothing is sent anywhere.',
	cells: {},
};
