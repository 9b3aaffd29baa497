import { RequestFailure } from '../api/request-failure.ts';
import type { Say } from '../i18n/language.ts';

/** A failed request in one sentence: ours, in the language of the interface, or the server's own English one. */
export function describeFailure(failure: unknown, say: Say): { message: string; isServers: boolean } {
  if (!(failure instanceof RequestFailure)) throw failure;
  switch (failure.code) {
    case 'UNREACHABLE':
      return { message: say('ui.failure.unreachable'), isServers: false };
    case 'UNREADABLE':
      return { message: say('ui.failure.unreadable', { status: failure.status }), isServers: false };
    case 'NOT_ALLOWED':
      return { message: say('ui.failure.notAllowed'), isServers: false };
    default:
      return { message: failure.message, isServers: true };
  }
}
