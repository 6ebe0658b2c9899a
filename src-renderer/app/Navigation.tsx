import CalendarRange from 'lucide-react/icons/calendar-range';
import FileInput from 'lucide-react/icons/file-input';
import House from 'lucide-react/icons/house';
import LifeBuoy from 'lucide-react/icons/life-buoy';
import MessagesSquare from 'lucide-react/icons/messages-square';
import Settings2 from 'lucide-react/icons/settings-2';
import { useLocation } from 'wouter';
import { useWords } from '../i18n/use-words';
import { BrandMark } from '../ui/BrandMark';
import './Navigation.css';
import { mainRoutes } from './routes';

const icons = { help: LifeBuoy, overview: House, schedule: CalendarRange, requests: MessagesSquare, import: FileInput, settings: Settings2 };

/** The mark and the main navigation. */
export function Navigation() {
  const { t } = useWords();
  const [location] = useLocation();
  return (
    <nav className="navigation" aria-label={t('app.navigation.label')}>
      <div className="navigation-content">
        <div className="navigation-brand">
          <BrandMark />
          <span>{t('app.name')}</span>
        </div>
        <ul className="navigation-list">
          {mainRoutes.map(({ to, word, icon, within }) => {
            const Icon = icons[icon];
            const isHere = within.some((start) => location.startsWith(start)) || (icon === 'overview' && location === '/');
            return (
              <li key={to}>
                <a className="navigation-link" href={to} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
                  <Icon size={18} aria-hidden="true" />
                  <span>{t(word)}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </div>
    </nav>
  );
}
