import { render } from 'preact';
import './style/base.css';
import './style/workbench.css';
import './style/rules.css';
import './style/audit.css';
import './style/settings.css';
import { App } from './app';

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
