import { examples } from '@wheatsheaf/widgets/examples.ts';
import { codeBlock } from '../embed/code-block.ts';
import { framePage } from '../frame/frame.ts';
import { html, ready, type Template } from '../html.ts';
import { say, sayWith } from '../sentences.ts';
import type { Visit } from '../visit.ts';
import { gallerySentences as words } from './gallery.sentences.ts';

const SCRIPT = '/v1/coop.js';

type Example = (typeof examples)[string][number];

/** Every example of every widget: what it shows, the widget itself at work on the sandbox, and what to paste. */
export async function galleryPage(visit: Visit): Promise<Template> {
  const { lang, publisher } = visit;
  const widgets = Object.entries(examples);
  const scriptLine = `<script type="module" async src="${publisher.publicUrl}${SCRIPT}"></script>`;
  return framePage(visit, {
    title: say(words.title, lang),
    description: say(words.description, lang),
    scripts: [SCRIPT],
    body: html`<h1>${say(words.title, lang)}</h1>
      <p class="lead">${say(words.lead, lang)}</p>
      <p>${sayWith(words.how, lang, { server: html`<code>data-server="/sandbox"</code>` })}</p>
      ${codeBlock(say(words.script, lang), scriptLine)}
      <nav class="contents" aria-label=${say(words.contents, lang)}>
        ${widgets.map(([tag, all]) => contents(tag, all))}
      </nav>
      ${widgets.map(([tag, all]) => widgetPart(visit, tag, all))}`,
  });
}

function contents(tag: string, all: readonly Example[]): Template {
  return html`<p>
      <a href="#${tag}"><code>${tag}</code></a>
    </p>
    <ul lang="en">
      ${all.map(({ name, title }) => html`<li><a href="#${tag}-${name}" lang="en">${title}</a></li>`)}
    </ul>`;
}

function widgetPart(visit: Visit, tag: string, all: readonly Example[]): Template {
  return html`<section aria-labelledby=${tag}>
    <h2 id=${tag}><code>${tag}</code></h2>
    ${all.map((example) => examplePart(visit, tag, example))}
  </section>`;
}

function examplePart({ lang }: Visit, tag: string, { name, title, shows, snippet }: Example): Template {
  const id = `${tag}-${name}`;
  return html`<article class="example" aria-labelledby=${id}>
    <h3 id=${id} lang="en">${title}</h3>
    <p lang="en">${shows}</p>
    <p class="label">${say(words.fictional, lang)}</p>
    <div class="stage" lang="en">${ready(snippet)}</div>
    ${codeBlock(say(words.paste, lang, { title }), snippet, sayWith(words.paste, lang, { title: html`<span lang="en">${title}</span>` }))}
  </article>`;
}
