import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app/App';
import { createReader } from './bridge/create-reader';
import { followChanges } from './bridge/follow-changes';
import { createWords } from './i18n/create-words';
import { loadFont } from './ui/load-font';

const place = document.getElementById('root');
if (place !== null) {
  const reader = createReader();
  followChanges(window.mingzhang, reader);
  // Chinese first; the language that was chosen comes with the application's state.
  const words = createWords(navigator.language.startsWith('en') ? 'en' : 'zh-Hans');
  createRoot(place).render(<App reader={reader} words={words} />);
  requestAnimationFrame(() => setTimeout(loadFont));
}
