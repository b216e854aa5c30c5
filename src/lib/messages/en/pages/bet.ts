import { axis } from './bet/axis';
import { machine } from './bet/machine';
import { names } from './bet/names';
import { race } from './bet/race';

/** Page 1 of the course, the front page. Strings only; every number is put in by the page. */
export const bet = {
	title: 'Small networks, fewer multiplications.',
	lead: 'Three small networks, MobileNet, ShuffleNet and EffNet, do nearly what a large one does with a fraction of the work. This course shows how, in {pages} pages, on numbers that you can change. Everything runs here, in this page; nothing is sent anywhere.',
	cells: { bet: race, names, axis, machine },
};
