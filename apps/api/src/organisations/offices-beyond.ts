import { brokeConstraint } from '../db/broken-constraint.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';

/** Does a write that gives a body or an office another life. Throws INPUT_REFUSED where somebody holds a seat, or one is vacant, outside it (R10). */
export async function refuseOfficesBeyond<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    // Asked of the database as the transaction ends, so that nobody takes a seat in between.
    if (brokeConstraint(error, 'Post_life'))
      throw new InputRefusedError(
        ['dissolvedOn'],
        'Somebody holds an office of it, or a seat of it is vacant, outside that time. End the offices first with endPost, or the body with replaceOrganisation.',
      );
    throw error;
  }
}
