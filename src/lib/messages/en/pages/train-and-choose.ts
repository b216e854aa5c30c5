import { conclusions } from './train-and-choose/conclusions';
import { ownModel } from './train-and-choose/own-model';
import { repair } from './train-and-choose/repair';
import { sameBudget } from './train-and-choose/same-budget';
import { sameWidth } from './train-and-choose/same-width';

/** Page 9 of the course. Strings only; every number is put in by the page. */
export const trainAndChoose = {
	title: 'Train and choose',
	lead: 'Less work is worth something only if the network still sees. Here the small networks are trained and compared at the same width and at the same budget; then you open a model of your own, repair an article that was printed with errors, and see what you have kept.',
	description:
		'Small networks trained on garments and compared at the same width and the same budget; a model of your own opened in the browser, its layers counted and replaced; an article repaired; and a quiz on all of it.',
	cells: { sameWidth, sameBudget, ownModel, repair, conclusions },
};
