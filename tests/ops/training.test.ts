import { beforeEach, expect, test } from 'vitest';
import { smallNetwork } from '$lib/models/small-networks';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { correctOf, predictedClasses } from '$lib/ops/predicted-classes';
import { usualRecipe } from '$lib/ops/recipe';
import { stages } from '$lib/ops/stages';
import { Training, type TrainingState } from '$lib/ops/training';
import { stripes } from '../support/stripes';

beforeEach(() => useBackend('wasm'));

const { layers, input } = smallNetwork({ kind: 'mobilenet', alpha: 0.5 });
const list = stages(layers, input);
const plan = {
	stages: list,
	examples: stripes(160),
	recipe: { ...usualRecipe, epochs: 8, batch: 16 },
	seed: 7,
};

function losses(training: Training, steps: number): number[] {
	return Array.from({ length: steps }, () => training.step().loss);
}

test('a short training lowers the loss, tells its pictures apart, and leaves no tensor', () => {
	const before = tensorCount();
	const training = new Training(plan);
	const seen = losses(training, training.steps);
	const mean = (part: readonly number[]): number => part.reduce((sum, loss) => sum + loss, 0) / part.length;
	expect(mean(seen.slice(-5))).toBeLessThan(mean(seen.slice(0, 5)) / 2);
	const { labels } = plan.examples;
	expect(correctOf(predictedClasses(list, training.weights, plan.examples), labels)).toBeGreaterThan(120);
	expect(training.isDone).toBe(true);
	expect(() => training.step()).toThrow('all 80 steps are done');
	expect(tensorCount()).toBe(before);
});

test('a training is the same bit by bit when it is done again, and when it is left and taken up', () => {
	const whole = new Training(plan);
	const seen = losses(whole, 15);
	expect(losses(new Training(plan), 15)).toEqual(seen);
	const first = new Training(plan);
	const begun = losses(first, 7);
	// What a worker is sent, or a file holds.
	const state: TrainingState = structuredClone(first.state);
	losses(first, 1);
	const second = new Training(plan, state);
	expect([...begun, ...losses(second, 8)]).toEqual(seen);
	expect(second.state).toEqual(whole.state);
});

test('another seed is another training', () => {
	expect(losses(new Training({ ...plan, seed: 8 }), 2)).not.toEqual(losses(new Training(plan), 2));
});

test('no later step changes a state that was taken', () => {
	const training = new Training(plan);
	training.step();
	const state = training.state;
	const copy = structuredClone(state);
	losses(training, 2);
	expect(state).toEqual(copy);
});
