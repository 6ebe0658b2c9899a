import type { z } from 'zod';
import type { endpoints, EndpointName } from '#shared/contract/servicer/endpoints';
import type { Servicer } from '../service/servicer';
import type { Answer } from './answer';

type Parsed<Name extends EndpointName, Part extends 'query' | 'body'> =
  (typeof endpoints)[Name] extends Readonly<Record<Part, infer Schema extends z.ZodType>> ? z.output<Schema> : undefined;

/** A request that has passed its endpoint's own schemas. */
export interface Call<Name extends EndpointName> {
  /** The identifier in the path; empty where the path has none. */
  readonly id: string;
  readonly query: Parsed<Name, 'query'>;
  readonly body: Parsed<Name, 'body'>;
  readonly header: (name: string) => string | undefined;
}

/** A request that was parsed by the schemas of some endpoint. */
export interface AnyCall {
  readonly id: string;
  readonly query: unknown;
  readonly body: unknown;
  readonly header: (name: string) => string | undefined;
}

/** One function for every operation of the contract; the compiler refuses a missing one. */
export type Handlers = {
  readonly [Name in EndpointName]: (servicer: Servicer, call: Call<Name>) => Answer;
};
