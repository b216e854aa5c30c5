/** Cell 7.3. Strings only; every number is put in by the cell. */
export const poolBetween = {
	name: 'Pool in the middle',
	title: 'The rows are halved before the second sweep begins',
	prose: [
		'EffNet needs a pooling anyway, to make its maps smaller from block to block. It puts half of it *between* the strips. First the row strip, {rowStrip}; then max pooling, 2×1, which keeps the larger of two values one above the other; then the column strip, {columnStrip}, on the rows that are left. So the second sweep has half as much to do. Its authors call that *separable pooling*.',
		'Follow it on {M} channels of {D_F}\u00a0×\u00a0{side}. The pooling multiplies nothing: it compares. And it is no linear step: with it between, the two strips are no kernel any more, of rank one or of any other.',
	],
	note: 'Which axis? The paper contradicts itself: {rowsPlace} pools with 2×1, which halves the rows; {columnsPlace} with 1×2, which halves the columns ([Freeman et al., EffNet](effnet)). Shown here are *rows*. The [EffNet block](block) of the workbench halves the columns, as {columnsPlace} has it, because its last layer halves the rows. One is the other turned by a right angle; on square maps they cost the same.',
	caption: {
		even: 'The row strip leaves {between}, the pooling {pooled}: {comparisons} comparisons, and of {rows} rows {kept} are left. The column strip never sees the others, and visits {half} places in each channel where the row strip visited {places}.',
		odd: 'The row strip leaves {between}, the pooling {pooled}: {comparisons} comparisons, and of {rows} rows {kept} are left, since the last one has no partner and is dropped. The column strip visits {half} places in each channel where the row strip visited {places}.',
	},
	derivation: {
		title: 'The cost, from the tensors alone',
		notes: {
			row: 'Row strips, {rowStrip}: {input} becomes {between}.',
			column: 'Column strips, {columnStrip}, after the pooling: {pooled} becomes {output}.',
			both: 'Both sweeps together.',
			whole: 'One kernel of {kernel}×{kernel} for each channel: {input} becomes {between}.',
		},
		hints: {
			row: 'Every value that is made takes the taps of one strip: rows · columns · channels · taps.',
			column: 'The same again, with the rows that the pooling has left.',
			both: 'Add the two lines above.',
			whole: 'Every value that is made takes the taps of the kernel.',
		},
		share: 'That is {sum} for {whole}: {fraction} of the work, {percent}.',
		covered: 'Fill in the lines, and you have what remains of the work.',
	},
	table: {
		caption: 'What each step makes, and what it takes',
		step: 'step',
		makes: 'makes',
		multiplies: 'multiplications',
		compares: 'comparisons',
		row: 'row strip, {rowStrip}',
		pool: 'max pooling, 2×1',
		column: 'column strip, {columnStrip}',
	},
	check: {
		question:
			'The house example has {M} channels of {D_F}\u00a0×\u00a0{D_F}; a depthwise kernel of {kernel}×{kernel} takes {whole} multiply–accumulates on it. How many do the two strips take, with the pooling between them?',
		answer:
			'{first} for the row strip, which visits all {places} places of each channel, and {second} for the column strip, which visits {half}: {sum} of {whole}, which is {fraction}. In symbols $3 D_F^2 M + 3 \\tfrac{D_F^2}{2} M = \\tfrac{1}{2} \\cdot 9 D_F^2 M|three times D F squared times M, plus three times half of D F squared times M, equals one half of nine times D F squared times M$.',
		wrong: {
			forgotPool:
				'{forgotPool} is without the pooling: two sweeps over all {places} places. The second has only {half} of them.',
			firstOnly: '{firstOnly} is the first sweep only. The second follows, on {half} places a channel.',
			secondOnly: '{secondOnly} is the second sweep only. The first has all {places} places of each channel.',
			kernel: '{kernelMacs} is the kernel that is not taken apart.',
			compared:
				'{compared} counts the {comparisons} comparisons of the pooling as well. They are work, but they multiply nothing.',
			oneChannel: '{oneChannel} is one channel; there are {M}.',
			other:
				'Count for each sweep the values that it makes, and take the taps of its strip for each of them.',
		},
	},
};
