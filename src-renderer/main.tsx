import type { QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/App';
import { readAhead } from './app/read-ahead';
import { createReader } from './bridge/create-reader';
import { followChanges } from './bridge/follow-changes';
import { createWords } from './i18n/create-words';
import { firstWords } from './i18n/first-words';
import { loadFont } from './ui/load-font';

// Longer than preparing takes, unless a lender has to be started first: then the page says meanwhile that it waits.
const patienceMilliseconds = 250;

const place = document.getElementById('root');
if (place !== null) void start(place);

async function start(root: HTMLElement): Promise<void> {
  const reader = createReader();
  followChanges(window.mingzhang, reader);
  // Chinese first; the language that was chosen comes with the application's state.
  const words = createWords(navigator.language.startsWith('en') ? 'en' : 'zh-Hans');
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMilliseconds));
  await Promise.race([prepare(reader, words), patience]);
  createRoot(root).render(<App reader={reader} words={words} />);
}

// What would have the page drawn twice if it came later: the language, the font, and what the first screen shows.
async function prepare(reader: QueryClient, words: i18n): Promise<void> {
  const state = await readAhead(reader, location.hash);
  if (state !== null) await words.changeLanguage(state.settings.language);
  await loadFont(firstWords(words));
}
