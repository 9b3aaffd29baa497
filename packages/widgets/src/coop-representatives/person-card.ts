import { html, nothing } from 'lit';
import type { CoopRepresentativesQuery } from '../generated/coop-representatives.ts';
import { findSafeHref } from '../shared/safe-href.ts';
import type { SameSentences } from '../shared/sentences.ts';
import type { Voice } from '../shared/voice.ts';
import type { representativesEn } from './words.en.ts';

export type Holding = CoopRepresentativesQuery['representatives']['nodes'][number];

const SCHEMES: Partial<Record<string, string>> = { EMAIL: 'mailto:', TELEPHONE: 'tel:' };

/** One holder of an office, as a list item. */
export function personCard(
  { id, person, post, description }: Holding,
  voice: Voice<SameSentences<typeof representativesEn>>,
  isOneBody: boolean,
  hasPhoto: boolean,
): unknown {
  const { contactPoints, honorificPrefix, name } = person;
  const { area, organisation } = post;
  const photo = hasPhoto && person.photo;
  return html`
    <li part="person">
      ${
        photo
          ? html`<img
              part="photo"
              class=${photo.allowsDerivatives ? nothing : 'whole'}
              src=${findSafeHref(photo.path, voice.server) ?? nothing}
              alt=${photo.alt?.text ?? ''}
              loading="lazy"
            />`
          : nothing
      }
      <div>
        <div part="name">${honorificPrefix} ${name}</div>
        <div>${voice.text(description)}</div>
        <div part="place">
          ${area ? voice.text(area.name) : nothing}${area && !isOneBody ? ' · ' : nothing}${
            area && isOneBody ? nothing : voice.text(organisation.name)
          }
        </div>
        ${contactPoints.map(
          ({ kind, value }) =>
            html`<div part="contact">
              ${voice.link((SCHEMES[kind] ?? '') + value.replaceAll(' ', ''), value, { kind: 'person', id })}
            </div>`,
        )}
        ${photo ? html`<small part="credit">${voice.say(voice.words.$credit, { name: photo.credit })}</small>` : nothing}
      </div>
    </li>
  `;
}
