/** The words of the front page. */
export const gallery = {
	title: 'Small networks, fewer multiplications.',
	lead: 'Three small networks, MobileNet, ShuffleNet and EffNet, do nearly what a large one does with a fraction of the work. Step through the convolutions that they are made of, on numbers that you can change. Everything runs here, in this page; nothing is sent anywhere.',
	all: (count: number) => `${count} convolutions, step by step`,
};
