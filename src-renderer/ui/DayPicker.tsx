import { parseDate, type CalendarDate } from '@internationalized/date';
import CalendarIcon from 'lucide-react/icons/calendar';
import { Button } from 'react-aria-components/Button';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { day, type Day } from '#shared/domain/calendar/day';
import { DayGrid } from './DayGrid';
import './DayPicker.css';

interface DayPickerProps {
  readonly label: string;
  readonly hint: string;
  readonly openLabel: string;
  readonly value: Day | null;
  readonly earliest: Day;
  readonly latest: Day;
  readonly onChange: (value: Day | null) => void;
  readonly problem?: string | null;
}

/** A day between two days, typed or chosen from a calendar. A day outside them can be typed and is named as a problem. */
export function DayPicker(props: DayPickerProps) {
  const { label, hint, openLabel, value, earliest, latest, onChange, problem = null } = props;
  const change = (chosen: CalendarDate | null): void => onChange(chosen === null ? null : day(chosen.toString()));
  return (
    <DatePicker
      className="field"
      value={value === null ? null : parseDate(value)}
      onChange={change}
      minValue={parseDate(earliest)}
      maxValue={parseDate(latest)}
      isInvalid={problem !== null}
      shouldForceLeadingZeros
    >
      <Label className="field-label">{label}</Label>
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
      <Group className="day-picker">
        <DateInput className="day-picker-input">
          {(segment) => <DateSegment segment={segment} className="day-picker-segment" />}
        </DateInput>
        <Button className="day-picker-open" aria-label={openLabel}>
          <CalendarIcon size={18} aria-hidden="true" />
        </Button>
      </Group>
      <FieldError className="field-error">{problem}</FieldError>
      <Popover className="day-picker-popover">
        <Dialog className="day-picker-dialog" aria-label={openLabel}>
          <DayGrid />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
