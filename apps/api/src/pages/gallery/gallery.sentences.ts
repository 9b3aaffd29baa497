import type { Sentences } from '../sentences.ts';

/** What the gallery says around the examples. */
export const gallerySentences = {
  title: { en: 'Widgets', cy: 'Teclynnau' },
  description: {
    en: 'Every widget at work on a fictional record, with the lines to paste into your own site.',
    cy: 'Pob teclyn wrth ei waith ar gofnod ffuglennol, gyda’r llinellau i’w gludo i’ch gwefan eich hun.',
  },
  lead: {
    en: 'Every widget at work, with the lines to paste. Everything shown here comes from the fictional sandbox: Aldermere does not exist.',
    cy: 'Pob teclyn wrth ei waith, gyda’r llinellau i’w gludo. Daw popeth a ddangosir yma o’r blwch tywod ffuglennol: nid yw Gwernllyn yn bodoli.',
  },
  how: {
    en: 'Take an example, leave out {server}, and put your own council or local party in. The script stands once on the page, however many widgets it has:',
    cy: 'Cymerwch enghraifft, gadewch {server} allan, a rhowch eich cyngor neu’ch plaid leol eich hun i mewn. Saif y sgript unwaith ar y dudalen, faint bynnag o declynnau sydd arni:',
  },
  script: { en: 'The script', cy: 'Y sgript' },
  contents: { en: 'Examples', cy: 'Enghreifftiau' },
  fictional: { en: 'Fictional example', cy: 'Enghraifft ffuglennol' },
  paste: { en: 'What to paste: {title}', cy: 'Beth i’w gludo: {title}' },
} as const satisfies Sentences;
