import { html } from 'htm/preact';
import { useTexts } from '../language/texts.ts';

/** Any JSON, drawn so that it can be read: tables, lists of names and values, code for payloads. */

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTable(value: unknown): value is Fields[] {
  return Array.isArray(value) && value.length > 0 && value.every(isFields);
}

/** Whether something nests deep enough to be a payload rather than a finding. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

const deepest = 4;

function Code({ value }: { value: unknown }) {
  return html`<pre class="payload" tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>`;
}

function Scalar({ value }: { value: unknown }) {
  const texts = useTexts();
  if (value === null || value === undefined || value === '')
    return html`<span class="muted">–</span>`;
  if (typeof value === 'number') {
    return html`<span class="number">${Number.isInteger(value) ? value : Number(value.toPrecision(4))}</span>`;
  }
  if (typeof value === 'boolean') return texts.yesNo[`${value}`];
  return String(value);
}

function columnsOf(rows: readonly Fields[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function Table({ rows }: { rows: Fields[] }) {
  const columns = columnsOf(rows);
  return html`<div class="table">
    <table>
      <thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>
        ${rows.map((row) => html`<tr>${columns.map((name) => html`<td><${Inside} value=${row[name]} /></td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}

function Pairs({ fields }: { fields: Fields }) {
  return html`<dl>
    ${Object.entries(fields).map(([name, value]) => html`<dt>${name}</dt><dd class=${isTable(value) ? 'wide' : ''}><${Inside} value=${value} /></dd>`)}
  </dl>`;
}

function Inside({ value }: { value: unknown }) {
  if (depthOf(value) > deepest) return html`<${Code} value=${value} />`;
  if (isTable(value)) return html`<${Table} rows=${value} />`;
  if (Array.isArray(value)) {
    if (value.length === 0) return html`<span class="muted">–</span>`;
    return html`<ul class="tags">${value.map((item) => html`<li><${Inside} value=${item} /></li>`)}</ul>`;
  }
  if (isFields(value)) return html`<${Pairs} fields=${value} />`;
  return html`<${Scalar} value=${value} />`;
}

/** What a station or an exchange has to say; `payload` for what went over the wire as it is. */
export function Detail({ value, payload = false }: { value: unknown; payload?: boolean }) {
  if (value === null || value === undefined) return null;
  return html`<div class="detail">
    ${payload ? html`<${Code} value=${value} />` : html`<${Inside} value=${value} />`}
  </div>`;
}
