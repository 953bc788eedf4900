import { NavigationProvider } from './frame/NavigationProvider.tsx';
import { LanguageProvider } from './i18n/LanguageProvider.tsx';
import type { LoadedLanguage } from './i18n/load-language.ts';
import { Routes } from './routes.tsx';
import { Announcer } from './ui/Announcer.tsx';
import { ToastProvider } from './ui/ToastProvider.tsx';

/** The whole client: what every page has around it, and the pages. */
export const App = ({ language }: { language: LoadedLanguage }) => (
  <LanguageProvider initial={language}>
    <NavigationProvider>
      <ToastProvider>
        <Routes />
      </ToastProvider>
      <Announcer />
    </NavigationProvider>
  </LanguageProvider>
);
