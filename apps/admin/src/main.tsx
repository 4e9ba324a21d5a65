import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import './app/app.css';
import { markLanguage } from './lib/language.js';
import { applyColours } from './lib/theme.js';

applyColours(document.documentElement);
markLanguage();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
