import { assertNever } from '../broken-invariant';
import type { ExtensionFailureCode } from '../forbearance/extension-failures';
import type { RescheduleFailureCode } from '../forbearance/reschedule-failures';
import type { ScheduleFailureCode } from '../loan/schedule-failures';
import { success, type Failure, type Result } from '../result';
import { unfitting } from './asked-of';
import { courseByLines, type LineArrangement } from './course-by-lines';
import type { DebtCourse } from './debt-course';
import {
  dueDayArrangement,
  extensionArrangement,
  partArrangement,
  postponedArrangement,
  promiseArrangement,
} from './line-arrangement';
import type { OptionQuestion } from './option-question';
import { planCourse } from './plan-course';
import { reliefCourse } from './relief-course';
import { settlementCourse } from './settlement-course';

/** Why no course follows from what is asked. */
export type CourseFailureCode = ScheduleFailureCode | RescheduleFailureCode | ExtensionFailureCode;

type Made = Result<DebtCourse, Failure<CourseFailureCode>>;

/**
 * How the debt is paid if what is asked is granted on the day of the question and kept to; what the option is not about
 * is paid as agreed. Late charges that go on are not in it yet. The conditions of the option must be met.
 * @throws BrokenInvariant where what is asked is not of the kind of the policy.
 */
export function optionCourse(question: OptionQuestion): Made {
  const { asked, policy } = question;
  const { terms } = policy;
  const arranged = (arrangement: LineArrangement): Made => success(courseByLines(question.debt, arrangement, question.asOf));
  switch (terms.kind) {
    case 'promise-to-pay':
      return asked.kind === terms.kind ? arranged(promiseArrangement(question, asked)) : unfitting();
    case 'part-payment':
      return asked.kind === terms.kind ? arranged(partArrangement(question, asked)) : unfitting();
    case 'due-date-change':
      return asked.kind === terms.kind ? arranged(dueDayArrangement(question, asked, terms)) : unfitting();
    case 'extension': {
      if (asked.kind !== terms.kind) return unfitting();
      const arrangement = extensionArrangement(question, asked);
      return arrangement.ok ? arranged(arrangement.value) : arrangement;
    }
    case 'cost-relief':
      return success(reliefCourse(question, terms));
    case 'instalment-plan':
    case 're-spread':
      return asked.kind === terms.kind ? planCourse(question, terms, asked.count) : unfitting();
    case 'settlement':
      return asked.kind === terms.kind ? success(settlementCourse(question, asked.amount, asked.payOn)) : unfitting();
    case 'disaster-relief':
      return arranged(postponedArrangement(question, terms));
    default:
      return assertNever(terms);
  }
}
