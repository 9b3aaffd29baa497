import type { Words } from '../i18n/same-keys.ts';

export const appEn = {
  documentTitle: '%{title} – Wheatsheaf editors',
  documentTitleWithProblem: 'Problem: %{title}',
  skip: 'Skip to the page',
  navigation: 'Main',
  signOut: 'Sign out',
  places: {
    home: 'Home',
    representatives: 'Representatives',
    people: 'People',
    pledges: 'Pledges',
    invite: 'Invite an editor',
  },
  home: {
    title: 'Keeping the record',
    jobs: 'Everyday jobs',
    pledgeMoved: 'A pledge moved: find it and record its status',
    addHolding: 'Somebody took an office',
    findPerson: 'Correct a person’s entry',
    invite: 'Invite an editor',
  },
  signIn: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    emailMissing: 'Give your e-mail address, such as name@example.org.',
    passwordMissing: 'Give a password.',
    wrong: 'The e-mail address or the password is not right. Try again.',
    throttled: 'Too many attempts. Wait a minute, then try again.',
  },
  join: {
    title: 'Become an editor',
    asRole: 'This one-time link makes you: %{role}.',
    name: 'Your name',
    nameHint: 'Other editors see it beside what you change.',
    password: 'Choose a password',
    passwordHint: 'At least 12 characters. Three unrelated words are good.',
    submit: 'Join and sign in',
    nameMissing: 'Give your name.',
    notValid: 'This link was used or has expired. Ask an administrator for a new one.',
    signInInstead: 'Sign in instead',
  },
  invite: {
    title: 'Invite an editor',
    lead: 'A link lets one person join, within seven days. It is shown once.',
    role: 'What they may do',
    email: 'Their e-mail address',
    emailHint:
      'The link is mailed there if this server sends mail. Leave it empty to hand the link on yourself.',
    sent: 'The link was mailed. It will not be shown again:',
    submit: 'Make the link',
    made: 'Copy the link and hand it on yourself. It will not be shown again:',
  },
  notFound: {
    title: 'Nothing is here',
    advice: 'The address is wrong, or what was here has moved.',
  },
  accessDenied: {
    title: 'Not allowed',
    advice: 'Your role does not allow this. Ask an administrator for the role it needs.',
  },
  broken: {
    title: 'This page could not be shown.',
    advice: 'It is our fault, not yours. What you typed is kept: reload the page to see it again.',
  },
} satisfies Words;
