import { html } from 'htm/preact';
import { useEffect, useState } from 'preact/hooks';
import type { DeveloperView, Exchange, Trace } from '../../protocol.ts';
import { Icon } from '../frame/icons.ts';
import { useTexts } from '../language/texts.ts';
import { fetchDeveloperView } from '../state/transport.ts';
import { change, useView } from '../state/view.ts';
import { Detail } from './detail.ts';

function milliseconds(value: number): string {
  if (value < 0.005) return '0 ms';
  if (value >= 100) return `${Math.round(value)} ms`;
  return `${value >= 1 ? value.toFixed(1) : value.toFixed(2)} ms`;
}

/** The question shown: the last one, or one that was picked from the list. */
function useDeveloperView(questionId: string | null): DeveloperView | null {
  const traffic = useView((view) => view.traffic);
  const [shown, setShown] = useState<DeveloperView | null>(null);
  useEffect(() => {
    let current = true;
    fetchDeveloperView(questionId).then(
      (fetched) => current && setShown(fetched),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [traffic, questionId]);
  return shown;
}

function Stations({ trace }: { trace: Trace }) {
  const texts = useTexts();
  const total = trace.stations.reduce((sum, station) => sum + station.milliseconds, 0);
  const slowest = Math.max(...trace.stations.map((station) => station.milliseconds), 0.001);
  return html`<ol class="stations">
      ${trace.stations.map(
        (station) => html`<li key=${station.name}>
          <details open>
            <summary>
              <span class="station-name">${station.name}</span>
              <span class="bar" aria-hidden="true"><i style=${{ width: `${(100 * station.milliseconds) / slowest}%` }}></i></span>
              <span class="duration">${milliseconds(station.milliseconds)}</span>
            </summary>
            <${Detail} value=${station.detail} />
          </details>
        </li>`,
      )}
    </ol>
    <p class="total">${texts.total}: <strong>${milliseconds(total)}</strong></p>`;
}

function ExchangeRow({ exchange }: { exchange: Exchange }) {
  const texts = useTexts();
  const { kind, name, after, status, detail } = exchange;
  const duration = exchange.milliseconds === null ? null : milliseconds(exchange.milliseconds);
  const outcome = kind === 'request' ? `${status || texts.underWay}` : '';
  return html`<li>
    <details>
      <summary>
        <span class=${`kind ${kind}`}>${kind === 'request' ? texts.request : texts.event}</span>
        <span class="exchange-name">${name}</span>
        <span class=${`status ${status && status >= 400 ? 'failed' : ''}`}>${outcome}</span>
        <span class="duration">+${milliseconds(after)}${duration && ` · ${duration}`}</span>
      </summary>
      <${Detail} value=${detail} payload=${true} />
    </details>
  </li>`;
}

function Shown({ shown }: { shown: NonNullable<DeveloperView['shown']> }) {
  const texts = useTexts();
  return html`<h3 class="question-title">${shown.title}</h3>
    <h4>${texts.stations}</h4>
    ${shown.trace ? html`<${Stations} trace=${shown.trace} />` : html`<p class="muted">${texts.noTrace}</p>`}
    <h4>${texts.exchanges}</h4>
    <ol class="exchanges">${shown.exchanges.map((exchange, index) => html`<${ExchangeRow} key=${`${shown.id} ${index}`} exchange=${exchange} />`)}</ol>`;
}

/** Beside the chat: how the bot came to its answer, and what went over the wire for it. */
export function Developer() {
  const [questionId, setQuestionId] = useState<string | null>(null);
  const view = useDeveloperView(questionId);
  const texts = useTexts();
  const close = () => {
    change({ panel: 'none' });
    document.querySelector<HTMLElement>('#open-developer')?.focus();
  };
  const questions = view?.questions ?? [];
  const pick = ({ currentTarget }: { currentTarget: HTMLSelectElement }) => {
    const newest = currentTarget.selectedIndex === 0;
    setQuestionId(newest ? null : currentTarget.value);
  };
  return html`<aside class="developer" aria-label=${texts.developer} onKeyDown=${({ key }: KeyboardEvent) => key === 'Escape' && close()}>
    <header>
      <${Icon} name="code" />
      <h2>${texts.developer}</h2>
      <button type="button" class="tool end" aria-label=${texts.close} onClick=${close}><${Icon} name="close" /></button>
    </header>
    <div class="developer-body" tabindex="0" role="region" aria-label=${texts.question}>
      ${
        questions.length > 1 &&
        html`<select aria-label=${texts.questionNumber} value=${view?.shown?.id} onChange=${pick}>
          ${questions.map(({ id, title }) => html`<option value=${id}>${title.slice(0, 80)}</option>`)}
        </select>`
      }
      ${view?.shown ? html`<${Shown} key=${view.shown.id} shown=${view.shown} />` : html`<p class="muted">${texts.developerIntro}</p>`}
    </div>
  </aside>`;
}
