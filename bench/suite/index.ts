import { contactQuestions } from './contacts';
import { graphQuestions } from './graph';
import { pageQuestions } from './pages';
import { pathQuestions } from './paths';
import type { Question } from './question';
import { timeline } from './timeline';

export type { Asking, Question, Variables } from './question';

/** The queries that are measured, in the order of the tables. */
export const suite: readonly Question[] = [
  ...pageQuestions,
  ...contactQuestions,
  ...graphQuestions,
  ...pathQuestions,
  timeline,
];
