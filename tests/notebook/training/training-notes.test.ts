import { expect, test } from 'vitest';
import { TrainingNotes } from '$lib/notebook/training/training-notes';

/** A round of two networks. */
function round(step: number, seconds = 0.1) {
	return { step, pictures: 10, losses: [step, 1], correct: [5, step % 2 === 0 ? 10 : 0], seconds };
}

test('a curve has about sixty points, each the mean of the rounds since the one before', () => {
	const notes = new TrainingNotes(2, 120);
	const news = Array.from({ length: 120 }, (_, index) => notes.add(round(index + 1)));
	expect(news.filter(Boolean)).toHaveLength(60);
	expect(notes.lanes[0]?.curve.slice(0, 2)).toEqual([
		{ step: 2, loss: 1.5, accuracy: 0.5 },
		{ step: 4, loss: 3.5, accuracy: 0.5 },
	]);
	expect(notes.lanes[1]?.curve[0]).toEqual({ step: 2, loss: 1, accuracy: 0.5 });
});

test('the last step is on the curve, however many there are', () => {
	const notes = new TrainingNotes(1, 125);
	for (let step = 1; step <= 125; step += 1) notes.add(round(step));
	expect(notes.lanes[0]?.curve.at(-1)?.step).toBe(125);
});

test('speed counts each picture once for each network, and says what is left', () => {
	const notes = new TrainingNotes(2, 11);
	expect(notes.secondsLeft).toBeNaN();
	notes.add(round(1, 0.5));
	expect(notes.picturesPerSecond).toBe(40);
	expect(notes.secondsLeft).toBe(5);
	for (let step = 2; step <= 10; step += 1) notes.add(round(step, 0.25));
	expect(notes.picturesPerSecond).toBeGreaterThan(40);
	expect(notes.picturesPerSecond).toBeLessThan(80);
});

test('where a training is taken up, what came after is forgotten', () => {
	const notes = new TrainingNotes(1, 4);
	for (const step of [1, 2, 3]) notes.add(round(step));
	notes.addTest({ step: 2, of: 8, correct: [4] });
	notes.addTest({ step: 3, of: 8, correct: [8] });
	notes.backTo(2);
	expect(notes.step).toBe(2);
	expect(notes.lanes[0]?.curve.map(({ step }) => step)).toEqual([1, 2]);
	expect(notes.lanes[0]?.tests).toEqual([{ step: 2, accuracy: 0.5 }]);
});
