import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';
import './DayGrid.css';

/** The month of days inside a day picker, which gives it its value and its bounds. */
export function DayGrid() {
  return (
    <Calendar className="day-grid">
      <div className="day-grid-head">
        <Button slot="previous" className="day-grid-step">
          <ChevronLeft size={18} aria-hidden="true" />
        </Button>
        <Heading className="day-grid-title" />
        <Button slot="next" className="day-grid-step">
          <ChevronRight size={18} aria-hidden="true" />
        </Button>
      </div>
      <CalendarGrid weekdayStyle="short">
        <CalendarGridHeader>{(name) => <CalendarHeaderCell className="day-grid-weekday">{name}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className="day-grid-day" />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
