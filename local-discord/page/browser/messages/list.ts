import type { APIMessage } from 'discord-api-types/v10';
import { html } from 'htm/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isSameDay, longDay } from '../format/time.ts';
import { useLanguage, useTexts } from '../language/texts.ts';
import { markRead } from '../state/do.ts';
import { channelTitle, currentChannel } from '../state/look-up.ts';
import { useView } from '../state/view.ts';
import { Message } from './message.ts';
import { Pending } from './pending.ts';
import { Typing } from './typing.ts';

/** Messages of one author this close together share a head, in milliseconds. */
const groupTime = 7 * 60 * 1000;

/** Ordinary messages, which can continue one another; others have a head of their own. */
const ordinary = 0;

function continues(message: APIMessage, before: APIMessage | undefined): boolean {
  return (
    before !== undefined &&
    message.type === ordinary &&
    before.type !== 6 &&
    before.author.id === message.author.id &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < groupTime &&
    isSameDay(new Date(message.timestamp), new Date(before.timestamp))
  );
}

function Divider({ date }: { date: Date }) {
  const language = useLanguage();
  return html`<div class="day" role="separator"><span>${longDay(date, language)}</span></div>`;
}

function Start({ channelId }: { channelId: string }) {
  const channel = useView((view) => currentChannel(view, channelId));
  const title = useView((view) => channel && channelTitle(view, channel)) ?? '';
  const texts = useTexts();
  return html`<div class="channel-start">
    <h2>${texts.startOf(title)}</h2>
    <p>${texts.startOfText(title)}</p>
  </div>`;
}

/** Arrows move from message to message. */
function moveFocus(event: KeyboardEvent): void {
  const { target, key, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.message')) return;
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (step === undefined) return;
  const all = [...(currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.message')];
  const next = all[all.indexOf(target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Keeps the newest message in sight as long as it was in sight before. */
function useFollowing(change: unknown) {
  const scroller = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const watch = () => {
    const element = scroller.current;
    if (!element) return;
    following.current = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
    if (following.current) markRead();
  };
  const stick = () => {
    const element = scroller.current;
    if (element && following.current) element.scrollTop = element.scrollHeight;
  };
  useLayoutEffect(stick, [change]);
  useLayoutEffect(() => {
    // Also when pictures have come, the composer grows or the window shrinks.
    const observer = new ResizeObserver(stick);
    const { current } = scroller;
    for (const element of current ? [current, ...current.children] : []) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { scroller, watch };
}

/** A channel's messages, oldest first; new ones are read out. */
export function MessageList({ channelId }: { channelId: string }) {
  const all = useView((view) => view.messages);
  const pending = useView((view) => view.pending);
  const channel = useView((view) => currentChannel(view, channelId));
  const title = useView((view) => channel && channelTitle(view, channel)) ?? '';
  const texts = useTexts();
  const messages = [...all.values()].filter((message) => message.channel_id === channelId);
  const { scroller, watch } = useFollowing(all);
  useLayoutEffect(watch, [pending]);
  const rows = messages.map((message, index) => {
    const before = messages[index - 1];
    const date = new Date(message.timestamp);
    const newDay = !before || !isSameDay(date, new Date(before.timestamp));
    return html`${newDay && html`<${Divider} key=${`day ${message.id}`} date=${date} />`}
      <${Message}
        key=${message.id}
        message=${message}
        continuing=${!newDay && continues(message, before)}
        last=${index === messages.length - 1}
      />`;
  });
  return html`<div class="scroller" ref=${scroller} onScroll=${watch}>
      <div class="messages" id="messages" tabindex="-1" role="log" aria-label=${texts.messages(title)} onKeyDown=${moveFocus}>
        <${Start} channelId=${channelId} />
        ${rows}
        ${pending
          .filter((row) => row.channelId === channelId)
          .map((row) => html`<${Pending} key=${`pending ${row.id}`} row=${row} />`)}
      </div>
    </div>
    <${Typing} channelId=${channelId} />`;
}
