import { proveScripts } from './prove-scripts';

proveScripts({
	target: 'keras',
	name: 'Keras 3',
	modules: ['keras.ops', 'numpy'],
	remedy: 'pip install keras with a backend, and name that Python by PYTHON=/path/to/python3',
});
