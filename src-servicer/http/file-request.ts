import type { RequestAnswer, RequestDraft } from '#shared/contract/servicer/request';
import type { Failure } from '#shared/domain/result';
import type { ServiceFailureCode } from '../service/service-failure';
import type { Servicer } from '../service/servicer';
import { jsonAnswer, type Answer } from './answer';
import { entityTag, isMatchMet } from './entity-tag';
import { problem, type ProblemStatus } from './problem';

const statuses: Readonly<Record<ServiceFailureCode, ProblemStatus>> = {
  'request.account_unknown': 422,
  'request.bill_unknown': 422,
  'request.policy_unknown': 422,
  'request.currency_differs': 422,
  'request.reference_reused': 422,
  'request.open_already': 409,
  'request.not_found': 404,
  'request.already_decided': 409,
  'request.answer_unfit': 409,
  'request.changed_meanwhile': 409,
};

/** Files a request, or answers with the one already filed under the same client reference. */
export function fileRequest(servicer: Servicer, draft: RequestDraft): Answer {
  const filed = servicer.fileRequest(draft);
  if (!filed.ok) return refused(filed.failure);
  const { id, body } = filed.value;
  return jsonAnswer(body, 201, { etag: entityTag(body), location: `/v1/requests/${id}` });
}

/** Takes an answer of the borrower to where a request stands. */
export function answerRequest(servicer: Servicer, requestId: string, answer: RequestAnswer): Answer {
  const answered = servicer.answerRequest(requestId, answer);
  if (!answered.ok) return refused(answered.failure);
  return jsonAnswer(answered.value.body, 201, { etag: entityTag(answered.value.body) });
}

/** Withdraws a request that has not changed since the client read it. */
export function withdrawRequest(servicer: Servicer, requestId: string, ifMatch: string | undefined): Answer {
  const document = servicer.documents.read('request', requestId);
  if (document === null) return problem(404, 'not_found');
  if (ifMatch === undefined) return problem(428, 'precondition_required', 'If-Match with the request’s entity tag');
  if (!isMatchMet(ifMatch, entityTag(document.body))) return problem(412, 'precondition_failed');
  const withdrawn = servicer.withdrawRequest(requestId);
  if (!withdrawn.ok) return refused(withdrawn.failure);
  return jsonAnswer(withdrawn.value.body, 200, { etag: entityTag(withdrawn.value.body) });
}

function refused({ code }: Failure<ServiceFailureCode>): Answer {
  return problem(statuses[code], code);
}
