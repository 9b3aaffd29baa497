import type { Sentences } from './sentences.ts';

/** What a page says that is not there, or that we could not make. */
export const failureSentences = {
  notFound: { en: 'There is no such page', cy: 'Nid oes tudalen o’r fath' },
  nothingAt: {
    en: 'The record has nothing at {path}. The address may be mistyped, or the page may never have been.',
    cy: 'Nid oes gan y cofnod ddim yn {path}. Efallai fod y cyfeiriad wedi’i gamdeipio, neu na fu’r dudalen erioed.',
  },
  tryThese: { en: 'You may be looking for a council:', cy: 'Efallai eich bod yn chwilio am gyngor:' },
  allCouncils: { en: 'All councils', cy: 'Pob cyngor' },
  start: { en: 'The start page', cy: 'Yr hafan' },
  noDay: { en: 'This day cannot be read', cy: 'Ni ellir darllen y diwrnod hwn' },
  writeDay: {
    en: '“{text}” is no day of the calendar. Write year, month and day, such as 2024-05-02.',
    cy: 'Nid yw “{text}” yn ddiwrnod o’r calendr. Ysgrifennwch y flwyddyn, y mis a’r diwrnod, megis 2024-05-02.',
  },
  pageOfToday: { en: 'The page as of today', cy: 'Y dudalen fel y mae heddiw' },
  postcode: { en: 'That looks like a postcode', cy: 'Mae hynny’n edrych fel cod post' },
  notByPostcode: {
    en: 'A postcode says where somebody lives, so no address of ours takes one. What you typed was not looked up and is not kept here; it may still be in the history of your browser. Type the name of the council instead.',
    cy: 'Mae cod post yn dweud ble mae rhywun yn byw, felly nid yw’r un o’n cyfeiriadau yn cymryd un. Ni chwiliwyd am yr hyn a deipiwyd ac nid yw’n cael ei gadw yma; gall fod yn hanes eich porwr o hyd. Teipiwch enw’r cyngor yn lle hynny.',
  },
  askPostcode: {
    en: 'Programs ask who represents a postcode with {code}, which is answered by POST only and kept nowhere.',
    cy: 'Mae rhaglenni’n gofyn pwy sy’n cynrychioli cod post gyda {code}, sy’n cael ei ateb drwy POST yn unig a’i gadw yn unman.',
  },
  failed: { en: 'Something went wrong here', cy: 'Aeth rhywbeth o’i le yma' },
  ourFault: {
    en: 'The fault is ours, not yours. If it stays, tell us this number: {number}',
    cy: 'Ein bai ni yw hyn, nid eich bai chi. Os yw’n parhau, dywedwch y rhif hwn wrthym: {number}',
  },
  again: { en: 'Try again', cy: 'Rhowch gynnig arall arni' },
} as const satisfies Sentences;
