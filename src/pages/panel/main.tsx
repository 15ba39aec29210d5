import { render } from 'preact';

render(<main>Diapason</main>, document.body);
