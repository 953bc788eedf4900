import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { chooseLanguage, rememberedLanguage } from './i18n/language-choice.ts';
import { loadMessages } from './i18n/load-messages.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const language = chooseLanguage(rememberedLanguage(), navigator.languages);
const messages = await loadMessages(language);

createRoot(root).render(
  <StrictMode>
    <App language={{ language, messages }} />
  </StrictMode>,
);
