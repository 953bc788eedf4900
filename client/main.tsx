import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchAhead } from './ahead.ts';
import { App } from './app.tsx';
import { boardAt } from './board-address.ts';
import { chooseLanguage, rememberedLanguage } from './i18n/language-choice.ts';
import { loadLanguage } from './i18n/load-language.ts';
import { registerOfflineShell } from './offline-shell/register.ts';
import './shared-parts.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

fetchAhead(window.location.pathname);

const show = async (): Promise<void> => {
  const chosen = chooseLanguage(rememberedLanguage(), navigator.languages);
  const language = await loadLanguage(chosen, boardAt(window.location.pathname) !== null);
  createRoot(root).render(
    <StrictMode>
      <App language={language} />
    </StrictMode>,
  );
};

// Not awaited at the top: with a module that waits, the bundler would no longer join files that belong together.
void show();

registerOfflineShell();
