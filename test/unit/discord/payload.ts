import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Payload } from '../../../src/discord/render.ts';

/** A component with what stands in it. */
type Component = APIMessageTopLevelComponent | { type: number; components?: Component[] };

/** All components of a message, each before those inside it, as Discord counts them. */
export function nested({ components }: Pick<Payload, 'components'>): Component[] {
  const withInner = (component: Component): Component[] => [
    component,
    ...('components' in component ? (component.components as Component[]).flatMap(withInner) : []),
  ];
  return components.flatMap(withInner);
}
