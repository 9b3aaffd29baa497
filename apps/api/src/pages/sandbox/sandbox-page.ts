import { z } from 'zod';
import { framePage } from '../frame/frame.ts';
import { type Content, html, type Template } from '../html.ts';
import { askRecord, localisedText, recordQuestion, TEXT_FRAGMENT } from '../record-question.ts';
import { say, sayWith } from '../sentences.ts';
import { spoken } from '../spoken.ts';
import { hrefFor, hrefIn, languageCode, type Visit } from '../visit.ts';
import { sandboxSentences as words } from './sandbox.sentences.ts';

const titled = z.object({ slug: z.string(), title: localisedText });

/** The fictional record is small: a hundred of each are all of them. */
const SANDBOX = recordQuestion(
  z.object({
    organisations: z.object({
      nodes: z.array(
        z.object({ slug: z.string(), kind: z.enum(['COUNCIL', 'LOCAL_PARTY']), name: localisedText }),
      ),
    }),
    manifestos: z.object({ nodes: z.array(titled) }),
    campaigns: z.object({ nodes: z.array(titled) }),
  }),
  new URL('sandbox.graphql', import.meta.url),
  TEXT_FRAGMENT,
);

/** What is in the fictional record, to look at and to try things on. */
export async function sandboxPage(visit: Visit): Promise<Template> {
  const { lang } = visit;
  const { organisations, manifestos, campaigns } = await askRecord(
    SANDBOX,
    { lang: languageCode(lang) },
    visit,
  );
  const bodies = organisations.nodes.map(({ name, ...body }) => ({ ...body, title: name }));
  const link = (path: string, text: Content) => html`<a href=${path}>${text}</a>`;
  const list = (heading: string, folder: string, all: readonly z.infer<typeof titled>[]) =>
    html`<h2>${heading}</h2>
      <ul>
        ${all.map(({ slug, title }) => html`<li>${link(hrefFor(visit, `/${folder}/${slug}`), spoken(title, lang))}</li>`)}
      </ul>`;
  return framePage(visit, {
    title: say(words.title, lang),
    description: say(words.lead, lang),
    body: html`<h1>${say(words.title, lang)}</h1>
      <p class="lead">${say(words.lead, lang)}</p>
      <p>
        ${sayWith(words.use, lang, {
          graphql: link('/sandbox/graphql', html`<code>/sandbox/graphql</code>`),
          attribute: html`<code>data-server="/sandbox"</code>`,
          gallery: link(hrefIn(lang, '/gallery'), say(words.gallery, lang)),
        })}
      </p>
      ${list(
        say(words.councils, lang),
        'councils',
        bodies.filter(({ kind }) => kind === 'COUNCIL'),
      )}
      ${list(
        say(words.localParties, lang),
        'local-parties',
        bodies.filter(({ kind }) => kind === 'LOCAL_PARTY'),
      )}
      ${list(say(words.manifestos, lang), 'manifestos', manifestos.nodes)}
      ${list(say(words.campaigns, lang), 'campaigns', campaigns.nodes)}`,
  });
}
